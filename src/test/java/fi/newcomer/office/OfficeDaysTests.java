package fi.newcomer.office;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
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

    private static final Office FRIDAYS = new Office("office", "korsnas", NAME, NAME, List.of(DayOfWeek.FRIDAY));

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
        assertThat(at("2026-11-27T10:00:00Z").next(FRIDAYS)).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(at("2026-11-28T10:00:00Z").next(FRIDAYS)).isEqualTo(LocalDate.of(2026, 12, 4));
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
        TodayLine today = new TodayLine(this.offices, at(now), this.texts);
        byte[] page = this.pages.shared(new MockHttpServletRequest(), "/test/" + now + code,
                (reading) -> PublicPage.in(language, "", "Test")
                    .with(today.of(korsnas, language, reading).orElseThrow()))
            .getBody();
        return new String(page, StandardCharsets.UTF_8);
    }

    private static OfficeDays at(String instant) {
        return new OfficeDays(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
    }
}
