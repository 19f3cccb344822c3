package fi.newcomer.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.setting.WrongSetting;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours of files: what they say is taken over, what can't be is refused with its line. */
class HoursReaderTests {

    private static final String WHOLE = """
            hours:
              weekly:
                - days: [monday, tuesday]
                  times: [09:00-12:00, 13:00-16:00]
                - days: [friday]
                  times: 22:00-02:00+1
                - days: [wednesday]
                  times: not-given
                  by-appointment: yes
                - days: [monday]
                  times: 10:00-14:00
                  from: 2027-06-01
                  through: 2027-08-31
              special:
                - from: 2027-12-24
                  rule: closed
                - from: 2027-12-27
                  through: 2027-12-30
                  rule: other-times
                  times: 10:00-12:00
                - from: 2028-01-10
                  through: until-further-notice
                  rule: closed
              confirmed:
                by: editor
                on: 2026-11-20
            """;

    @Test
    void wholeHoursAreRead() {
        OpeningHours hours = read(WHOLE);
        assertThat(hours.weeks()).hasSize(4);
        assertThat(hours.weeks().get(1)).isEqualTo(new WeeklyHours(Set.of(DayOfWeek.FRIDAY),
                java.util.List.of(new Span(LocalTime.of(22, 0), LocalTime.of(2, 0), true)), false, null, null));
        assertThat(hours.weeks().get(2).byAppointment()).isTrue();
        assertThat(hours.weeks().get(3).seasonal()).isTrue();
        assertThat(hours.special()).extracting(SpecialHours::through)
            .containsExactly(LocalDate.of(2027, 12, 24), LocalDate.of(2027, 12, 30), null);
        assertThat(hours.confirmed().on()).isEqualTo(LocalDate.of(2026, 11, 20));
        // The days are known, not all of the times.
        assertThat(hours.daysKnown()).isEqualTo(OpeningHours.Known.GIVEN);
        assertThat(hours.timesKnown()).isEqualTo(OpeningHours.Known.NOT_GIVEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '´', textBlock = """
            13:00-16:00            | 11:59-16:00            | 3  | times overlap on the same day
            13:00-16:00            | 09:00-12:00            | 3  | times overlap on the same day
            13:00-16:00            | 16:00-13:00            | 4  | "16:00-13:00" ends before it begins; what ends the next day is written 22:00-02:00+1
            13:00-16:00            | 13:00-13:00            | 4  | "13:00-13:00" ends before it begins; what ends the next day is written 22:00-02:00+1
            13:00-16:00            | 13:00-25:00            | 4  | "13:00-25:00" are not times such as 09:00-16:00
            13:00-16:00            | 13:00-24:00            | 4  | "13:00-24:00" are not times such as 09:00-16:00
            13:00-16:00            | 13:60-16:00            | 4  | "13:60-16:00" are not times such as 09:00-16:00
            13:00-16:00            | 1 pm-4 pm              | 4  | "1 pm-4 pm" are not times such as 09:00-16:00
            22:00-02:00+1          | 22:00-02:00            | 6  | "22:00-02:00" ends before it begins; what ends the next day is written 22:00-02:00+1
            22:00-02:00+1          | 08:00-09:00+1          | 6  | "08:00-09:00+1" lasts more than a day
            22:00-02:00+1          | 22:00-02:00+2          | 6  | "22:00-02:00+2" are not times such as 09:00-16:00
            [friday]               | [saturday, sunday]     | 5  | times over midnight overlap those of the next day
            through: 2027-08-31    | through: 2027-05-31    | 13 | these hours end before they begin
            through: 2027-08-31    | through: 2027-02-29    | 13 | "2027-02-29" is not a date such as 2025-01-01
            through: 2027-12-30    | through: 2027-12-26    | 18 | this period ends before it begins
            from: 2027-12-27       | from: 2027-12-24       | 0  |
            from: 2027-12-24       | from: 2028-01-09       | 0  |
            from: 2028-01-10       | from: 2027-12-30       | 21 | two special periods say different things of the same day
            rule: other-times      | rule: open             | 19 | "open" is not a known rule
            rule: other-times      | rule: as-usual         | 0  |
            times: 10:00-12:00     | times: [10:00-12:00, 11:00-13:00] | 17 | times overlap on the same day
            times: 10:00-12:00     | times: not-given       | 20 | "not-given" are not times such as 09:00-16:00
            on: 2026-11-20         | on: yesterday          | 26 | "yesterday" is not a date such as 2025-01-01
            """)
    void aMistakeIsNamedWithItsLine(String right, String wrong, int line, String sentence) {
        // Saturday's night overlaps Sunday's morning only where both begin late.
        String text = WHOLE.replace(right, wrong).replace("[saturday, sunday]\n      times: 22:00-02:00+1",
                "[saturday, sunday]\n      times: [01:00-02:00, 22:00-02:00+1]");
        assertThat(text).isNotEqualTo(WHOLE);
        if (line == 0) {
            assertThat(read(text).weeks()).hasSize(4);
            return;
        }
        assertThatThrownBy(() -> read(text)).isInstanceOf(WrongSetting.class)
            .hasMessage("content/offices.yaml, line " + line + ": " + sentence + ".");
    }

    @Test
    void oneClosedDayKnowsWhatItStandsInsteadOf() {
        String closed = "from: 2027-12-24\n      rule: closed\n";
        String known = WHOLE.replace(closed, closed + "      instead-of:\n        rule: other-times\n        times: 10:00-12:00\n");
        assertThat(read(known).special().getFirst().insteadOf())
            .isEqualTo(new SpecialHours(LocalDate.of(2027, 12, 24), LocalDate.of(2027, 12, 24),
                    SpecialHours.Rule.OTHER_TIMES,
                    java.util.List.of(new Span(LocalTime.of(10, 0), LocalTime.of(12, 0), false)), null));
        assertThatThrownBy(() -> read(known.replace("closed\n      instead", "as-usual\n      instead")))
            .hasMessageContaining("line 18: only one closed day stands instead of something else");
        assertThatThrownBy(() -> read(known.replace("        rule: other-times", "        rule: closed")))
            .hasMessageContaining("line 18: a closed day stands instead of one that is not closed");
    }

    @Test
    void severalTimesNeedTheirDays() {
        assertThat(read("hours:\n  days: not-given\n  times: 09:00-12:00\n").withoutDays()).isNotNull();
        assertThatThrownBy(() -> read("hours:\n  days: not-given\n  times: [09:00-12:00, 13:00-16:00]\n"))
            .hasMessage("content/offices.yaml, line 3: only one time can stand here as long as the days are not given.");
    }

    /** Around the hour that is missing on 28 March 2027. */
    @ParameterizedTest
    @CsvSource({ "2027-03-27, 03:15-03:15+1, 03:15-03:15+1", "2027-03-28, 03:10-03:50, 03:10-03:50",
            "2027-03-28, 03:30-05:00, 04:00-05:00", "2027-03-27, 22:00-03:30+1, 22:00-04:00+1" })
    void whatAClockShowsIsNeverNoTimeOrMoreThanADay(LocalDate day, String times, String shown) {
        assertThat(span(times).shownOn(day)).isEqualTo(span(shown));
    }

    private static Span span(String times) {
        return read("hours:\n  days: not-given\n  times: " + times + "\n").withoutDays();
    }

    @Test
    void onlyWhatIsClosedIsSoUntilFurtherNotice() {
        assertThatThrownBy(() -> read(WHOLE.replace("through: 2027-12-30", "through: until-further-notice")))
            .hasMessageContaining("line 18: only what is closed can be so until further notice");
    }

    @Test
    void twoSeasonsMayNotSayDifferentThingsOfAWeekday() {
        String second = """
                    - days: [monday, friday]
                      times: 12:00-13:00
                      from: 2027-08-01
                      through: 2027-09-30
                """;
        String text = WHOLE.replace("  special:\n", second + "  special:\n");
        assertThatThrownBy(() -> read(text))
            .hasMessage("content/offices.yaml, line 14: two seasons say different hours for the same weekday.");
        assertThat(read(text.replace("2027-08-01", "2027-09-01")).weeks()).hasSize(5);
        // The ordinary week gives way to a season, so they do not contradict each other.
        assertThat(read(WHOLE).weeks()).hasSize(4);
    }

    /** The hour that is missing or comes twice is written like any other. */
    @ParameterizedTest
    @CsvSource({ "2027-03-28, 03:10-03:50", "2027-10-31, 03:10-03:50" })
    void timesOfTheDaysOnWhichTheClockChangesAreRead(LocalDate day, String times) {
        OpeningHours hours = read(WHOLE.replace("2027-12-27", day.toString()).replace("2027-12-30", day.toString())
            .replace("10:00-12:00", times));
        assertThat(HoursContext.DAYS.on(hours, day).spans()).hasSize(1);
    }

    @Test
    void whatIsPastIsNoMistakeInAFile() {
        assertThat(read(WHOLE.replace("2027", "2019").replace("2028", "2020")).special()).hasSize(3);
    }

    private static OpeningHours read(String text) {
        return HoursReader.read(new ContentFile("offices.yaml", text).yaml().get("hours"));
    }
}
