package fi.newcomer.hours;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import fi.newcomer.language.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The hours to look up, for people and for machines. */
class HoursTableTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final HoursTable TABLE = new HoursTable(HoursContext.DAYS, HoursContext.HOLIDAYS,
            HoursContext.WORDS, HoursContext.TEXTS);

    @Test
    void theWeekStandsInATableDayByDay() {
        assertThat(html("confirmed", TODAY, "sv")).contains("<caption>Varje vecka</caption>",
                "<tr><th scope=\"row\">måndag</th><td><bdi dir=\"ltr\">09.00–12.00</bdi>, <bdi dir=\"ltr\">13.00–16.00</bdi></td></tr>",
                "<tr><th scope=\"row\">fredag</th><td><bdi dir=\"ltr\">09.00–12.00</bdi></td></tr>",
                "<h3>Särskilda dagar</h3>", "<li>torsdag 24 december (julafton): <span>stängt</span></li>",
                "<span>stängt</span> – Personalen har ledigt</li>",
                "<li>onsdag 6 januari (trettondagen): <span><bdi dir=\"ltr\">10.00–14.00</bdi></span></li>",
                "<li>torsdag 6 maj (Kristi himmelsfärdsdag): <span>öppet som vanligt</span></li>",
                "Personalen bekräftade tiderna 20 november 2026.")
            .doesNotContain("lördag", "söndag");
    }

    @Test
    void timesRunLeftToRightAndListsHaveArabicCommas() {
        assertThat(html("confirmed", TODAY, "ar")).contains(
                "<th scope=\"row\">الاثنين</th><td><bdi dir=\"ltr\">09:00–12:00</bdi>، <bdi dir=\"ltr\">13:00–16:00</bdi></td>");
    }

    @Test
    void whatIsMissingOrNeedsAnAppointmentIsSaidBesideTheDay() {
        assertThat(html("fridays", TODAY, "en")).contains("<th scope=\"row\">Friday</th><td>the time is not known</td>");
        assertThat(html("booked-day", TODAY, "en"))
            .contains("<th scope=\"row\">Wednesday</th><td>the time is not known, by appointment only</td>");
        assertThat(html("nights", TODAY, "fi")).contains("<th scope=\"row\">perjantai</th><td><bdi dir=\"ltr\">22.00–2.00</bdi></td>");
        assertThat(html("not-given", TODAY, "en")).isEmpty();
        assertThat(html("times-only", TODAY, "en")).isEmpty();
    }

    @Test
    void aHolidayOfWhichNobodySaidAnythingIsNamedTwoMonthsAhead() {
        assertThat(html("fridays", TODAY, "en")).contains(
                "<li>Friday 25 December (Christmas Day): ask first if it is open</li>",
                "<li>Friday 1 January (New Year’s Day): ask first if it is open</li>");
        assertThat(html("fridays", LocalDate.of(2026, 9, 1), "en")).doesNotContain("<li>");
        assertThat(html("fridays-confirmed", TODAY, "en")).doesNotContain("ask first")
            .contains("<li>Friday 25 December (Christmas Day): <span>closed</span></li>");
    }

    @Test
    void aSeasonHasItsOwnTableAndWhatIsPastIsLeftOut() {
        assertThat(html("seasons", TODAY, "sv")).contains("<caption>Andra tider: 1 juni–31 augusti 2027</caption>")
            .contains("<caption>Varje vecka</caption>");
        assertThat(html("seasons", LocalDate.of(2027, 9, 1), "sv")).doesNotContain("Andra tider");
        assertThat(html("changing", TODAY, "sv")).contains("<caption>Till och med 31 december 2026</caption>",
                "<caption>Från och med 1 januari 2027</caption>");
        assertThat(html("confirmed", LocalDate.of(2027, 5, 7), "sv")).doesNotContain("6 maj", "6 januari");
    }

    @Test
    void machinesGetTheWeekTheSeasonAndTheSpecialDays() {
        Map<String, Object> data = markup("confirmed");
        assertThat(data.get("openingHoursSpecification").toString())
            .contains("dayOfWeek=[https://schema.org/Monday, https://schema.org/Tuesday", "opens=09:00, closes=12:00")
            .contains("dayOfWeek=[https://schema.org/Friday]");
        assertThat(data.get("specialOpeningHoursSpecification").toString()).contains(
                "validFrom=2026-12-24, validThrough=2026-12-24, opens=00:00, closes=00:00",
                "validFrom=2027-01-05, validThrough=2027-01-05, opens=10:00, closes=14:00",
                // A holiday that is not confirmed
                "{@type=OpeningHoursSpecification, validFrom=2027-03-26, validThrough=2027-03-26, description=");
        assertThat(markup("seasons").get("specialOpeningHoursSpecification").toString()).contains(
                "dayOfWeek=[https://schema.org/Monday, https://schema.org/Wednesday], validFrom=2027-06-01, validThrough=2027-08-31, opens=10:00, closes=14:00",
                "dayOfWeek=[https://schema.org/Tuesday, https://schema.org/Thursday, https://schema.org/Friday], validFrom=2027-06-01, validThrough=2027-08-31, opens=00:00, closes=00:00");
        assertThat(markup("nights").get("openingHoursSpecification").toString()).contains("opens=22:00, closes=02:00");
        assertThat(markup("always").get("openingHoursSpecification").toString()).contains("opens=00:00, closes=23:59");
        assertThat(markup("closed-for-now").get("specialOpeningHoursSpecification").toString())
            .contains("validFrom=2026-11-24, opens=00:00, closes=00:00, description=We are moving");
    }

    @Test
    void machinesDoNotTakeTheOrdinaryTimesForThoseOfAPeriod() {
        assertThat(markup("summer-booked").get("specialOpeningHoursSpecification").toString()).contains(
                "dayOfWeek=[https://schema.org/Tuesday, https://schema.org/Thursday, https://schema.org/Friday], validFrom=2027-06-01, validThrough=2027-08-31, opens=00:00, closes=00:00",
                "dayOfWeek=[https://schema.org/Monday], validFrom=2027-06-01, validThrough=2027-08-31, description=");
        assertThat(markup("shorter").get("specialOpeningHoursSpecification").toString()).contains(
                "dayOfWeek=[https://schema.org/Monday, https://schema.org/Tuesday, https://schema.org/Wednesday, https://schema.org/Thursday, https://schema.org/Friday], validFrom=2026-12-21, validThrough=2027-01-06, opens=10:00, closes=12:00",
                "{@type=OpeningHoursSpecification, validFrom=2026-12-25, validThrough=2026-12-25, description=");
    }

    @Test
    void machinesGetNothingWhereNoTimesAreGivenOrOnlyByAppointment() {
        for (String place : List.of("fridays", "booked", "booked-day", "times-only", "link-only", "not-given")) {
            assertThat(markup(place)).as(place).isEmpty();
        }
        assertThat(markup("mixed").get("openingHoursSpecification")).asList().hasSize(1);
        // That it is closed always counts.
        assertThat(markup("not-given-closed")).containsOnlyKeys("specialOpeningHoursSpecification");
    }

    private static Map<String, Object> markup(String place) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);
        return new HoursMarkup(HoursContext.DAYS, HoursContext.HOLIDAYS, new OpeningNow(HoursContext.DAYS, clock),
                HoursContext.TEXTS)
            .of(HoursContext.PLACES.get(place), HoursContext.LANGUAGES.get("en"));
    }

    private static String html(String place, LocalDate today, String code) {
        Language language = HoursContext.LANGUAGES.get(code);
        return TABLE.of(HoursContext.PLACES.get(place), today, language)
            .stream()
            .map(Component::getElement)
            .map((element) -> element.getOuterHTML().replaceAll("\\n\\s*", ""))
            .collect(Collectors.joining());
    }
}
