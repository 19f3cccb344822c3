package fi.newcomer.editing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import fi.newcomer.entry.Entries;
import fi.newcomer.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the portal fetches to open each view of those who edit, by the database's own counters, in a municipality of sixty
 * pages in six languages. Nothing of it stays.
 */
@PortalTest
@Transactional
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("editor")
class EditingCostTests extends SpringBrowserlessTest {

    private static final String PLAN = "programme/korsnas/plan";

    private static final int UNITS = 30;

    private static final long MOST = 100;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Entries entries;

    /** Korsnäs gets sixty pages more, and one of its own has as many units as a long page. */
    @BeforeEach
    void makeSixtyPages() {
        // Offices, courses and partners are read into memory once after a start, by whatever needs them first.
        this.entries.version();
        this.jdbc.sql("DELETE FROM text_unit WHERE page = ? AND unit NOT IN "
                + "(SELECT unit FROM (SELECT unit FROM text_unit WHERE page = ? ORDER BY position LIMIT ?) kept)")
            .params(PLAN, PLAN, UNITS)
            .update();
        this.jdbc.sql("DELETE FROM unit_text WHERE page = ? AND unit NOT IN (SELECT unit FROM text_unit WHERE page = ?)")
            .params(PLAN, PLAN)
            .update();
        this.jdbc.sql("INSERT INTO text_unit (page, unit, position, kind, after_unit) SELECT "
                + "CONCAT('programme/korsnas/made-', n.seq), unit, position, kind, after_unit "
                + "FROM text_unit, seq_1_to_60 n WHERE page = ?").param(PLAN).update();
        this.jdbc.sql("INSERT INTO unit_text (page, unit, language, text, meaning, machine_made, behind) SELECT "
                + "CONCAT('programme/korsnas/made-', n.seq), unit, language, text, meaning, machine_made, behind "
                + "FROM unit_text, seq_1_to_60 n WHERE page = ?").param(PLAN).update();
    }

    @ParameterizedTest
    @ValueSource(strings = { "sv", "fi", "ar", "uk" })
    void openingAPageOfTextsFetchesAtMostAHundredRows(String language) {
        assertThat(fetchedBy("texts/" + PLAN + "/" + language)).isBetween(2L * UNITS, MOST);
        assertThat($(Section.class).all()).hasSize(UNITS);
    }

    @Test
    void aLongPageThatLiesUponAnotherFetchesAFewRowsForEachUnit() {
        long fetched = fetchedBy("texts/programme/nykarleby/orientation/ar");
        int units = $(Section.class).all().size();
        assertThat(units).isGreaterThan(UNITS);
        assertThat(fetched).isBetween(2L * units, 5L * units);
    }

    @ParameterizedTest
    @ValueSource(strings = { "texts?of=programme/korsnas", "board/korsnas", "facts", "facts/emergency",
            "facts/raseborg-drop-in-karis", "facts/raseborg-web", "facts/new", "partners", "partners/korsnas/vasek",
            "partners/new", "publications", "exchange", "words", "renewal", "checks",
            "checks?page=programme/korsnas/plan&language=ar" })
    void openingAnyOtherViewFetchesAtMostAHundredRows(String view) {
        assertThat(fetchedBy(view)).isLessThanOrEqualTo(MOST);
    }

    @Test
    void theCountSeesEachRowThatIsFetched() {
        long before = fetched();
        long own = fetched() - before;
        long start = fetched();
        this.jdbc.sql("SELECT unit FROM text_unit WHERE page = ?").param(PLAN).query(String.class).list();
        assertThat(fetched() - start - own).isEqualTo(UNITS);
    }

    /** How many rows the database gives the portal for a view: all of it happens on one connection. */
    private long fetchedBy(String view) {
        String[] address = view.split("\\?", 2);
        long before = fetched();
        long own = fetched() - before;
        long start = fetched();
        UI.getCurrent().navigate(address[0],
                address.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(address[1]));
        long fetched = fetched() - start - own;
        assertThat($(H1.class).first().getText()).isNotEmpty();
        return fetched;
    }

    private long fetched() {
        return this.jdbc.sql("SHOW SESSION STATUS LIKE 'Rows_sent'").query((row, number) -> row.getLong(2)).single();
    }
}
