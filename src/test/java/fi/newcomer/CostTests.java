package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What a page costs its reader, and what reading costs the server: bytes, sessions, cookies. */
@PortalTest
class CostTests {

    private static final int KILOBYTE = 1024;

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext context;

    @Test
    void aProgrammePageWithAllItLoadsIsSmall() throws Exception {
        for (String address : PublicAddresses.everyPartOfEveryMunicipality().toList()) {
            byte[] html = compressed(address);
            String text = plain(address);
            int firstPaint = html.length;
            int all = html.length;
            Matcher loaded = Pattern.compile("<(link|script)[^>]*(?:href|src)=\"(/frontend/[^\"]+)\"").matcher(text);
            int files = 0;
            while (loaded.find()) {
                int bytes = compressed(loaded.group(2)).length;
                all += bytes;
                firstPaint += loaded.group(2).endsWith(".css") ? bytes : 0;
                files++;
            }
            assertThat(files).as(address + " loads its style sheet and icon").isGreaterThanOrEqualTo(2);
            assertThat(all).as(address + " with all it loads").isLessThanOrEqualTo(25 * KILOBYTE);
            assertThat(firstPaint).as(address + " and its style sheet").isLessThanOrEqualTo(14 * KILOBYTE);
        }
    }

    @Test
    void aThousandPageViewsCreateNoSessionAndSetNoCookie() {
        int before = sessions();
        List<String> addresses = PublicAddresses.everyTypeInEveryLanguage().toList();
        Browsing reader = new Browsing(this.port);
        for (int view = 0; view < 1000; view++) {
            HttpResponse<String> page = reader.get(addresses.get(view % addresses.size()));
            assertThat(page.headers().allValues("set-cookie")).isEmpty();
        }
        assertThat(sessions()).isEqualTo(before);
        // The count itself works: the staff application has sessions.
        reader.get("/staff/login");
        assertThat(sessions()).isGreaterThan(before);
    }

    @Test
    void fiftyRequestsCreateNoSessionAndOnlyTheDraftCookie() {
        int before = sessions();
        // To a queue whose list no other test reads.
        for (int request = 0; request < 50; request++) {
            Newcomer newcomer = new Newcomer(this.port).open("/uk/osterbotten-1/request/call-me")
                .send("contactLanguage", "uk", "name", "Testperson " + request, "phone", "040 000 0000")
                .send();
            assertThat(newcomer.step()).isEqualTo("receipt");
            newcomer.open("/uk/osterbotten-1/status");
            assertThat(newcomer.cookiesEverSet()).containsOnly("draft");
        }
        assertThat(sessions()).isEqualTo(before);
    }

    private int sessions() {
        Context tomcat = (Context) ((TomcatWebServer) this.context.getWebServer()).getTomcat().getHost()
            .findChildren()[0];
        return Math.toIntExact(tomcat.getManager().getSessionCounter());
    }

    private byte[] compressed(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + address))
                .header("Accept-Encoding", "gzip")
                .build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-encoding")).as(address).contains("gzip");
        return answer.body();
    }

    private String plain(String address) {
        return new Browsing(this.port).get(address).body();
    }
}
