package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import fi.newcomer.testing.W3cValidator;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What holds for the HTML of every public page. */
@PortalTest
class PublicHtmlTests {

    @LocalServerPort
    int port;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    @Test
    void everyPageIsValidHtml() {
        List<String> errors = new ArrayList<>();
        PublicAddresses.everyPage().forEach((address) -> {
            HttpResponse<String> page = this.reader.get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            W3cValidator.errors(page.body()).forEach((error) -> errors.add(address + ": " + error));
        });
        assertThat(errors).isEmpty();
    }

    @Test
    void everyPageSaysItsLanguageAndDirectionAndHasOneHeading() {
        PublicAddresses.everyTypeInEveryLanguage().forEach((address) -> {
            String language = address.substring(1, 3);
            String html = this.reader.get(address).body();
            assertThat(html).as(address)
                .contains("<html dir=\"" + (language.equals("ar") ? "rtl" : "ltr") + "\" lang=\"" + language + "\">");
            assertThat(html.split("<h1[ >]", -1)).as(address + " has one h1").hasSize(2);
            assertThat(html).as(address).contains("class=\"skip\"", "<main", "<footer>", "tel:112")
                .doesNotContain("{{", "{#", "style=\"", "onclick", "<style", "javascript:");
        });
    }

    @Test
    void everyLinkOfThePortalLeadsToAPage() {
        Set<String> seen = new HashSet<>();
        List<String> broken = new ArrayList<>();
        Pattern link = Pattern.compile("(?:href|src)=\"(/[^\"#]*)");
        PublicAddresses.everyTypeInEveryLanguage().forEach((address) -> {
            Matcher links = link.matcher(this.reader.get(address).body());
            while (links.find()) {
                String target = links.group(1).replace("&amp;", "&");
                if (seen.add(target)) {
                    int status = this.reader.get(target).statusCode();
                    if (status != 200 && status != 303) {
                        broken.add(address + " -> " + target + " (" + status + ")");
                    }
                }
            }
        });
        assertThat(seen).hasSizeGreaterThan(100);
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageHasTheSecurityHeaders() {
        for (String address : List.of("/", "/sv/korsnas", "/ar/korsnas/request", "/nothing", "/api/v1/municipalities")) {
            var headers = this.reader.get(address).headers();
            assertThat(headers.firstValue("content-security-policy").orElseThrow()).as(address)
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
            assertThat(headers.firstValue("x-content-type-options")).as(address).contains("nosniff");
            assertThat(headers.firstValue("referrer-policy")).as(address).contains("same-origin");
        }
    }

    @Test
    void whatCannotBeDecodedIsABadRequestAndNoFailure() {
        assertThat(this.reader.get("/sv/korsnas/who-helps?topic=%FF").statusCode()).isEqualTo(400);
        HttpResponse<String> data = this.reader.get("/api/v1/municipalities/korsnas/responsibility?topic=%FF");
        assertThat(data.statusCode()).isEqualTo(400);
        assertThat(data.headers().firstValue("content-type").orElseThrow()).startsWith("application/problem+json");
    }
}
