package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Stamps;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.UnitRow.Key;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Import, edits and export on the real database. */
@PortalTest
class ContentInDatabaseTests {

    private static final String PAGE = "programme/korsnas/plan";

    private static final String UNIT = "what-3";

    private static final StaffMember EDITOR = staff("editor", Grant.everywhere(Role.EDITOR));

    @LocalServerPort
    int port;

    @Autowired
    ContentImport content;

    @Autowired
    ContentExport export;

    @Autowired
    TextEditing editing;

    @Autowired
    ContentPages texts;

    @Autowired
    UnitStore store;

    @Autowired
    Languages languages;

    @Autowired
    PublicPages pages;

    @Autowired
    ApplicationContext context;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    Browsing reader;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
    }

    /** Other tests find the texts as they were imported. */
    @AfterEach
    void restore() {
        Map<Key, UnitText> imported = new HashMap<>();
        this.store.files().stream().filter(ContentTextReader::reads).map(ContentTextReader::read)
            .forEach((text) -> text.units()
                .forEach((unit) -> imported.put(new Key(text.page(), unit.id(), text.language()), unit.text())));
        List<UnitRow> edited = this.store.everything().texts().stream().filter(UnitRow::edited).toList();
        this.store.put(edited.stream()
            .map((row) -> new UnitRow(row.key(), imported.get(row.key()), imported.get(row.key()).written()))
            .toList());
        this.content.run();
        changedEverything();
    }

    @Test
    void importingTwiceChangesNothing() {
        String before = dump();
        this.content.run();
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void anExportIsByteForByteWhatStandsInTheRepository() {
        this.export.writeTo(this.folder);
        assertThat(ContentFolder.tree(this.folder)).isEqualTo(ContentFolder.tree(Path.of("content")))
            .containsKeys("README.md", "STYLE.md", "layers.yaml", "pages/privacy.ar.md");
    }

    @Test
    void anExportFollowsTheLayersWithWhichTheTextsWereImported() {
        this.transactions.executeWithoutResult((transaction) -> {
            transaction.setRollbackOnly();
            this.jdbc.sql("UPDATE content_file SET text = CONCAT(text, ?) WHERE path = 'layers.yaml'")
                .param("  - slug: island\n    \"on\": korsnas\n")
                .update();
            this.jdbc.sql("INSERT INTO text_unit (page, unit, position, kind) SELECT 'programme/island/plan', unit, "
                    + "position, kind FROM text_unit WHERE page = ? AND unit = ?").params(PAGE, UNIT).update();
            UnitRow row = text("sv");
            this.store.put(List.of(new UnitRow(new Key("programme/island/plan", UNIT, "sv"), row.text(), null)));
            assertThat(this.export.files().get("programmes/island/plan.sv.md")).contains("{#" + UNIT)
                .doesNotContain("after=");
        });
    }

    @Test
    void anEditChangesJustItsPlaceInTheExport() {
        edit("sv", "hur det är nu", ChangeOfMeaning.NEW_MEANING);
        this.export.writeTo(this.folder);
        Map<String, String> expected = ContentFolder.tree(Path.of("content"));
        expected.computeIfPresent("programmes/korsnas/plan.sv.md",
                (path, text) -> text.replaceFirst("- .* \\{#what-3}", "- hur det är nu {#what-3 meaning=2 made=human}"));
        assertThat(ContentFolder.tree(this.folder)).isEqualTo(expected).isNotEqualTo(ContentFolder.tree(Path.of("content")));
    }

    @Test
    void anEditSurvivesTheNextImport() {
        edit("uk", "як ви живете зараз", ChangeOfMeaning.SAME);
        this.content.run();
        assertThat(text("uk").text().text()).isEqualTo("як ви живете зараз");
        assertThat(text("uk").text().machineMade()).isTrue();
        assertThat(text("uk").edited()).isTrue();
    }

    @Test
    void theNextRequestShowsAnEditAndNoOtherPageIsMadeAnew() {
        String[] others = { "/en/korsnas/programme/assessment", "/en/korsnas/programme", "/sv/korsnas/programme/plan" };
        Stream.of(others).forEach(this.reader::get);
        String before = this.reader.get("/en/korsnas/programme/plan").body();
        assertThat(before).doesNotContain("how you live now");
        long rendered = this.pages.rendered();
        edit("en", "how you live now", ChangeOfMeaning.SAME);
        assertThat(this.reader.get("/en/korsnas/programme/plan").body()).contains("how you live now");
        assertThat(this.pages.rendered()).isEqualTo(rendered + 1);
        Stream.of(others).forEach(this.reader::get);
        assertThat(this.pages.rendered()).isEqualTo(rendered + 1);
    }

    @Test
    void aNewTitleReachesTheListAndTheNeighbours() {
        String before = this.reader.get("/en/korsnas/programme").body();
        this.editing.edit(EDITOR, PAGE, language("en"),
                draft("en", "title", "Your own plan", ChangeOfMeaning.SAME));
        assertThat(before).doesNotContain("Your own plan");
        assertThat(this.reader.get("/en/korsnas/programme").body()).contains("Your own plan");
        assertThat(this.reader.get("/en/korsnas/programme/assessment").body()).contains("Your own plan");
        assertThat(this.reader.get("/sv/korsnas/programme").body()).doesNotContain("Your own plan");
    }

    @Test
    void aNewMeaningOutdatesTheOtherLanguagesUntilTheyCatchUp() {
        String outdated = "This text is not fully up to date";
        assertThat(this.reader.get("/en/korsnas/programme/plan").body()).doesNotContain(outdated);
        edit("fi", "mitä sinulle kuuluu", ChangeOfMeaning.NEW_MEANING);
        assertThat(this.reader.get("/en/korsnas/programme/plan").body()).contains(outdated)
            .contains("<a dir=\"ltr\" href=\"/fi/korsnas/programme/plan\" hreflang=\"fi\" lang=\"fi\">Suomi</a>");
        edit("en", "how you are", ChangeOfMeaning.SAME);
        assertThat(this.reader.get("/en/korsnas/programme/plan").body()).contains(outdated);
        edit("en", "how you are", ChangeOfMeaning.CATCH_UP);
        assertThat(this.reader.get("/en/korsnas/programme/plan").body()).doesNotContain(outdated);
        assertThat(this.reader.get("/ru/korsnas/programme/plan").body()).contains("href=\"/en/korsnas/programme/plan\"");
    }

    @Test
    void aWrongEditChangesNothing() {
        String before = dump();
        for (String wrong : new String[] { "", "<b>x</b>", "[x](fact:nothing)", "[x](page:nowhere)", "[x](lang:xx)",
                "{{phone nothing}}", "{{phone integration}}", "{{stated plan-before-training}}", "[x](fact:emergency)" }) {
            assertThatThrownBy(() -> edit("sv", wrong, ChangeOfMeaning.SAME)).as(wrong).isInstanceOf(WrongText.class);
        }
        assertThatThrownBy(() -> this.editing.edit(EDITOR, PAGE, language("sv"),
                draft("sv", "title", "**Plan**", ChangeOfMeaning.SAME))).isInstanceOf(WrongText.class);
        assertThatThrownBy(() -> this.editing.edit(EDITOR, PAGE, language("sv"),
                draft("sv", "what-1", "## Plan", ChangeOfMeaning.SAME))).isInstanceOf(WrongText.class);
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void changedFilesReachWhatNobodyEditedAndLeaveWhatStaffEdited() {
        edit("sv", "hur det är nu", ChangeOfMeaning.SAME);
        importOf("programmes/korsnas/plan.sv.md", (text) -> text.replaceFirst("- .* \\{#what-3", "- från filen {#what-3")
            .replaceFirst("- .* \\{#what-4", "- också från filen {#what-4")).run();
        assertThat(text("sv").text().text()).isEqualTo("hur det är nu");
        assertThat(this.store.texts(List.of(PAGE))).extracting((row) -> row.text().text())
            .contains("också från filen")
            .doesNotContain("från filen");
        assertThat(this.export.files().get("programmes/korsnas/plan.sv.md")).contains("- hur det är nu {#what-3}",
                "- också från filen {#what-4}");
    }

    @Test
    void aMistakeInOneFileStopsTheWholeImport() {
        String before = dump();
        ContentImport wrong = importOf("programmes/korsnas/plan.fi.md",
                (text) -> text.replaceFirst("\\(page:request\\)", "(page:nowhere)").replaceFirst("lead: ", "lead: Muutettu. "));
        assertThatThrownBy(wrong::run).isInstanceOf(WrongSetting.class)
            .hasMessageMatching("content/programmes/korsnas/plan.fi.md, line \\d+: \"page:nowhere\" is not a page .*");
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void whatIsTypedIsEscaped() {
        edit("en", "a & b < c > d \"e\" 'f'", ChangeOfMeaning.SAME);
        assertThat(this.reader.get("/en/korsnas/programme/plan").body()).contains("<li>a &amp; b &lt; c &gt; d \"e\" 'f'</li>");
    }

    @Test
    void onlyThoseEditWhoMay() {
        StaffMember korsnas = staff("editor-korsnas", new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas"));
        StaffMember inga = staff("editor-inga", new Grant(Role.EDITOR, Scope.MUNICIPALITY, "inga"));
        StaffMember arabic = staff("translator-ar", new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "ar"));
        Language ar = language("ar");
        this.editing.edit(korsnas, PAGE, ar, draft("ar", UNIT, "وضعك", ChangeOfMeaning.NEW_MEANING));
        this.editing.edit(arabic, PAGE, ar, draft("ar", UNIT, "وضعك الآن", ChangeOfMeaning.CATCH_UP));
        String before = dump();
        assertRefused(() -> this.editing.edit(inga, PAGE, ar, draft("ar", UNIT, "وضعك", ChangeOfMeaning.SAME)));
        assertRefused(() -> this.editing.edit(arabic, PAGE, ar,
                draft("ar", UNIT, "وضعك", ChangeOfMeaning.NEW_MEANING)));
        assertRefused(() -> this.editing.edit(arabic, PAGE, language("ru"),
                draft("ru", UNIT, "Вы", ChangeOfMeaning.SAME)));
        assertRefused(() -> this.editing.edit(korsnas, "pages/privacy", language("sv"),
                new Draft("who", "Vem?", ChangeOfMeaning.SAME, false, null)));
        assertThat(dump()).isEqualTo(before);
    }

    @Test
    void everyEditLeavesARevisionAndItsFacts() {
        edit("sv", "[efter planen](fact:plan-before-training): {{phone emergency}}", ChangeOfMeaning.SAME);
        assertThat(this.jdbc.sql("""
                SELECT CONCAT(who, ' ', how, ' ', text) FROM unit_revision
                WHERE page = ? AND unit = ? AND language = 'sv' ORDER BY id DESC LIMIT 1""")
            .params(PAGE, UNIT).query(String.class).single())
            .isEqualTo("editor edited [efter planen](fact:plan-before-training): {{phone emergency}}");
        assertThat(this.jdbc.sql("SELECT CONCAT(fact, ' ', how) FROM unit_fact WHERE page = ? AND unit = ? ORDER BY 1")
            .params(PAGE, UNIT).query(String.class).list())
            .containsExactly("emergency shown", "plan-before-training stated");
    }

    @Test
    void aTextMissingInALanguageIsShownInSwedishAndAPageMissingInItSaysWhereItIs() {
        this.jdbc.sql("DELETE FROM unit_text WHERE page = 'programme/korsnas/training' AND unit = 'what-2' "
                + "AND language = 'ar'").update();
        this.jdbc.sql("DELETE FROM unit_text WHERE page = 'programme/korsnas/guidance' AND language = 'ru'").update();
        changedEverything();
        String swedish = "<p dir=\"ltr\" lang=\"sv\">I utbildningen kan du till exempel:</p>";
        assertThat(this.reader.get("/ar/korsnas/programme/training").body()).contains(swedish)
            .contains("جزء من النص متوفر بالسويدية فقط");
        String missing = this.reader.get("/ru/korsnas/programme/guidance").body();
        assertThat(missing).contains("Этой страницы ещё нет", "href=\"/uk/korsnas/programme/guidance\"",
                "content=\"noindex\"", "<h1 dir=\"ltr\" lang=\"sv\">").doesNotContain("Welcome Office");
    }

    /** An import of the repository's content with one file changed. */
    private ContentImport importOf(String path, UnaryOperator<String> change) {
        ContentFolder changed = new ContentFolder(this.folder.resolve("changed"));
        changed.change(path, change);
        return changed.importInto(this.context);
    }

    private static void assertRefused(Runnable edit) {
        assertThatThrownBy(edit::run).isInstanceOf(AccessDeniedException.class);
    }

    private static StaffMember staff(String username, Grant grant) {
        return new StaffMember(username, username, Set.of(grant));
    }

    private void changedEverything() {
        this.stamps.changed(this.store.everything().texts().stream().map(UnitRow::key)
            .flatMap((key) -> Stream.of(ContentPages.stamp(key.page(), key.language()),
                    ContentPages.headingStamp(key.page(), key.language())))
            .distinct()
            .toList());
    }

    private void edit(String language, String text, ChangeOfMeaning change) {
        this.editing.edit(EDITOR, PAGE, language(language), draft(language, UNIT, text, change));
    }

    private Draft draft(String language, String unit, String text, ChangeOfMeaning change) {
        return Drafts.of(this.texts, PAGE, language(language), unit, text, change);
    }

    private Language language(String code) {
        return this.languages.get(code);
    }

    private UnitRow text(String language) {
        return this.store.texts(List.of(PAGE)).stream()
            .filter((row) -> row.key().equals(new Key(PAGE, UNIT, language)))
            .findFirst()
            .orElseThrow();
    }

    /** Everything that is stored of content, in a fixed order. */
    private String dump() {
        return Tables.dump(this.jdbc, List.of("content_file", "text_unit", "unit_text", "unit_revision", "unit_fact",
                "fact", "unit_source", "page_compared", "text_proposal", "fact_proposal"));
    }
}
