package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.fact.FactProposals;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.TextDifference;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.W3cValidator;
import fi.newcomer.text.UnitRow.Key;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What outdates texts, what does not, and what their readers are told. Everything is put back. */
@PortalTest
class OutdatedTextsTests {

    private static final String PAGE = "programme/korsnas/plan";

    private static final String PATH = "/korsnas/programme/plan";

    /** States {@link #FACT} in its only sentence, and another fact. */
    private static final String UNIT = "what-7";

    private static final String FACT = "plan-before-training";

    private static final String FACTS = "programmes/korsnas/facts.yaml";

    private static final String UPDATING = "Something that this page tells about has changed. "
            + "The text has not been updated yet.";

    private static final StaffMember EDITOR = new StaffMember("editor", "Editor", Set.of(Grant.everywhere(Role.EDITOR)));

    private static final StaffMember ARABIC = new StaffMember("translator-ar", "Translator",
            Set.of(new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "ar")));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    ContentImport repository;

    @Autowired
    ContentExport export;

    @Autowired
    TextEditing editing;

    @Autowired
    ContentPages pages;

    @Autowired
    ChangedTexts changedTexts;

    @Autowired
    StatedSentences statements;

    @Autowired
    FactProposals factProposals;

    @Autowired
    UnitStore store;

    @Autowired
    FactUses uses;

    @Autowired
    Languages languages;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path root;

    private ContentFolder folder;

    private List<UnitRow> before;

    private Browsing reader;

    @BeforeEach
    void remember() {
        this.folder = new ContentFolder(this.root);
        this.before = this.store.everything().texts();
        this.reader = new Browsing(this.port);
        tieFacts();
        assertThat(this.before).noneMatch((row) -> row.edited() || !row.text().behind().isEmpty());
    }

    /** Other tests put texts back by themselves, without what is noted of the facts in them. */
    private void tieFacts() {
        List<UnitRow> rows = this.before.stream().filter((row) -> row.key().page().startsWith("programme/korsnas/")).toList();
        this.store.putFactUses(rows.stream().map(UnitRow::key).toList(), rows.stream()
            .flatMap((row) -> this.uses.of(row.key(), InlineReader.read(row.text().text())).stream())
            .toList());
    }

    @AfterEach
    void putBack() {
        this.jdbc.sql("DELETE FROM text_proposal").update();
        this.jdbc.sql("DELETE FROM fact_proposal").update();
        this.repository.run();
        Set<UnitRow> same = new HashSet<>(this.store.everything().texts());
        List<UnitRow> changed = this.before.stream().filter((row) -> !same.contains(row)).toList();
        this.store.put(changed);
        ChangedThings pagesToMake = new ChangedThings(this.languages);
        changed.forEach((row) -> pagesToMake.text(row.key(), true));
        this.stamps.changed(pagesToMake.stamps());
        assertThat(this.store.everything().texts()).containsExactlyInAnyOrderElementsOf(this.before);
    }

    @Test
    void aChangedStateMarksJustTheTiedSentencesInAllLanguages() {
        Set<Key> tied = this.jdbc.sql("SELECT page, unit, language FROM unit_fact WHERE fact = ? AND how = 'stated'")
            .param(FACT)
            .query((row, number) -> new Key(row.getString(1), row.getString(2), row.getString(3)))
            .set();
        assertThat(tied).hasSizeGreaterThan(6).extracting(Key::language).contains("sv", "fi", "en", "uk", "ar", "ru");
        assertThat(this.reader.get("/en" + PATH).body()).doesNotContain(UPDATING);
        plan();
        assertThat(behind()).isEqualTo(tied);
        for (Language language : this.languages.all()) {
            assertThat(this.pages.inAllLanguages(PAGE).get(language).units()).filteredOn(PageUnit::outdated)
                .allMatch((unit) -> unit.behind().equals(Set.of(FACT)))
                .extracting(PageUnit::id)
                .containsExactly(UNIT);
        }
        assertThat(this.reader.get("/en" + PATH).body()).contains(UPDATING, "href=\"/en" + PATH + "/changes\"");
        StatedSentences.Sentence english = this.statements.of(FACT)
            .stream()
            .filter((it) -> it.page().equals(PAGE) && it.unit().equals(UNIT) && it.language().code().equals("en"))
            .findFirst()
            .orElseThrow();
        assertThat(this.reader.get("/en" + PATH + "/changes").body()).contains("<li>" + english.sentence() + "</li>",
                "content=\"noindex\"");
        assertThat(this.changedTexts.behind(PAGE, language("en"))).singleElement()
            .satisfies((it) -> assertThat(it).isEqualTo(new ChangedTexts.Behind(PAGE, UNIT, FACT, List.of(0))));
        assertThat(this.store.everything().texts()).noneMatch(UnitRow::edited);
    }

    @Test
    void catchingUpOrFindingItStillRightEndsIt() {
        plan();
        edit("ar", text("ar").text().text().replaceFirst("\\.$", "!"), ChangeOfMeaning.SAME);
        assertThat(text("ar").text().behind()).containsExactly(FACT);
        edit("ar", text("ar").text().text(), ChangeOfMeaning.CATCH_UP);
        assertThat(text("ar").text().behind()).isEmpty();
        edit("sv", text("sv").text().text(), ChangeOfMeaning.NEW_MEANING);
        assertThat(text("sv").text().behind()).isEmpty();
        assertThat(text("en").text().behind()).containsExactly(FACT);
        UnitText english = text("en").text();
        assertThat(this.reader.get("/en" + PATH).body()).contains(UPDATING);
        assertThatThrownBy(() -> this.editing.confirm(ARABIC, PAGE, UNIT, language("en"), english.text()))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.editing.confirm(EDITOR, PAGE, UNIT, language("en"), "Other words"))
            .isInstanceOf(WrongText.class);
        assertThat(text("en").text()).isEqualTo(english);
        this.editing.confirm(EDITOR, PAGE, UNIT, language("en"), english.text());
        assertThat(text("en").text().text()).isEqualTo(english.text());
        assertThat(text("en").text().behind()).isEmpty();
        assertThat(text("en").text().meaning()).isEqualTo(text("sv").text().meaning());
        assertThat(text("en").text().check().role()).isEqualTo("editor");
        assertThat(text("en").text().machineMade()).isEqualTo(english.machineMade());
        assertThat(this.reader.get("/en" + PATH).body()).doesNotContain(UPDATING);
        assertThat(text("fi").text().behind()).containsExactly(FACT);
        assertThat(this.jdbc.sql("SELECT CONCAT(action, ' ', subject) FROM audit WHERE action = 'text.confirmed' "
                + "ORDER BY id DESC LIMIT 1").query(String.class).single()).isEqualTo("text.confirmed " + PAGE + "#" + UNIT + ":en");
        assertThat(this.jdbc.sql("SELECT CONCAT(how, ' ', machine_made, ' ', checked_role) FROM unit_revision "
                + "WHERE page = ? AND unit = ? AND language = 'en' ORDER BY id DESC LIMIT 1")
            .params(PAGE, UNIT).query(String.class).single()).isEqualTo("confirmed " + (english.machineMade() ? 1 : 0) + " editor");
    }

    @Test
    void whereAFactComesFromOutdatesNothing() {
        this.folder.change(FACTS, (text) -> text.replaceFirst("(?s)(id: " + FACT + ".*?section: ).*?\n",
                "$1Flerspråkig samhällsorientering\n"));
        this.folder.importInto(this.portal).run();
        assertThat(behind()).isEmpty();
    }

    @Test
    void aChangedPhoneNumberReachesAllPagesAndOutdatesNothing() {
        this.folder.change("facts.yaml", (text) -> text.replaceFirst("number: \"?112\"?", "number: \"+358401234567\""));
        this.folder.importInto(this.portal).run();
        for (Language language : this.languages.all()) {
            assertThat(this.reader.get("/" + language + "/korsnas/numbers").body()).contains("tel:+358401234567");
        }
        assertThat(behind()).isEmpty();
        assertThat(this.store.everything().texts()).noneMatch(UnitRow::edited);
    }

    @Test
    void whatTheSameImportWritesKnowsOfTheFact() {
        this.folder.change("programmes/korsnas/plan.fi.md",
                (text) -> text.replaceFirst("(?m)^(.*) (\\{#" + UNIT + ")", "$1 Uusi lause. $2"));
        plan();
        assertThat(text("fi").text().behind()).isEmpty();
        assertThat(text("sv").text().behind()).containsExactly(FACT);
    }

    @Test
    void aProposedFactMarksOnceItIsTaken() {
        this.jdbc.sql("UPDATE fact SET value = 'other' WHERE id = ?").param(FACT).update();
        plan();
        assertThat(behind()).isEmpty();
        this.reader.get("/en" + PATH);
        this.factProposals.take(EDITOR, FACT);
        assertThat(behind()).contains(new Key(PAGE, UNIT, "ru"));
        assertThat(this.reader.get("/en" + PATH).body()).contains(UPDATING);
    }

    @Test
    void filesSayBehindWhichFactsATextIs() {
        plan();
        String file = this.export.files().get("programmes/korsnas/plan.sv.md");
        assertThat(file).containsPattern(" \\{#" + UNIT + "[^}]* behind=" + FACT + "}\n");
        this.export.files().forEach(this.folder::write);
        this.folder.importInto(this.portal).run();
        assertThat(this.export.files()).isEqualTo(ContentFolder.tree(this.root));
        // A translator finds it right in the file.
        this.folder.change("programmes/korsnas/plan.sv.md", (text) -> text.replace(" behind=" + FACT, ""));
        this.folder.importInto(this.portal).run();
        assertThat(text("sv").text().behind()).isEmpty();
        assertThat(text("fi").text().behind()).containsExactly(FACT);
        assertThat(this.export.files()).isEqualTo(ContentFolder.tree(this.root));
        this.folder.change("programmes/korsnas/plan.sv.md",
                (text) -> text.replaceFirst("(\\{#" + UNIT + ")", "$1 behind=language-choice"));
        assertThatThrownBy(() -> this.folder.importInto(this.portal).run())
            .hasMessageMatching("content/programmes/korsnas/plan.sv.md, line \\d+: \"behind=language-choice\" names a fact that the text does not state.*");
    }

    @Test
    void eachOfficialLanguageCanBeTheOneThatChanged() {
        for (String newer : new String[] { "sv", "fi" }) {
            String earlier = text(newer).text().text();
            edit(newer, earlier.replaceFirst("\\.$", " 12345."), ChangeOfMeaning.SAME);
            assertThat(this.changedTexts.of(PAGE, language("ar"))).isEmpty();
            String old = text(newer).text().text();
            edit(newer, old.replace("12345", "67890"), ChangeOfMeaning.NEW_MEANING);
            for (Language language : this.languages.all()) {
                List<ChangedText> changed = this.changedTexts.of(PAGE, language);
                if (language.code().equals(newer)) {
                    assertThat(changed).isEmpty();
                    continue;
                }
                assertThat(changed).as(newer + " for " + language).singleElement().satisfies((it) -> {
                    assertThat(it.unit()).isEqualTo(UNIT);
                    assertThat(it.newer().code()).isEqualTo(newer);
                    assertThat(it.before()).isEqualTo(PlainWords.of(old));
                    assertThat(it.sentences()).containsExactly(0);
                    assertThat(it.difference().parts()).contains(
                            new TextDifference.Part(TextDifference.Kind.REMOVED, "12345"),
                            new TextDifference.Part(TextDifference.Kind.ADDED, "67890"));
                });
            }
            String changes = this.reader.get("/ar" + PATH + "/changes").body();
            assertThat(changes).contains("<del>12345</del>", "<ins>67890</ins>",
                    "<bdi dir=\"ltr\" lang=\"" + newer + "\">");
            assertThat(W3cValidator.errors(changes)).isEmpty();
            assertThat(this.reader.get("/ar" + PATH).body()).contains("href=\"/ar" + PATH + "/changes\"");
            this.languages.all().forEach((it) -> edit(it.code(), text(it.code()).text().text(), ChangeOfMeaning.CATCH_UP));
            assertThat(this.changedTexts.of(PAGE, language("ar"))).isEmpty();
            assertThat(this.reader.get("/ar" + PATH + "/changes").body()).doesNotContain("<del>", "<ins>");
        }
    }

    @Test
    void aLanguageThatWasFoundStillRightShowsNobodyWhatChanged() {
        edit("fi", text("fi").text().text().replaceFirst("\\.$", " 12345."), ChangeOfMeaning.NEW_MEANING);
        this.editing.confirm(EDITOR, PAGE, UNIT, language("sv"), text("sv").text().text());
        assertThat(this.changedTexts.of(PAGE, language("sv"))).isEmpty();
        assertThat(this.changedTexts.of(PAGE, language("ar"))).extracting((it) -> it.newer().code()).containsExactly("fi");
    }

    @Test
    void aPageWhoseUnitsAreAllCheckedSaysByWhom() {
        List<UnitRow> checked = this.store.texts(List.of(PAGE))
            .stream()
            .filter((row) -> row.key().language().equals("en"))
            .map((row) -> row.confirmed(1, new UnitText.Check("translator",
                    LocalDate.of(2026, 11, row.key().unit().equals(UNIT) ? 20 : 2))))
            .toList();
        this.store.put(checked);
        this.stamps.changed(Set.of(ContentPages.stamp(PAGE, "en")));
        assertThat(this.reader.get("/en" + PATH).body()).contains("A translator checked the text: 20 November 2026");
    }

    /** The state of the fact as a new version of the files has it. */
    private void plan() {
        this.folder.change(FACTS, (text) -> text.replaceFirst("(?s)(id: " + FACT + ".*?state: )in-force", "$1planned"));
        this.folder.importInto(this.portal).run();
    }

    private Set<Key> behind() {
        return this.store.everything()
            .texts()
            .stream()
            .filter((row) -> !row.text().behind().isEmpty())
            .map(UnitRow::key)
            .collect(Collectors.toSet());
    }

    private void edit(String language, String text, ChangeOfMeaning change) {
        this.editing.edit(EDITOR, PAGE, language(language),
                Drafts.of(this.pages, PAGE, language(language), UNIT, text, change));
    }

    private UnitRow text(String language) {
        return this.store.texts(List.of(PAGE))
            .stream()
            .filter((row) -> row.key().equals(new Key(PAGE, UNIT, language)))
            .findFirst()
            .orElseThrow();
    }

    private Language language(String code) {
        return this.languages.get(code);
    }
}
