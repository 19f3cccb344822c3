package fi.newcomer.request;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the request does with too much, with what it does not expect, and with what it must not show. */
@PortalTest
class RequestLimitsTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    Newcomer readyToSend(String from, String name) {
        Newcomer newcomer = new Newcomer(this.port).from(from)
            .open("/sv/korsnas/request/call-me")
            .send("contactLanguage", "uk", "name", name, "phone", "+380 50 123 45 67");
        this.sql.sql("UPDATE draft SET started_at = started_at - INTERVAL 10 SECOND").update();
        return newcomer;
    }

    @Test
    void thirtyPassAndTheNextWaitsWithItsAnswersKept() {
        for (int i = 0; i < 30; i++) {
            assertThat(readyToSend("192.0.2.1", "Nr " + i).send().step()).isEqualTo("receipt");
        }
        Newcomer next = readyToSend("192.0.2.1", "Nummer trettioett").send();
        assertThat(next.status()).isEqualTo(429);
        assertThat(next.page().headers().firstValueAsLong("retry-after").orElseThrow()).isBetween(1L, 600L);
        assertThat(next.text()).contains("Vänta lite", "är sparat");
        assertThat(next.open("/sv/korsnas/request/check").text()).contains("Nummer trettioett");
        assertThat(readyToSend("192.0.2.2", "Another address").send().step()).isEqualTo("receipt");
    }

    @Test
    void nobodyWhoTookTenSecondsIsTakenForAScript() {
        Newcomer slow = new Newcomer(this.port).open("/sv/korsnas/request/call-me")
            .send("contactLanguage", "uk", "name", "Slow", "phone", "0501234567");
        this.sql.sql("UPDATE draft SET started_at = started_at - INTERVAL 10 SECOND").update();
        assertThat(slow.send("website", "http://spam").step()).isEqualTo("receipt");
    }

    @Test
    void whoFillsInTheTrapAtOnceWaits() {
        Newcomer script = new Newcomer(this.port).open("/sv/korsnas/request/call-me")
            .send("contactLanguage", "uk", "name", "Trap", "phone", "0501234567")
            .send("website", "http://spam");
        assertThat(script.status()).isEqualTo(429);
    }

    @Test
    void fiftyRequestsMakeNoSessionAndOnlyTheCookieOfTheDraft() {
        for (int i = 0; i < 50; i++) {
            Newcomer newcomer = readyToSend("192.0.2." + (10 + i % 2), "Nr " + i).send();
            assertThat(newcomer.step()).isEqualTo("receipt");
            assertThat(newcomer.cookiesEverSet()).containsOnly("draft");
        }
    }

    static Stream<String> naughty() {
        return Stream.of("x".repeat(1_000_000), "ن".repeat(500_000), "🙂".repeat(250_000), "\u0000\u0001\u0007\u001b",
                "<script>alert(1)</script>", "'; DROP TABLE request; --", "\u202Eabc\u202C\u2066", "{0} ${7*7} #{x}",
                "a\r\nb\nc", "\uFFFE\uFFFF", "%00%ff", "\uD83D", "ﷺ ̴̢̛", "   ", "", "-1", "../../etc/passwd",
                "👩‍👩‍👧‍👦", "Ω≈ç√∫˜µ≤", "undefined", "0x0", "1e400", "\t");
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void everyFieldTakesAnything(String text) {
        Map<String, List<String>> steps = new LinkedHashMap<>();
        steps.put("filled-by", List.of("filledBy", "topic", "jobseeker"));
        steps.put("helper-language", List.of("helperLanguage"));
        steps.put("lives", List.of("lives"));
        steps.put("municipality", List.of("municipality"));
        steps.put("topic", List.of("topic"));
        steps.put("jobseeker", List.of("jobseeker"));
        steps.put("age", List.of("age"));
        steps.put("adult", List.of("adultMayBeCalled"));
        steps.put("receiver", List.of("forward"));
        steps.put("helper", List.of("helperName", "helperContact", "talkToHelper"));
        steps.put("language", List.of("contactLanguage", "contactLanguageOther"));
        steps.put("interpreter", List.of("interpreter"));
        steps.put("name", List.of("name", "nameLatin"));
        steps.put("contact", List.of("channel", "phone", "email"));
        steps.put("own-phone", List.of("ownPhone"));
        steps.put("safe", List.of("safeToLeaveMessage"));
        steps.put("best-time", List.of("bestTime"));
        steps.put("message", List.of("message"));
        steps.put("call-me", List.of("contactLanguage", "name", "phone"));
        steps.put("check", List.of("website", "return", "go"));
        Newcomer newcomer = new Newcomer(this.port).open("/ar/korsnas/request/filled-by").send("filledBy", "helper");
        steps.forEach((step, fields) -> fields.forEach((field) -> {
            newcomer.post("/ar/korsnas/request/" + step, Map.of(field, text));
            assertThat(newcomer.status()).as(step + "." + field).isIn(200, 400);
            assertThat(newcomer.html()).as(step + "." + field).doesNotContain("<script>alert");
        }));
        for (String field : List.of("code", "pin", "language")) {
            Map<String, String> form = new LinkedHashMap<>(Map.of("code", "K7QF2M9XTA"));
            form.put(field, text);
            newcomer.post("/ar/korsnas/status", form);
            assertThat(newcomer.status()).as(field).isIn(200, 429);
        }
    }

    @Test
    void whatIsTooLongIsKeptUpToTheLimit() {
        Newcomer newcomer = new Newcomer(this.port).open("/sv/korsnas/request/call-me");
        newcomer.send("contactLanguage", "uk", "name", "🙂".repeat(201), "phone", "+358 40 1234567");
        assertThat(newcomer.step()).isEqualTo("call-me");
        assertThat(newcomer.text()).contains("Texten är för lång: 201 tecken. Skriv högst 200.");
        assertThat(newcomer.html()).contains("value=\"" + "🙂".repeat(200) + "\"");
        newcomer.send("contactLanguage", "uk", "name", "🙂".repeat(200), "phone", "+358 40 1234567");
        assertThat(newcomer.step()).isEqualTo("check");
    }

    @Test
    void whatIsNoFormGetsAPage() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        parts.write("--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nLi\r\n--b--\r\n"
            .getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> body : Map.of("multipart/form-data; boundary=b", parts.toByteArray(),
                "application/json", "{}".getBytes(StandardCharsets.UTF_8), "application/x-www-form-urlencoded",
                ("name=" + "x".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8)).entrySet()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + "/fi/korsnas/request/call-me"))
                        .header("Content-Type", body.getKey())
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.getValue()))
                        .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(body.getKey()).isEqualTo(400);
            assertThat(answer.body()).contains("Lukeminen ei onnistunut");
        }
    }

    @Test
    void noTableHoldsAnythingPersonalInClear() {
        String mark = "Zq" + UUID.randomUUID().toString().replace("-", "");
        Newcomer newcomer = new Newcomer(this.port).open("/sv/korsnas/request/filled-by")
            .send("filledBy", "helper")
            .send("helperLanguage", "sv")
            .send("lives", "here")
            .send("topic", "plan")
            .send("jobseeker", "no")
            .send("age", "adult")
            .send()
            .send("helperName", mark + "1", "helperContact", mark + "2")
            .send("contactLanguage", "other", "contactLanguageOther", mark + "3")
            .send("interpreter", "yes")
            .send("name", mark + "4", "nameLatin", mark + "5")
            .send("channel", "email", "phone", "0409988776", "email", mark + "6@example.fi")
            .send("ownPhone", "yes")
            .send("bestTime", mark + "7");
        assertThat(newcomer.step()).isEqualTo("message");
        newcomer.send("message", mark + "8");
        assertThat(tablesWith(mark)).isEmpty();
        newcomer.send();
        assertThat(newcomer.step()).isEqualTo("receipt");
        assertThat(tablesWith(mark)).isEmpty();
        assertThat(tablesWith("0409988776")).isEmpty();
        assertThat(tablesWith("korsnas")).as("the search itself finds what is there").contains("request");
    }

    /** The tables in any column of which a text stands in clear. */
    private List<String> tablesWith(String text) {
        return this.sql.sql("SELECT table_name FROM information_schema.tables WHERE table_schema = database()")
            .query(String.class)
            .list()
            .stream()
            .filter((table) -> this.sql.sql("SELECT * FROM `" + table + "`")
                .query((row, number) -> {
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        Object value = row.getObject(i);
                        String clear = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8)
                                : value instanceof java.sql.Blob ? new String(row.getBytes(i), StandardCharsets.UTF_8)
                                : String.valueOf(value);
                        if (clear.contains(text)) {
                            return true;
                        }
                    }
                    return false;
                })
                .list()
                .contains(true))
            .toList();
    }
}
