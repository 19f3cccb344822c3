package fi.newcomer.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.QueryParameters;
import fi.newcomer.language.Languages;
import fi.newcomer.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** What opening the board and the list of texts reads, by the database's own counters. */
@PortalTest
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor")
class BoardCostTests extends SpringBrowserlessTest {

    private static final int PAGES = 60;

    private static final int UNITS = 10;

    private static final int MOST = 100;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Languages languages;

    @Autowired
    BoardKeeper keeper;

    @Autowired
    TransactionTemplate transactions;

    /** Korsnäs becomes a municipality of sixty pages more, about which there is everything to do in six languages. */
    @BeforeEach
    void makeSixtyPages() {
        this.keeper.refresh();
        this.jdbc.sql("INSERT INTO board_page SELECT CONCAT('programme/korsnas/made-', n.seq), 'programme/korsnas', "
                + "500000 + n.seq * 1000, ?, 'sv=Titel' FROM seq_1_to_60 n").param(UNITS).update();
        this.languages.all().forEach((language) -> {
            for (TaskKind kind : TaskKind.values()) {
                this.jdbc.sql("""
                        INSERT INTO board_task (page, unit, language, kind, scope, place, text_page, words)
                        SELECT CONCAT('programme/korsnas/made-', n.seq), CONCAT('unit-', u.seq), ?, ?,
                          'programme/korsnas', 500000 + n.seq * 1000 + u.seq, CONCAT('programme/korsnas/made-', n.seq),
                          'sv=Ord' FROM seq_1_to_60 n, seq_1_to_10 u""")
                    .params(language.code(), kind.code())
                    .update();
                this.jdbc.sql("UPDATE board_count SET " + kind.code() + " = " + kind.code() + " + ? "
                        + "WHERE scope = 'programme/korsnas' AND language = ?")
                    .params(PAGES * UNITS, language.code())
                    .update();
            }
            this.jdbc.sql("""
                    INSERT INTO page_visit_week (municipality, section, path, language, visits)
                    SELECT 'korsnas', 'programme', CONCAT('programme/made-', n.seq), ?, n.seq FROM seq_1_to_60 n""")
                .param(language.code())
                .update();
            this.jdbc.sql("INSERT INTO page_visit_week (municipality, section, path, language, visits) VALUES "
                    + "('korsnas', 'programme', 'programme/plan', ?, 5000), ('korsnas', 'numbers', 'numbers', ?, 4000)")
                .params(language.code(), language.code())
                .update();
        });
    }

    @AfterEach
    void takeAway() {
        this.jdbc.sql("DELETE FROM board_page WHERE page LIKE '%/made-%'").update();
        this.jdbc.sql("DELETE FROM board_task WHERE page LIKE '%/made-%'").update();
        this.jdbc.sql("DELETE FROM page_visit_week WHERE municipality = 'korsnas'").update();
        for (TaskKind kind : TaskKind.values()) {
            this.jdbc.sql("UPDATE board_count SET " + kind.code() + " = " + kind.code() + " - ? "
                    + "WHERE scope = 'programme/korsnas' AND language <> ''").param(PAGES * UNITS).update();
        }
    }

    @Test
    void openingTheBoardReadsAtMostAHundredRows() {
        assertThat(rowsReadBy("board/korsnas", "Att göra: Korsnäs")).isBetween(20L, (long) MOST);
    }

    @Test
    void openingTheBoardFilteredReadsAtMostAHundredRows() {
        assertThat(rowsReadBy("board/korsnas?kind=machine&language=ar", "Att göra: Korsnäs")).isBetween(20L, (long) MOST);
        assertThat(rowsReadBy("board/korsnas?kind=hard", "Att göra: Korsnäs")).isBetween(20L, (long) MOST);
    }

    @Test
    void openingTheListOfTextsReadsAtMostAHundredRows() {
        assertThat(rowsReadBy("texts?of=programme/korsnas", "Texter")).isBetween(20L, (long) MOST);
        assertThat(rowsReadBy("texts?of=programme/nykarleby", "Texter")).isBetween(20L, (long) MOST);
    }

    @Test
    void theCountSeesARowThatIsRead() {
        this.transactions.executeWithoutResult((transaction) -> {
            long before = rowsRead();
            long own = rowsRead() - before;
            this.jdbc.sql("SELECT page FROM board_page WHERE page LIKE '%/made-%'").query(String.class).list();
            assertThat(rowsRead() - before - own * 2).isGreaterThanOrEqualTo(PAGES);
        });
    }

    /** All of it happens on one connection, whose counters count it. */
    private long rowsReadBy(String view, String title) {
        return java.util.Objects.requireNonNull(this.transactions.execute((transaction) -> {
            long before = rowsRead();
            long own = rowsRead() - before;
            long start = rowsRead();
            String[] address = view.split("\\?", 2);
            UI.getCurrent().navigate(address[0],
                    address.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(address[1]));
            assertThat($(H1.class).first().getText()).isEqualTo(title);
            return rowsRead() - start - own;
        }));
    }

    private long rowsRead() {
        Map<String, Long> counters = new java.util.HashMap<>();
        this.jdbc.sql("SHOW SESSION STATUS LIKE 'Handler_read%'")
            .query((row) -> {
                counters.put(row.getString(1).toLowerCase(java.util.Locale.ROOT), row.getLong(2));
            });
        return counters.values().stream().mapToLong(Long::longValue).sum();
    }
}
