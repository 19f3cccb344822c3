package fi.newcomer.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted of reading, and that nothing else is. */
@PortalTest
class PageVisitsTests {

    private static final String BROWSER = "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 Chrome/114.0 Mobile Safari/537.36";

    private static final String PLAN = "/ar/inga/programme/plan";

    @LocalServerPort
    int port;

    @Autowired
    PageVisits visits;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    VisitTable table;

    private Browsing reader;

    @BeforeEach
    void begin() {
        this.reader = new Browsing(this.port);
        forget();
    }

    @AfterEach
    void forget() {
        this.visits.write();
        this.jdbc.sql("DELETE FROM page_visit").update();
        this.jdbc.sql("DELETE FROM page_visit_week").update();
    }

    @Test
    void pagesAreCountedByDayAndLanguageAndWrittenTogether() {
        for (int i = 0; i < 3; i++) {
            this.reader.get(PLAN + "?x=" + i, "User-Agent", BROWSER);
        }
        this.reader.get("/sv/inga", "User-Agent", BROWSER);
        assertThat(rows()).as("nothing is written while somebody reads").isEmpty();
        String day = LocalDate.now(ZoneId.of("Europe/Helsinki")).toString();
        writeUntil(day + " inga  sv 1");
        writeUntil(day + " inga programme/plan ar 3");
        assertThat(rows()).containsExactlyInAnyOrder(day + " inga programme/plan ar 3", day + " inga  sv 1");
        this.reader.get(PLAN, "User-Agent", BROWSER);
        writeUntil(day + " inga programme/plan ar 4");
        assertThat(this.visits.most("inga", List.of("programme", ""), 5))
            .containsExactly(new PageVisits.Visited("programme/plan", "ar", 4), new PageVisits.Visited("", "sv", 1));
    }

    @Test
    void whatIsNoReaderOrNoSharedPageIsNotCounted() {
        for (String program : List.of("Googlebot/2.1 (+http://www.google.com/bot.html)", "facebookexternalhit/1.1",
                "WhatsApp/2.23", "TelegramBot (like TwitterBot)", "curl/8.0", "python-requests/2.31")) {
            this.reader.get(PLAN, "User-Agent", program);
        }
        this.reader.get(PLAN, "User-Agent", BROWSER, "Sec-Purpose", "prefetch");
        this.reader.get(PLAN, "User-Agent", BROWSER, "Purpose", "prefetch");
        for (String address : List.of("/ar/inga/nothing-here", "/ar/nowhere/programme/plan", "/", "/ar",
                "/ar/inga/status", "/robots.txt", "/sitemap.xml", "/api/v1/municipalities", "/staff/login",
                "/inga", "/ar/inga?choose")) {
            this.reader.get(address, "User-Agent", BROWSER);
        }
        this.visits.write();
        assertThat(rows()).isEmpty();
    }

    @Test
    void theWeekForgetsOldDaysAndMonthsGo() {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
        Map.of(today, 2, today.minusDays(6), 3, today.minusDays(7), 40, today.minusMonths(13).minusDays(1), 5)
            .forEach((day, count) -> this.jdbc.sql("INSERT INTO page_visit VALUES (?, 'inga', 'programme/plan', 'ar', ?)")
                .params(day, count)
                .update());
        this.table.turn(today);
        assertThat(this.visits.most("inga", List.of("programme"), 5))
            .containsExactly(new PageVisits.Visited("programme/plan", "ar", 5));
        assertThat(rows()).hasSize(3);
    }

    /** A page is counted when it has been sent: the reader may have it a moment earlier. */
    private void writeUntil(String row) {
        await().untilAsserted(() -> {
            this.visits.write();
            assertThat(rows()).contains(row);
        });
    }

    private List<String> rows() {
        return this.jdbc.sql("SELECT CONCAT_WS(' ', day, municipality, path, language, visits) FROM page_visit "
                + "WHERE municipality = 'inga'").query(String.class).list();
    }
}
