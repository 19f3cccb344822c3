package fi.newcomer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counting working days in Finland. */
class PromisedDayTests {

    private final PromisedDay promisedDay = new PromisedDay();

    @ParameterizedTest
    @CsvSource({
            // an ordinary week
            "2026-03-02T09:00:00Z, 5, 2026-03-09", "2026-03-02T09:00:00Z, 1, 2026-03-03",
            // Friday to Monday, and from a weekend
            "2026-03-06T09:00:00Z, 1, 2026-03-09", "2026-03-07T09:00:00Z, 1, 2026-03-09",
            // Christmas 2026: Thursday the 24th is the eve, Friday the 25th a holiday; New Year's Day a Friday,
            // Epiphany a Wednesday
            "2026-12-22T09:00:00Z, 1, 2026-12-23", "2026-12-22T09:00:00Z, 5, 2026-12-31",
            "2026-12-22T09:00:00Z, 8, 2027-01-07",
            // Independence Day 2028 is a Wednesday
            "2028-12-05T09:00:00Z, 1, 2028-12-07",
            // midsummer 2026: the eve is Friday 19 June
            "2026-06-17T09:00:00Z, 1, 2026-06-18", "2026-06-17T09:00:00Z, 2, 2026-06-22",
            // midsummer 2027: the eve is Friday 25 June
            "2027-06-24T09:00:00Z, 1, 2027-06-28",
            // Easter 2026: Good Friday 3 April, Easter Monday 6 April
            "2026-04-02T09:00:00Z, 1, 2026-04-07",
            // May Day 2026 is a Friday, Ascension Day 14 May
            "2026-04-30T09:00:00Z, 1, 2026-05-04", "2026-05-13T09:00:00Z, 1, 2026-05-15" })
    void itIsTheLastOfSoManyWorkingDays(Instant from, int workingDays, LocalDate promised) {
        assertThat(this.promisedDay.after(from, workingDays)).isEqualTo(promised);
    }

    @Test
    void theDayIsTheOneInFinland() {
        // 22:30 UTC on Monday is half past midnight on Tuesday in Helsinki (winter).
        assertThat(this.promisedDay.after(Instant.parse("2026-03-02T22:30:00Z"), 1)).isEqualTo("2026-03-04");
    }

    @Test
    void noWorkingDayIsTheSameDay() {
        assertThat(this.promisedDay.after(Instant.parse("2026-12-25T09:00:00Z"), 0)).isEqualTo("2026-12-25");
    }
}
