package fi.newcomer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.hours.Now.State;
import fi.newcomer.language.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * What is said at many moments: every state on every kind of day, at the changes of the clock, over midnight, on holidays
 * and at the turn of the year.
 */
class OpeningMomentsTests {

    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/hours/moments.txt", delimiter = '|', quoteCharacter = '´', maxCharsPerColumn = 1000)
    void atThisMomentThisHolds(String place, String at, State state, String until, String words) {
        Instant moment = moment(at);
        Now now = HoursContext.NOW.of(HoursContext.PLACES.get(place), moment);
        assertThat(HoursContext.words(place, moment, HoursContext.LANGUAGES.get("sv"))).isEqualTo(words);
        assertThat(now.state()).isEqualTo(state);
        assertThat(now.open()).isEqualTo(words.startsWith("Öppet nu"));
        assertThat(now.holdsUntil()).as("until").isEqualTo(until.equals("never") ? Instant.MAX : moment(until));
    }

    /** The words change at no moment before the one that is told. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvFileSource(resources = "/hours/moments.txt", delimiter = '|', quoteCharacter = '´', maxCharsPerColumn = 1000)
    void theWordsHoldUntilThen(String place, String at) {
        Instant moment = moment(at);
        Instant until = HoursContext.NOW.of(HoursContext.PLACES.get(place), moment).holdsUntil();
        Instant last = until.equals(Instant.MAX) ? moment.plusSeconds(400L * 24 * 60 * 60) : until.minusSeconds(1);
        Language swedish = HoursContext.LANGUAGES.get("sv");
        String words = HoursContext.words(place, moment, swedish);
        assertThat(HoursContext.words(place, last, swedish)).isEqualTo(words);
        Instant between = moment.plusSeconds((last.getEpochSecond() - moment.getEpochSecond()) / 2);
        assertThat(HoursContext.words(place, between, swedish)).isEqualTo(words);
    }

    /** Every moment in the other five languages. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "/hours/words.txt", delimiter = '|', quoteCharacter = '´', maxCharsPerColumn = 1000)
    void atThisMomentThisIsSaidInTheOtherLanguages(String place, String at, String language, String words) {
        assertThat(HoursContext.words(place, moment(at), HoursContext.LANGUAGES.get(language))).isEqualTo(words);
    }

    @Test
    void everyStateAndEveryHolidayIsAmongTheMoments() throws Exception {
        String rows = new String(OpeningMomentsTests.class.getResourceAsStream("/hours/moments.txt").readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(rows.lines().filter((row) -> !row.startsWith("#"))).hasSizeGreaterThanOrEqualTo(120);
        String words = new String(OpeningMomentsTests.class.getResourceAsStream("/hours/words.txt").readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(rows.lines().filter((row) -> !row.startsWith("#"))).allSatisfy((row) -> {
            String moment = row.substring(0, row.indexOf('|', row.indexOf('|') + 1) + 1);
            for (String language : List.of("fi", "en", "uk", "ar", "ru")) {
                assertThat(words).contains("\n" + moment + " " + language + " | ");
            }
        });
        for (State state : State.values()) {
            assertThat(rows).contains("| " + state + " |");
        }
        Language swedish = HoursContext.LANGUAGES.get("sv");
        List<Holiday> year = HoursContext.HOLIDAYS.between(LocalDate.of(2027, 1, 1),
                LocalDate.of(2027, 12, 31));
        assertThat(year).allSatisfy((holiday) -> assertThat(rows)
            .containsIgnoringCase(HoursContext.TEXTS.text(swedish, holiday.key())));
    }

    private static Instant moment(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
