package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Choosing a language and a municipality. */
@PortalTest
class ChooserTests {

    @LocalServerPort
    int port;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    @Test
    void aMunicipalityWithoutALanguageOffersTheSixEndonyms() {
        HttpResponse<String> page = this.reader.get("/korsnas");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Svenska", "Suomi", "English", "Українська", "العربية", "Русский");
        assertThat(page.headers().firstValue("cache-control")).contains("no-store");
        assertThat(page.headers().allValues("set-cookie")).isEmpty();
    }

    @Test
    void choosingALanguageRemembersItAndSendsOn() {
        HttpResponse<String> chosen = this.reader.get("/ar/korsnas?choose");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("location")).contains("/ar/korsnas");
        assertThat(chosen.headers().firstValue("set-cookie").orElseThrow()).startsWith("lang=ar;");
        HttpResponse<String> later = this.reader.get("/korsnas", "Cookie", "lang=ar");
        assertThat(later.statusCode()).isEqualTo(303);
        assertThat(later.headers().firstValue("location")).contains("/ar/korsnas");
    }

    @Test
    void anUnnamedMunicipalityIsNotOffered() {
        assertThat(this.reader.get("/sv").body()).contains("Korsnäs").doesNotContain("osterbotten-1");
    }

    @Test
    void anUnknownAddressIsAPageInTheReadersLanguage() {
        HttpResponse<String> page = this.reader.get("/fi/nowhere/at/all");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Sivua ei ole").contains("lang=\"fi\"");
        assertThat(this.reader.get("/nowhere", "Accept-Language", "uk,ru;q=0.5").body()).contains("lang=\"uk\"");
        assertThat(this.reader.get("/xx/korsnas").statusCode()).isEqualTo(404);
    }
}
