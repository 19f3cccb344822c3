package fi.newcomer.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fi.newcomer.fact.Facts;
import fi.newcomer.linkcheck.LinkProbe.Answer;
import fi.newcomer.setting.Settings;
import fi.newcomer.testing.PortalTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Trying links: what counts as an answer, which addresses are never asked, and when a link is broken. */
@PortalTest
class LinkChecksTests {

    @Autowired
    Facts facts;

    @Autowired
    LinkTable table;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Settings settings;

    @AfterEach
    void forget() {
        this.jdbc.sql("DELETE FROM link_check").update();
    }

    @Test
    void whatAWebsiteAnswersDecides() throws IOException {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        Map<String, Integer> answers = Map.of("/there", 200, "/gone", 404, "/private", 403, "/broken", 500, "/only-get",
                200, "/moved", 301, "/circle", 302, "/to-file", 302);
        server.createContext("/", (exchange) -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            Map<String, String> targets = Map.of("/moved", "/there", "/circle", "/circle", "/to-file",
                    "http://forbidden.example/");
            if (targets.containsKey(path)) {
                exchange.getResponseHeaders().add("Location", targets.get(path));
            }
            int status = path.equals("/only-get") && exchange.getRequestMethod().equals("HEAD") ? 405
                    : answers.get(path);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            String base = "http://127.0.0.1:" + server.getAddress().getPort();
            LinkProbe probe = new LinkProbe((address) -> "127.0.0.1".equals(address.getHost()));
            assertThat(probe.ask(base + "/there")).isEqualTo(Answer.THERE);
            assertThat(asked).containsExactly("HEAD /there");
            assertThat(probe.ask(base + "/only-get")).isEqualTo(Answer.THERE);
            assertThat(probe.ask(base + "/private")).isEqualTo(Answer.THERE);
            assertThat(probe.ask(base + "/moved")).isEqualTo(Answer.THERE);
            assertThat(probe.ask(base + "/gone")).isEqualTo(Answer.GONE);
            assertThat(probe.ask(base + "/broken")).isEqualTo(Answer.GONE);
            assertThat(probe.ask(base + "/circle")).isEqualTo(Answer.GONE);
            assertThat(probe.ask(base + "/to-file")).isEqualTo(Answer.REFUSED);
            assertThat(probe.ask("no address")).isEqualTo(Answer.REFUSED);
            asked.clear();
            assertThat(new LinkProbe(new OnlyPublic()).ask(base + "/there")).isEqualTo(Answer.REFUSED);
            assertThat(new LinkProbe(new OnlyPublic()).ask(base.replace("http:", "https:") + "/there"))
                .isEqualTo(Answer.REFUSED);
            assertThat(asked).isEmpty();
        }
        finally {
            server.stop(0);
        }
        assertThat(new LinkProbe((address) -> true).ask("http://127.0.0.1:" + server.getAddress().getPort() + "/there"))
            .isEqualTo(Answer.SILENT);
    }

    @Test
    void onlyAddressesOfThePublicInternetAreAsked() throws IOException {
        for (String address : List.of("127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0",
                "100.64.0.1", "224.0.0.1", "255.255.255.255", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1", "fd12::1",
                "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "ff02::1")) {
            assertThat(OnlyPublic.isPublic(InetAddress.getByName(address))).as(address).isFalse();
            String host = address.contains(":") ? "[" + address + "]" : address;
            assertThat(new OnlyPublic().allows(URI.create("https://" + host + "/"))).as(address).isFalse();
        }
        for (String address : List.of("93.184.216.34", "172.32.0.1", "100.128.0.1", "2a00:1450:400f::1")) {
            assertThat(OnlyPublic.isPublic(InetAddress.getByName(address))).as(address).isTrue();
        }
        for (String url : List.of("http://93.184.216.34/", "https://93.184.216.34:8443/", "https://user@93.184.216.34/",
                "file:///etc/passwd")) {
            assertThat(new OnlyPublic().allows(URI.create(url))).as(url).isFalse();
        }
        assertThat(new OnlyPublic().allows(URI.create("https://93.184.216.34/"))).isTrue();
    }

    @Test
    void aLinkIsBrokenOnItsSecondFailedDayAndMendedByOneAnswer() {
        String id = this.jdbc.sql("SELECT MIN(id) FROM fact WHERE kind = 'LINK'").query(String.class).single();
        String url = this.facts.now(id).orElseThrow().value();
        Map<String, Answer> answers = new HashMap<>(Map.of(url, Answer.GONE));
        assertThat(check("2026-03-01", answers)).as("one day can be chance").isEmpty();
        assertThat(check("2026-03-01", answers)).as("the same day again").isEmpty();
        assertThat(check("2026-03-02", answers)).containsEntry(id, LocalDate.parse("2026-03-01"));
        assertThat(check("2026-03-03", answers)).containsEntry(id, LocalDate.parse("2026-03-01"));
        answers.put(url, Answer.THERE);
        assertThat(check("2026-03-04", answers)).isEmpty();
    }

    @Test
    void addressesThatDifferInCaseAreTwo() {
        String page = "https://www.example.org/Courses";
        String other = "https://www.example.org/courses";
        for (String day : List.of("2026-03-01", "2026-03-02")) {
            this.table.put(page, LocalDate.parse(day), Answer.GONE);
            this.table.put(other, LocalDate.parse(day), Answer.THERE);
        }
        assertThat(this.table.broken()).containsOnlyKeys(page);
        this.table.keepOnly(List.of(page), LocalDate.parse("2026-03-02"));
        assertThat(this.jdbc.sql("SELECT url FROM link_check").query(String.class).list()).containsExactly(page);
    }

    @Test
    void aFailureOfTheNetworkMarksNothing() {
        Map<String, Answer> answers = new HashMap<>();
        assertThat(links().size()).isGreaterThan(1);
        links().forEach((url) -> answers.put(url, Answer.SILENT));
        check("2026-03-01", answers);
        assertThat(check("2026-03-02", answers)).isEmpty();
        assertThat(this.jdbc.sql("SELECT COUNT(*) FROM link_check").query(Long.class).single()).isZero();
        answers.put(links().getFirst(), Answer.GONE);
        check("2026-03-03", answers);
        assertThat(check("2026-03-04", answers)).isNotEmpty();
    }

    @Test
    void theDemoAsksNobody() {
        assertThat(this.settings.linkCheck()).isFalse();
    }

    private List<String> links() {
        return this.jdbc.sql("SELECT DISTINCT value FROM fact WHERE kind = 'LINK' ORDER BY value").query(String.class).list();
    }

    /** Tries all links at noon of a day; those without an answer here are there. */
    private Map<String, LocalDate> check(String day, Map<String, Answer> answers) {
        LinkProbe probe = new LinkProbe((address) -> false) {

            @Override
            Answer ask(String url) {
                return answers.getOrDefault(url, Answer.THERE);
            }
        };
        LinkChecks checks = new LinkChecks(this.facts, probe, this.table, (event) -> {
        }, Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC), this.settings);
        checks.check();
        return checks.broken();
    }
}
