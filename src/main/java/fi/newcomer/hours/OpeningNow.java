package fi.newcomer.hours;

import fi.newcomer.hours.DayHours.Kind;
import fi.newcomer.hours.Now.Closing;
import fi.newcomer.hours.Now.Next;
import fi.newcomer.hours.Now.State;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the hours of a place mean at this moment. */
@Service
public class OpeningNow {

    private static final int DAYS_AHEAD = 366;

    private final OpeningDays days;

    private final Clock clock;

    OpeningNow(OpeningDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    public LocalDate today() {
        return Helsinki.today(this.clock);
    }

    /** What holds now. */
    public Now of(OpeningHours hours) {
        return of(hours, this.clock.instant());
    }

    /** What holds at a moment. */
    public Now of(OpeningHours hours, Instant moment) {
        LocalDate today = Helsinki.day(moment);
        List<DayHours> ahead = new ArrayList<>();
        DayHours day = this.days.on(hours, today);
        Opening open = open(hours, moment, today);
        Instant from = open == null ? moment : open.closes;
        Optional<Next> next = later(day, today, from);
        boolean stays = unchanging(hours, today);
        for (int i = 1; i <= DAYS_AHEAD && next.isEmpty() && !stays; i++) {
            DayHours other = this.days.on(hours, today.plusDays(i));
            ahead.add(other);
            next = later(other, today, from);
        }
        Optional<Holiday> doubtful = ahead.stream()
            .filter((it) -> it.kind() == Kind.HOLIDAY_ASK)
            .findFirst()
            .flatMap(DayHours::holiday);
        State state = open != null ? State.OPEN : state(hours, day, next);
        Instant holds = stays ? Instant.MAX : Helsinki.begin(today.plusDays(1));
        if (open != null) {
            holds = earlier(holds, open.closes);
        }
        if (next.isPresent() && next.get().span() != null) {
            holds = earlier(holds, next.get().span().opensOn(next.get().day()));
        }
        // A night that began yesterday says nothing about today's holiday or reason.
        boolean ofToday = open == null || open.began.equals(today);
        return new Now(state, today, open == null ? null : new Closing(open.day, open.span, open.closes),
                state == State.CLOSED ? day.special().map(SpecialHours::through).orElse(null) : null,
                open != null ? open.booked : state == State.OPENS_TODAY ? next.orElseThrow().byAppointment()
                        : day.byAppointment(),
                ofToday ? day.holiday() : Optional.empty(), ofToday ? day.reason() : null, next, doubtful, holds);
    }

    private static State state(OpeningHours hours, DayHours day, Optional<Next> next) {
        return switch (day.kind()) {
            case OPEN -> next.filter((it) -> it.day().equals(day.day())).isPresent() ? State.OPENS_TODAY : State.OVER;
            case TIME_NOT_GIVEN -> State.TODAY;
            case NOT_A_DAY -> State.NOT_TODAY;
            case CLOSED -> day.holiday().isPresent()
                    && day.special().filter((special) -> special.from().equals(special.through())).isPresent()
                            ? State.HOLIDAY : State.CLOSED;
            case HOLIDAY_ASK -> State.HOLIDAY_ASK;
            case UNKNOWN -> hours.withoutDays() != null ? State.TIMES_ONLY
                    : hours.elsewhere() ? State.ELSEWHERE : State.NOT_GIVEN;
        };
    }

    /** Whether no day can differ from another: no weekday is known, and no special day is still to come. */
    private static boolean unchanging(OpeningHours hours, LocalDate today) {
        return hours.weeks().isEmpty() && hours.special()
            .stream()
            .allMatch((special) -> special.through() != null && special.through().isBefore(today));
    }

    /** The first time on a day from a moment on; the day itself where its times are not known and it is not today. */
    private static Optional<Next> later(DayHours day, LocalDate today, Instant from) {
        if (day.kind() == Kind.TIME_NOT_GIVEN) {
            return day.day().equals(today) ? Optional.empty()
                    : Optional.of(new Next(day.day(), null, day.byAppointment()));
        }
        return day.spans()
            .stream()
            .filter((span) -> !span.opensOn(day.day()).isBefore(from) && lasts(span, day.day()))
            .findFirst()
            .map((span) -> new Next(day.day(), span, day.booked().contains(span)));
    }

    /** The hours that last at the moment; those that follow without a pause are one with them. */
    private @Nullable Opening open(OpeningHours hours, Instant moment, LocalDate today) {
        List<Opening> openings = new ArrayList<>();
        for (LocalDate day = today.minusDays(1); !day.isAfter(today.plusDays(1)); day = day.plusDays(1)) {
            DayHours known = this.days.on(hours, day);
            for (Span span : known.spans()) {
                if (lasts(span, day)) {
                    openings.add(new Opening(day, day, span, span.opensOn(day), span.closesOn(day),
                            known.booked().contains(span)));
                }
            }
        }
        openings.sort(Comparator.comparing(Opening::opens));
        Opening open = null;
        for (Opening opening : openings) {
            if (open == null && !opening.opens.isAfter(moment) && opening.closes.isAfter(moment)) {
                open = opening;
            }
            else if (open != null && opening.booked == open.booked && opening.opens.equals(open.closes)) {
                open = new Opening(open.began, opening.day, opening.span, open.opens, opening.closes, open.booked);
            }
        }
        return open;
    }

    /** Hours that the clock jumps over are none. */
    private static boolean lasts(Span span, LocalDate day) {
        return span.opensOn(day).isBefore(span.closesOn(day));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Hours of one day, as moments.
     *
     * @param began the day on which it opened
     * @param day the day to which the last of its spans belongs
     */
    private record Opening(LocalDate began, LocalDate day, Span span, Instant opens, Instant closes, boolean booked) {
    }
}
