package fi.newcomer.course;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.course.Course.Start;
import fi.newcomer.course.CourseProblem.Kind;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff write of a group: what is wrong is named by field, and a copy for another year has the right days. */
class StartDraftTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # first,     last,       sign up,    today,      first,      last,       sign up
            2027-01-11, 2027-06-18, 2027-01-04, 2027-06-20, 2028-01-10, 2028-06-16, 2028-01-03
            # over 29 February 2028
            2028-01-10, 2028-06-16, 2028-01-03, 2028-06-20, 2029-01-08, 2029-06-15, 2029-01-01
            2027-02-22, 2027-03-29, 2027-02-15, 2027-05-01, 2028-02-21, 2028-03-27, 2028-02-14
            # from 29 February itself, and from the day before and after
            2028-02-29, 2028-03-28, 2028-02-28, 2028-05-01, 2029-02-27, 2029-03-27, 2029-02-26
            2027-02-28, 2027-03-28, 2027-02-21, 2027-05-01, 2028-02-27, 2028-03-26, 2028-02-20
            2028-03-01, 2028-03-29, 2028-02-23, 2028-05-01, 2029-02-28, 2029-03-28, 2029-02-21
            # the Sundays on which the clock changes
            2027-03-28, 2027-10-31, 2027-03-21, 2027-11-01, 2028-03-26, 2028-10-29, 2028-03-19
            2026-10-25, 2026-10-26, 2026-10-18, 2026-11-22, 2027-10-24, 2027-10-25, 2027-10-17
            # over the end of the year, and a year with 53 weeks
            2026-12-28, 2027-01-04, 2026-12-21, 2027-02-01, 2027-12-27, 2028-01-03, 2027-12-20
            # two years old, and not yet begun
            2024-08-19, 2025-05-30, 2024-08-12, 2026-11-22, 2027-08-16, 2028-05-26, 2027-08-09
            2027-01-11, 2027-06-18, 2027-01-04, 2026-11-22, 2028-01-10, 2028-06-16, 2028-01-03
            # three years old over a leap year: the same weekday after the date is closer
            2026-03-02, 2026-05-25, 2026-02-23, 2028-05-01, 2029-03-05, 2029-05-28, 2029-02-26
            """)
    void aCopyForAnotherYearKeepsWeekdaysAndLength(LocalDate first, LocalDate last, LocalDate signUp, LocalDate today,
            LocalDate newFirst, LocalDate newLast, LocalDate newSignUp) {
        Start start = new Start("a", first, last, List.of("ar"), null, 12, true, true, signUp, null,
                OpeningHours.NOT_GIVEN, 4);
        StartDraft copy = StartDraft.yearAfter(start, today);
        assertThat(List.of(copy.first(), copy.last(), copy.signUpThrough())).containsExactly(newFirst, newLast, newSignUp);
        assertThat(copy.first().getDayOfWeek()).isEqualTo(first.getDayOfWeek());
        assertThat(copy.last().getDayOfWeek()).isEqualTo(last.getDayOfWeek());
        assertThat(copy.taughtIn()).containsExactly("ar");
        assertThat(copy.seats()).isEqualTo("12");
        Start made = copy.start("b", null, today);
        assertThat(made.full()).isFalse();
        assertThat(made.cancelled()).isFalse();
    }

    @Test
    void theWeekIsCopiedWithoutTheDaysThatOnlyLastYearHad() {
        OpeningHours week = week("17.00–19.30", MONDAY);
        Start start = new Start("a", TODAY, null, List.of(), null, null, false, false, null, null,
                new OpeningHours(week.daysKnown(), week.timesKnown(), List.of(new WeeklyHours(
                        Set.of(MONDAY), week.weeks().getFirst().spans(), false, TODAY, TODAY.plusDays(30))), null, 0,
                        List.of(), null), 1);
        OpeningHours copied = StartDraft.yearAfter(start, TODAY).start("b", null, TODAY).week();
        assertThat(copied.weeks()).isEqualTo(week.weeks());
    }

    @ParameterizedTest
    @CsvSource({ ", , , '', first, FIRST_MISSING", "2027-01-11, 2027-01-10, , '', last, ENDS_BEFORE_START",
            "2027-01-11, , 2027-01-12, '', sign-up-through, SIGN_UP_AFTER_START",
            "20270-01-11, , , '', first, FAR_DAY", "0027-01-11, , , '', first, FAR_DAY",
            "2027-01-11, , , twelve, seats, SEATS", "2027-01-11, , , 0, seats, SEATS",
            "2027-01-11, , , -3, seats, SEATS", "2027-01-11, , , 99999, seats, SEATS",
            "2027-01-11, , , 12.5, seats, SEATS", "2027-01-11, , , ١٢, seats, SEATS",
            "2026-11-21, , , '', first, PAST" })
    void whatIsWrongIsNamedByField(String first, String last, String signUp, String seats, String field, Kind kind) {
        StartDraft draft = new StartDraft(day(first), day(last), List.of(), null, seats, day(signUp), Map.of(), List.of());
        assertThat(draft.problems(TODAY)).contains(new CourseProblem(field, kind));
        assertThat(new CourseProblem(field, kind).warning()).isEqualTo(kind == Kind.PAST);
    }

    @Test
    void aGroupThatStartsTodayIsFine() {
        assertThat(new StartDraft(TODAY, TODAY, List.of(), null, " 12 ", TODAY, Map.of(), List.of()).problems(TODAY))
            .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "25:00-26:00", "17.00–25.00", "19–17", "17-17", "17.60–18.00", "17", "kvällar", "24.00–24.00",
            "17–18–19", "<b>", "99999999999-3", "17:00-19:00+1", "24.30-25.00" })
    void whatAreNoTimesIsRefused(String times) {
        List<CourseProblem> problems = new ArrayList<>();
        WeekText.hours(List.of(new WeekRow(Set.of(MONDAY), times, null)), OpeningHours.NOT_GIVEN, TODAY, problems);
        assertThat(problems).containsExactly(new CourseProblem("week", Kind.TIMES));
    }

    @Test
    void timesThatOverlapOnADayAreRefused() {
        List<CourseProblem> problems = new ArrayList<>();
        WeekText.hours(List.of(new WeekRow(Set.of(MONDAY, FRIDAY), "9–12", null),
                new WeekRow(Set.of(FRIDAY), "11.30–13", null)), OpeningHours.NOT_GIVEN, TODAY, problems);
        assertThat(problems).containsExactly(new CourseProblem("week", Kind.OVERLAP));
    }

    @Test
    void timesWithoutWeekdaysStandAloneOnly() {
        List<CourseProblem> problems = new ArrayList<>();
        OpeningHours evenings = WeekText.hours(List.of(new WeekRow(Set.of(), "17–19", null)), OpeningHours.NOT_GIVEN, TODAY,
                problems);
        assertThat(evenings.withoutDays()).isEqualTo(new Span(LocalTime.of(17, 0), LocalTime.of(19, 0), false));
        assertThat(problems).isEmpty();
        WeekText.hours(List.of(new WeekRow(Set.of(), "17–19", null), new WeekRow(Set.of(MONDAY), "9–12", null)),
                OpeningHours.NOT_GIVEN, TODAY, problems);
        assertThat(problems).containsExactly(new CourseProblem("week", Kind.DAYS_MISSING));
    }

    @Test
    void aWeekIsReadAsItWasWritten() {
        OpeningHours week = week("8:30-11, 12.15–24", MONDAY, FRIDAY);
        assertThat(WeekText.rows(week).getFirst().times()).isEqualTo("8.30–11.00, 12.15–24.00");
        assertThat(WeekText.hours(WeekText.rows(week), week, TODAY, new ArrayList<>())).isSameAs(week);
        assertThat(week("8.30–11.00, 12.15–24.00", MONDAY, FRIDAY)).isEqualTo(week);
    }

    private static OpeningHours week(String times, DayOfWeek... days) {
        List<CourseProblem> problems = new ArrayList<>();
        OpeningHours week = WeekText.hours(List.of(new WeekRow(Set.of(days), times, null)), OpeningHours.NOT_GIVEN, TODAY,
                problems);
        assertThat(problems).isEmpty();
        return week;
    }

    private static LocalDate day(String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("-");
        return LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
}
