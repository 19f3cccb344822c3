package fi.newcomer.office;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.OfficeHours.Known;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.testing.PortalTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** Which day an office is open, seen from Helsinki. */
@PortalTest
class OfficeDaysTests {

    private static final LocalizedText NAME = new LocalizedText(Map.of("sv", "Office"));

    private static final Office FRIDAYS = office(Office.State.IN_FORCE, DayOfWeek.FRIDAY);

    @Autowired
    Offices offices;

    @Autowired
    Texts texts;

    @Autowired
    Languages languages;

    @Autowired
    Municipalities municipalities;

    @Autowired
    PublicPages pages;

    @Test
    void theNextDayIsTodayOnAFriday() {
        assertThat(at("2026-11-27T10:00:00Z").next(FRIDAYS)).contains(LocalDate.of(2026, 11, 27));
        assertThat(at("2026-11-28T10:00:00Z").next(FRIDAYS)).contains(LocalDate.of(2026, 12, 4));
    }

    @Test
    void theNearestOfSeveralDaysIsNext() {
        assertThat(at("2026-11-28T10:00:00Z")
            .next(office(Office.State.IN_FORCE, DayOfWeek.FRIDAY, DayOfWeek.MONDAY)))
            .contains(LocalDate.of(2026, 11, 30));
    }

    @Test
    void noDayIsNextWhereNoneIsGivenOrTheOfficeIsNotOpenYet() {
        OfficeDays friday = at("2026-11-27T10:00:00Z");
        assertThat(friday.next(office(Office.State.IN_FORCE))).isEmpty();
        assertThat(friday.next(office(Office.State.PLANNED, DayOfWeek.FRIDAY))).isEmpty();
        assertThat(friday.next(office(Office.State.UNDECIDED, DayOfWeek.FRIDAY))).isEmpty();
    }

    @Test
    void theDayChangesAtMidnightInHelsinki() {
        assertThat(at("2026-11-26T21:59:59Z").today().getDayOfWeek()).isEqualTo(DayOfWeek.THURSDAY);
        assertThat(at("2026-11-26T22:00:00Z").today().getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        assertThat(at("2026-11-26T21:59:59Z").nextMidnight()).isEqualTo(Instant.parse("2026-11-26T22:00:00Z"));
        // In summer Helsinki is three hours ahead.
        assertThat(at("2026-06-25T20:59:59Z").nextMidnight()).isEqualTo(Instant.parse("2026-06-25T21:00:00Z"));
    }

    @Test
    void theLineOfTheStartPageSaysTodayOrWhen() {
        assertThat(line("2026-11-27T10:00:00Z", "sv")).contains("I dag, fredag", "Welcome Office",
                "Fråga först vilken tid");
        assertThat(line("2026-11-26T10:00:00Z", "sv")).contains("Nästa gång: fredag 27 november");
        assertThat(line("2026-11-27T10:00:00Z", "ar")).contains("اليوم، الجمعة");
        assertThat(line("2026-11-26T10:00:00Z", "ru")).contains("В следующий раз: пятница, 27 ноября");
    }

    private String line(String now, String code) {
        Language language = this.languages.get(code);
        Municipality korsnas = this.municipalities.get("korsnas");
        TodayLine today = new TodayLine(this.offices, at(now), new OfficeSummary(this.texts), this.texts);
        byte[] page = this.pages.shared(new MockHttpServletRequest(), "/test/" + now + code,
                (reading) -> PublicPage.in(language, "", "Test")
                    .with(today.of(korsnas, language, reading).orElseThrow()))
            .getBody();
        return new String(page, StandardCharsets.UTF_8);
    }

    private static Office office(Office.State state, DayOfWeek... days) {
        return new Office("office", "korsnas", List.of("korsnas"), NAME, new Office.Site(NAME, null, null), state,
                Office.Help.ADVICE, new Office.Coming(List.of(), List.of(), Office.Visitors.NOT_GIVEN),
                new Office.Speaking(List.of(), false, false),
                new OfficeHours(days.length == 0 ? Known.NOT_GIVEN : Known.GIVEN, List.of(days), Known.NOT_GIVEN, null,
                        null, 0),
                new Office.Contact(null, null, null, null), null, List.of());
    }

    private static OfficeDays at(String instant) {
        return new OfficeDays(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
