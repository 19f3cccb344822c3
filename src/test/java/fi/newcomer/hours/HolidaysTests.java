package fi.newcomer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The holidays of Finland, and what they are called. */
class HolidaysTests {

    private final Holidays holidays = HoursContext.HOLIDAYS;

    @ParameterizedTest
    @CsvSource({ "2027-01-01, new-year", "2027-01-06, epiphany", "2027-03-26, good-friday", "2027-03-28, easter",
            "2027-03-29, easter-monday", "2027-05-01, labour-day", "2027-05-06, ascension-day",
            "2027-06-25, midsummer-eve", "2027-06-26, midsummer", "2027-11-06, all-saints",
            "2027-12-06, independence-day", "2027-12-24, christmas-eve", "2027-12-25, christmas",
            "2027-12-26, stephens", "2026-10-31, all-saints", "2026-04-03, good-friday", "2028-06-23, midsummer-eve" })
    void aHolidayIsKnown(LocalDate day, String id) {
        assertThat(this.holidays.on(day)).contains(new Holiday(day, id));
    }

    @ParameterizedTest
    @CsvSource({ "2027-01-02", "2027-03-27", "2027-06-24", "2027-12-23", "2027-12-31", "2026-11-22" })
    void anOrdinaryDayIsNone(LocalDate day) {
        assertThat(this.holidays.on(day)).isEmpty();
    }

    @Test
    void aYearHasFourteenAndTheyComeInTheirOrderOverTheTurnOfTheYear() {
        assertThat(this.holidays.between(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))).hasSize(14);
        assertThat(this.holidays.between(LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 6))).extracting(Holiday::id)
            .containsExactly("christmas", "stephens", "new-year", "epiphany");
    }

    @Test
    void eachHasItsNameInEveryLanguage() {
        for (Language language : HoursContext.LANGUAGES.all()) {
            assertThat(this.holidays.between(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31)))
                .allMatch((holiday) -> HoursContext.TEXTS.has(language, holiday.key()))
                .allSatisfy((holiday) -> assertThat(Character.isLowerCase(
                        HoursContext.WORDS.title(holiday, language).codePointAt(0))).isFalse());
        }
        Holiday eve = new Holiday(LocalDate.of(2027, 12, 24), "christmas-eve");
        assertThat(HoursContext.WORDS.title(eve, HoursContext.LANGUAGES.get("sv"))).isEqualTo("Julafton");
        assertThat(HoursContext.WORDS.name(eve, HoursContext.LANGUAGES.get("sv"))).isEqualTo("julafton");
    }
}
