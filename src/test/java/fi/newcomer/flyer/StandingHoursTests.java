package fi.newcomer.flyer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.flyer.StandingHours.Row;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Confirmation;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.SpecialHours;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.office.Office;
import fi.newcomer.office.Office.State;
import fi.newcomer.office.Offices;
import fi.newcomer.testing.PortalTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When a flyer may say that an office is open: what is printed can't be taken back. */
@PortalTest
class StandingHoursTests {

    private static final Span TIMES = new Span(LocalTime.of(9, 0), LocalTime.of(15, 0), false);

    private static final Confirmation CONFIRMED = new Confirmation("editor", LocalDate.of(2026, 3, 2));

    @Autowired
    StandingHours hours;

    @Autowired
    Languages languages;

    @Autowired
    Offices offices;

    @Autowired
    Municipalities municipalities;

    @Test
    void aConfirmedRuleIsSaidInEveryLanguage() {
        List<Row> rows = this.hours.of(open(CONFIRMED, State.IN_FORCE, week(DayOfWeek.FRIDAY, false, null)));
        assertThat(rows).hasSize(1);
        assertThat(this.languages.all()).extracting((language) -> this.hours.days(rows.getFirst(), language))
            .containsExactly("Varje fredag", "Joka perjantai", "Every Friday", "Щотижня: пʼятниця", "كل أسبوع: الجمعة",
                    "Каждую неделю: пятница");
        assertThat(StandingHours.times(rows.getFirst(), this.languages.get("fi"))).isEqualTo("9.00–15.00");
    }

    @Test
    void daysWithTheSameTimesStandTogether() {
        List<Row> rows = this.hours.of(open(CONFIRMED, State.IN_FORCE, week(DayOfWeek.FRIDAY, false, null),
                week(DayOfWeek.MONDAY, false, null)));
        assertThat(rows).singleElement()
            .satisfies((row) -> assertThat(this.hours.days(row, this.languages.get("en")))
                .isEqualTo("Every Monday, Friday"));
    }

    @Test
    void whatNobodyConfirmedIsNotPrinted() {
        assertThat(this.hours.of(open(null, State.IN_FORCE, week(DayOfWeek.FRIDAY, false, null)))).isEmpty();
        Office asInTheFile = this.offices.find(this.municipalities.get("korsnas"), "welcome-office").orElseThrow();
        assertThat(asInTheFile.hours().weeks()).isNotEmpty();
        assertThat(this.hours.of(asInTheFile)).isEmpty();
    }

    @Test
    void whatIsNotYetOrHoldsForAWhileIsNotPrinted() {
        assertThat(this.hours.of(open(CONFIRMED, State.PLANNED, week(DayOfWeek.FRIDAY, false, null)))).isEmpty();
        assertThat(this.hours.of(open(CONFIRMED, State.IN_FORCE, week(DayOfWeek.FRIDAY, true, null)))).isEmpty();
        assertThat(this.hours.of(open(CONFIRMED, State.IN_FORCE,
                week(DayOfWeek.FRIDAY, false, LocalDate.of(2099, 6, 30))))).isEmpty();
        assertThat(this.hours.of(open(CONFIRMED, State.IN_FORCE, week(DayOfWeek.FRIDAY, false, null),
                week(DayOfWeek.MONDAY, true, null)))).isEmpty();
        Office closed = open(CONFIRMED, State.IN_FORCE, week(DayOfWeek.FRIDAY, false, null));
        OpeningHours furtherNotice = closed.hours()
            .with(List.of(new SpecialHours(LocalDate.of(2026, 1, 1), null, SpecialHours.Rule.CLOSED, List.of(), null)));
        assertThat(this.hours.of(with(closed, furtherNotice))).isEmpty();
    }

    private static WeeklyHours week(DayOfWeek day, boolean byAppointment, @Nullable LocalDate through) {
        return new WeeklyHours(Set.of(day), List.of(TIMES), byAppointment, null, through);
    }

    private Office open(@Nullable Confirmation confirmed, State state, WeeklyHours... weeks) {
        Office like = this.offices.find(this.municipalities.get("korsnas"), "welcome-office").orElseThrow();
        Office stated = new Office(like.slug(), like.municipality(), like.serves(), like.name(), like.site(), state,
                like.help(), like.coming(), like.speaking(), like.hours(), like.contact(), like.note(), like.sources());
        return with(stated, new OpeningHours(Known.GIVEN, Known.GIVEN, List.of(weeks), null, 0, List.of(), confirmed));
    }

    private static Office with(Office like, OpeningHours hours) {
        return new Office(like.slug(), like.municipality(), like.serves(), like.name(), like.site(), like.state(),
                like.help(), like.coming(), like.speaking(), hours, like.contact(), like.note(), like.sources());
    }
}
