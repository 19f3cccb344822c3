package fi.newcomer.request;

import fi.newcomer.request.CaseRequests.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where a page of a list ended, so that the next one goes on after it without counting rows.
 *
 * @param queue the slug of the queue of the last row
 * @param dueOn the day by which its promise has to be kept; {@link #NO_DAY} where there is none any more
 * @param actionOn the day of its next action; {@link #NO_DAY} where there is none
 */
public record ListPosition(String queue, RequestState state, LocalDate dueOn, LocalDate actionOn, Instant receivedAt,
        UUID id) {

    /** Stands for a day that is missing, so that such rows come last; as in the table. */
    static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    /** After the last row that was shown. */
    public static ListPosition after(RequestSummary last) {
        boolean waits = last.state() != RequestState.CLOSED && !last.reached();
        return new ListPosition(last.queue(), last.state(), last.dueOn().filter((it) -> waits).orElse(NO_DAY),
                last.nextAction().orElse(NO_DAY), last.receivedAt(), last.id());
    }

    /** The order of a list. What came in at the very same instant stands by queue and state, and then by id. */
    public static Comparator<ListPosition> in(Order order) {
        Comparator<ListPosition> received = Comparator.comparing(ListPosition::receivedAt);
        Comparator<ListPosition> id = Comparator.comparing((it) -> it.id().toString());
        Comparator<ListPosition> lane = Comparator.comparing((it) -> ListLane.of(it));
        return switch (order) {
            case OLDEST_FIRST -> received.thenComparing(lane).thenComparing(id);
            case NEWEST_FIRST -> received.reversed().thenComparing(lane).thenComparing(id.reversed());
            case PROMISED_FIRST -> Comparator.comparing(ListPosition::dueOn).thenComparing(in(Order.OLDEST_FIRST));
            case NEXT_ACTION_FIRST -> Comparator.comparing(ListPosition::actionOn).thenComparing(in(Order.OLDEST_FIRST));
        };
    }
}
