package fi.newcomer.request;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.queue.PromisedDay;
import java.time.LocalDate;

/**
 * How near the promised day of a request is. A promise is kept when somebody has reached the newcomer, not when somebody
 * has taken the case.
 */
public enum Due {

    /** Nothing was promised, or the newcomer has been reached, or the request is closed. */
    NONE,
    /** There are more than two working days left. */
    LATER,
    /** It is promised for today or for one of the next two working days. */
    SOON,
    /** The promised day has passed and nobody has reached the newcomer. */
    OVERDUE;

    /** So many working days ahead, a promise stands out. */
    private static final int SOON_DAYS = 2;

    private static final PromisedDay WORKING_DAYS = new PromisedDay();

    /** @param today the day in Finland */
    public static Due of(RequestSummary request, LocalDate today) {
        if (request.dueOn().isEmpty() || request.reached() || request.state() == RequestState.CLOSED) {
            return NONE;
        }
        LocalDate promised = request.dueOn().get();
        if (promised.isBefore(today)) {
            return OVERDUE;
        }
        return promised.isAfter(soonUntil(today)) ? LATER : SOON;
    }

    /** The last day that is {@link #SOON}: the second working day after today, by Finnish holidays. */
    public static LocalDate soonUntil(LocalDate today) {
        return WORKING_DAYS.after(today.atStartOfDay(Helsinki.ZONE).toInstant(), SOON_DAYS);
    }
}
