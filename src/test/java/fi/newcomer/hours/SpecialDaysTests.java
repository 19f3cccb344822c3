package fi.newcomer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.hours.SpecialHours.Rule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saying of one day what holds then, and times as people type them. */
class SpecialDaysTests {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 24);

    @Test
    void aDayIsCutOutOfThePeriodInWhichItLies() {
        SpecialHours week = closed(DAY.minusDays(1), DAY.plusDays(1));
        assertThat(SpecialDays.without(hours(week), DAY).special())
            .containsExactly(closed(DAY.minusDays(1), DAY.minusDays(1)), closed(DAY.plusDays(1), DAY.plusDays(1)));
        assertThat(SpecialDays.without(hours(week), DAY.minusDays(1)).special())
            .containsExactly(closed(DAY, DAY.plusDays(1)));
        assertThat(SpecialDays.without(hours(week), DAY.plusDays(1)).special())
            .containsExactly(closed(DAY.minusDays(1), DAY));
        assertThat(SpecialDays.without(hours(closed(DAY, DAY)), DAY).special()).isEmpty();
        assertThat(SpecialDays.without(hours(closed(DAY.minusDays(1), null)), DAY).special())
            .containsExactly(closed(DAY.minusDays(1), DAY.minusDays(1)), closed(DAY.plusDays(1), null));
        assertThat(SpecialDays.without(hours(week), DAY.plusDays(2)).special()).containsExactly(week);
    }

    @Test
    void aDaySaidTwiceIsSaidOnce() {
        OpeningHours twice = SpecialDays.closed(SpecialDays.closed(hours(), DAY, null), DAY, null);
        assertThat(twice.special()).containsExactly(closed(DAY, DAY));
        SpecialHours shorter = new SpecialHours(DAY, DAY, Rule.OTHER_TIMES,
                List.of(new Span(LocalTime.of(9, 0), LocalTime.of(12, 0), false)), null);
        assertThat(SpecialDays.with(twice, shorter).special()).containsExactly(shorter);
        assertThat(HoursCheck.of(SpecialDays.with(hours(closed(DAY.minusDays(3), null)), shorter), DAY))
            .allMatch((problem) -> problem.kind() == HoursProblem.Kind.PAST);
    }

    @Test
    void openingAgainEndsWhatHasNoEndAndElseFreesTheDay() {
        assertThat(SpecialDays.openAgain(hours(closed(DAY, null)), DAY).special()).isEmpty();
        assertThat(SpecialDays.openAgain(hours(closed(DAY.minusDays(3), null)), DAY).special())
            .containsExactly(closed(DAY.minusDays(3), DAY.minusDays(1)));
        assertThat(SpecialDays.openAgain(hours(closed(DAY.minusDays(1), DAY.plusDays(1))), DAY).special())
            .containsExactly(closed(DAY.minusDays(1), DAY.minusDays(1)), closed(DAY.plusDays(1), DAY.plusDays(1)));
        SpecialHours usual = new SpecialHours(DAY, DAY, Rule.AS_USUAL, List.of(), null);
        assertThat(SpecialDays.openAgain(hours(usual), DAY).special()).containsExactly(usual);
        assertThat(SpecialDays.openAgain(hours(closed(DAY.plusDays(1), null)), DAY).special())
            .as("what is still to come").containsExactly(closed(DAY.plusDays(1), null));
    }

    /** Whatever was said of a day: closing and opening it leaves that as it was. */
    @Test
    void openingAgainBringsBackWhatWasSaidBefore() {
        List<Span> times = List.of(new Span(LocalTime.of(10, 0), LocalTime.of(12, 0), false));
        for (OpeningHours before : List.of(hours(), hours(new SpecialHours(DAY, DAY, Rule.OTHER_TIMES, times, null)),
                hours(new SpecialHours(DAY, DAY, Rule.AS_USUAL, List.of(), null)),
                hours(new SpecialHours(DAY.minusDays(3), DAY.plusDays(3), Rule.OTHER_TIMES, times, null)),
                hours(closed(DAY.minusDays(3), null), new SpecialHours(DAY, DAY, Rule.OTHER_TIMES, times, null)))) {
            OpeningHours closed = SpecialDays.closed(SpecialDays.closed(before, DAY, null), DAY, null);
            assertThat(SpecialDays.of(closed, DAY)).map(SpecialHours::rule).contains(Rule.CLOSED);
            assertThat(HoursCheck.contradictions(closed)).isEmpty();
            assertThat(SpecialDays.openAgain(closed, DAY)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource({ "9,09:00", "9.30,09:30", "09:30,09:30", "0930,09:30", "930,09:30", " 23.59 ,23:59", "0,00:00", "24,00:00",
            "24.00,00:00", "24:01,", "25:00,", "9.60,", "9.5,", "-1,", "nine,", "1234567,", "٩,", "'',", "9-12," })
    void aTimeIsReadAsPeopleTypeIt(String typed, @Nullable LocalTime time) {
        assertThat(TypedTime.read(typed).orElse(null)).isEqualTo(time);
    }

    private static OpeningHours hours(SpecialHours... special) {
        return OpeningHours.NOT_GIVEN.with(List.of(special));
    }

    private static SpecialHours closed(LocalDate from, @Nullable LocalDate through) {
        return new SpecialHours(from, through, Rule.CLOSED, List.of(), null);
    }
}
