package fi.newcomer.course;

import fi.newcomer.course.Course.Pace;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.CourseProblem.Kind;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A group of a course as staff write it, before anything of it is checked.
 *
 * @param first its first day; null where none is chosen yet
 * @param seats how many can take part, as typed; blank where it is not known
 * @param place where, by language; empty where it is where the course is
 * @param week when it meets; no lines where it meets as the course does
 */
public record StartDraft(@Nullable LocalDate first, @Nullable LocalDate last, List<String> taughtIn, @Nullable Pace pace,
        String seats, @Nullable LocalDate signUpThrough, Map<String, String> place, List<WeekRow> week) {

    /** How many years a group may be planned ahead. */
    private static final int YEARS_AHEAD = 10;

    private static final int MOST_SEATS = 9999;

    /** A new group of which nothing is said yet. */
    public static final StartDraft NEW = new StartDraft(null, null, List.of(), null, "", null, Map.of(), List.of());

    /** A group as it stands. */
    public static StartDraft of(Start start) {
        return new StartDraft(start.first(), start.last(), start.taughtIn(), start.pace(),
                start.seats() == null ? "" : start.seats().toString(), start.signUpThrough(),
                start.place() == null ? Map.of() : start.place().byLanguage(), WeekText.rows(start.week()));
    }

    /**
     * A group like this one a year later: each day on the same weekday, so many weeks later that the first comes closest
     * to its date; later still where that is past.
     */
    static StartDraft yearAfter(Start start, LocalDate today) {
        int years = 1;
        while (closest(start.first(), years).isBefore(today)) {
            years++;
        }
        long days = ChronoUnit.DAYS.between(start.first(), closest(start.first(), years));
        StartDraft like = of(start);
        return new StartDraft(start.first().plusDays(days), start.last() == null ? null : start.last().plusDays(days),
                like.taughtIn, like.pace, like.seats,
                start.signUpThrough() == null ? null : start.signUpThrough().plusDays(days), like.place,
                WeekText.withoutDates(like.week));
    }

    private static LocalDate closest(LocalDate day, int years) {
        DayOfWeek weekday = day.getDayOfWeek();
        LocalDate sameDate = day.plusYears(years);
        return sameDate.plusDays(3).with(TemporalAdjusters.previousOrSame(weekday));
    }

    /** What is wrong in it, and what staff should only look at. */
    List<CourseProblem> problems(LocalDate today) {
        List<CourseProblem> problems = new ArrayList<>();
        if (this.first == null) {
            problems.add(new CourseProblem("first", Kind.FIRST_MISSING));
        }
        far("first", this.first, today, problems);
        far("last", this.last, today, problems);
        far("sign-up-through", this.signUpThrough, today, problems);
        if (this.first != null && this.last != null && this.last.isBefore(this.first)) {
            problems.add(new CourseProblem("last", Kind.ENDS_BEFORE_START));
        }
        if (this.first != null && this.signUpThrough != null && this.signUpThrough.isAfter(this.first)) {
            problems.add(new CourseProblem("sign-up-through", Kind.SIGN_UP_AFTER_START));
        }
        if (!this.seats.isBlank() && seatsGiven() == null) {
            problems.add(new CourseProblem("seats", Kind.SEATS));
        }
        if (this.first != null && this.first.isBefore(today)) {
            problems.add(new CourseProblem("first", Kind.PAST));
        }
        Words.check("place", this.place, false, Words.LINE, problems);
        WeekText.hours(this.week, OpeningHours.NOT_GIVEN, today, problems);
        return problems;
    }

    private static void far(String field, @Nullable LocalDate day, LocalDate today, List<CourseProblem> problems) {
        if (day != null && (day.isAfter(today.plusYears(YEARS_AHEAD)) || day.isBefore(today.minusYears(YEARS_AHEAD)))) {
            problems.add(new CourseProblem(field, Kind.FAR_DAY));
        }
    }

    private @Nullable Integer seatsGiven() {
        String typed = this.seats.strip();
        if (!typed.matches("[0-9]{1,4}") || Integer.parseInt(typed) < 1 || Integer.parseInt(typed) > MOST_SEATS) {
            return null;
        }
        return Integer.valueOf(typed);
    }

    /** The group that it says, once nothing in it is wrong. */
    Start start(String id, @Nullable Start before, LocalDate today) {
        if (this.first == null) {
            throw new IllegalStateException("No first day");
        }
        LocalizedText place = Words.text(this.place);
        return new Start(id, this.first, this.last, List.copyOf(this.taughtIn), this.pace, seatsGiven(),
                before != null && before.full(), before != null && before.cancelled(), this.signUpThrough, place,
                WeekText.hours(this.week, before == null ? OpeningHours.NOT_GIVEN : before.week(), today,
                        new ArrayList<>()),
                before == null ? 0 : before.revision());
    }
}
