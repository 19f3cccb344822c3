package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ImportCounts;
import fi.newcomer.fact.FactProposal;
import fi.newcomer.fact.FactProposals;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.PublicPages;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What files say where staff edited. Everything is put back. */
@PortalTest
class ProposalTests {

    private static final String PAGE = "programme/korsnas/plan";

    private static final String ADDRESS = "/sv/korsnas/programme/plan";

    private static final String FILE = "programmes/korsnas/plan.sv.md";

    private static final String UNIT = "what-3";

    private static final StaffMember EDITOR = new StaffMember("editor", "Editor", Set.of(Grant.everywhere(Role.EDITOR)));

    private static final StaffMember TRANSLATOR = new StaffMember("translator", "Translator",
            Set.of(new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "sv")));

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext portal;

    @Autowired
    ContentImport repository;

    @Autowired
    TextEditing editing;

    @Autowired
    TextProposals proposals;

    @Autowired
    ProposedSentences sentences;

    @Autowired
    FactProposals factProposals;

    @Autowired
    ImportReports reports;

    @Autowired
    UnitStore store;

    @Autowired
    Languages languages;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path root;

    ContentFolder folder;

    Language swedish;

    String original;

    /** How many texts there are in all languages. */
    int all;

    @BeforeEach
    void edit() {
        this.all = this.store.everything().texts().size();
        this.folder = new ContentFolder(this.root);
        this.swedish = this.languages.first();
        this.original = row().text().text();
        edit("Redaktörens ord");
    }

    @AfterEach
    void restore() {
        this.repository.run();
        this.proposals.all().forEach((it) -> this.proposals.take(EDITOR, it));
        this.store.everything().texts().stream().filter(UnitRow::edited).forEach((row) -> {
            this.store.remove(List.of(row.key()));
        });
        this.repository.run();
        assertThat(row().text().text()).isEqualTo(this.original);
        assertThat(this.proposals.all()).isEmpty();
        assertThat(this.store.everything().texts()).noneMatch(UnitRow::edited);
    }

    @Test
    void whatTheFileSaysBecomesOneProposalAndTheReportSaysSo() {
        ImportReport report = changed("Filens ord");
        assertThat(report.texts()).isEqualTo(new ImportCounts(0, this.all - 1, 0, 0, 1, 0));
        assertThat(this.reports.last()).hasValueSatisfying((last) -> {
            assertThat(last.texts()).isEqualTo(report.texts());
            assertThat(last.facts()).isEqualTo(report.facts());
            assertThat(last.files()).isEqualTo(report.files());
        });
        assertThat(this.proposals.of(PAGE)).singleElement().satisfies((it) -> {
            assertThat(it.unit()).isEqualTo(UNIT);
            assertThat(it.text()).hasValueSatisfying((text) -> assertThat(text.text()).isEqualTo("Filens ord"));
        });
        assertThat(this.folder.importInto(this.portal).run().texts()).isEqualTo(new ImportCounts(0, this.all, 0, 0, 0, 0));
        assertThat(this.proposals.of(PAGE)).hasSize(1);
        assertThat(page()).contains("Redaktörens ord").doesNotContain("Filens ord");
        changed("Filens andra ord");
        assertThat(this.proposals.of(PAGE)).singleElement()
            .satisfies((it) -> assertThat(it.text().orElseThrow().text()).isEqualTo("Filens andra ord"));
    }

    @Test
    void whatIsTakenStandsInTheNextAnswerWithRevisionAndAudit() {
        changed("Filens ord");
        page();
        long rendered = this.pages.rendered();
        TextProposal shown = proposal();
        this.proposals.take(EDITOR, shown);
        assertThat(page()).contains("<li>Filens ord</li>").doesNotContain("Redaktörens ord");
        assertThat(this.pages.rendered()).isEqualTo(rendered + 1);
        assertThat(this.proposals.of(PAGE)).isEmpty();
        assertThat(row().edited()).isFalse();
        assertThat(lastRevision()).isEqualTo("editor proposed Filens ord");
        assertThat(lastAudit()).isEqualTo("editor text.proposal-taken");
        assertThatThrownBy(() -> this.proposals.take(EDITOR, shown)).isInstanceOf(WrongText.class);
        assertThat(this.folder.importInto(this.portal).run().texts()).isEqualTo(new ImportCounts(0, this.all, 0, 0, 0, 0));
    }

    @Test
    void someSentencesOfTheFileAreTakenAndOthersNot() {
        edit("Vår första mening. Vår andra mening. Gemensam.");
        changed("Filens första mening. Filens andra mening. Gemensam.");
        page();
        TextProposal shown = proposal();
        String ours = row().text().text();
        assertThat(this.sentences.of(shown, ours)).hasSize(1);
        edit("Filens första mening. Vår andra mening. Gemensam. Vår sista.");
        assertThatThrownBy(() -> this.sentences.take(EDITOR, shown, ours, Set.of(0))).isInstanceOf(WrongText.class);
        String now = row().text().text();
        assertThat(this.sentences.of(shown, now)).extracting((change) -> change.ours() + " > " + change.theirs())
            .containsExactly("Vår andra mening. > Filens andra mening.", "Vår sista. > ");
        assertThatThrownBy(() -> this.sentences.take(TRANSLATOR, shown, now, Set.of(0)))
            .isInstanceOf(AccessDeniedException.class);
        this.sentences.take(EDITOR, shown, now, Set.of(0));
        assertThat(page()).contains("<li>Filens första mening. Filens andra mening. Gemensam. Vår sista.</li>");
        assertThat(this.proposals.of(PAGE)).isEmpty();
        assertThat(row().edited()).isTrue();
        assertThat(row().text().check()).isNull();
        assertThat(lastRevision()).startsWith("editor proposed Filens första mening. Filens andra");
        assertThat(lastAudit()).isEqualTo("editor text.proposal-taken-partly");
        assertThat(this.folder.importInto(this.portal).run().texts().proposed()).isZero();
        assertThatThrownBy(() -> this.sentences.take(EDITOR, shown, row().text().text(), Set.of(0)))
            .isInstanceOf(WrongText.class);
    }

    @Test
    void sentencesThatCannotStandTogetherAreRefusedAndNothingChanges() {
        edit("Kort. Gemensam. L" + "å".repeat(3000) + "ng.");
        changed("L" + "ä".repeat(3000) + "ng. Gemensam. Kort.");
        String ours = row().text().text();
        assertThat(this.sentences.of(proposal(), ours)).hasSize(2);
        assertThatThrownBy(() -> this.sentences.take(EDITOR, proposal(), ours, Set.of(0)))
            .isInstanceOf(WrongText.class);
        assertThat(row().text().text()).isEqualTo(ours);
        assertThat(this.proposals.of(PAGE)).hasSize(1);
    }

    @Test
    void whatIsRefusedIsNotProposedAgainUntilTheFileChanges() {
        changed("Filens ord");
        this.proposals.keep(EDITOR, proposal());
        assertThat(lastAudit()).isEqualTo("editor text.proposal-refused");
        this.folder.importInto(this.portal).run();
        assertThat(this.proposals.of(PAGE)).isEmpty();
        assertThat(page()).contains("Redaktörens ord");
        changed("Filens nya ord");
        assertThat(this.proposals.of(PAGE)).hasSize(1);
    }

    @Test
    void onlyTheProposalThatWasShownIsTakenOrRefused() {
        changed("Filens ord");
        TextProposal shown = proposal();
        changed("Filens nya ord");
        assertThatThrownBy(() -> this.proposals.take(EDITOR, shown)).isInstanceOf(WrongText.class);
        assertThatThrownBy(() -> this.proposals.keep(EDITOR, shown)).isInstanceOf(WrongText.class);
        assertThat(page()).contains("Redaktörens ord");
        assertThat(proposal().text().orElseThrow().text()).isEqualTo("Filens nya ord");
    }

    @Test
    void aProposalEndsWhenFileAndTextAgree() {
        changed("Filens ord");
        changed("Redaktörens ord");
        assertThat(this.proposals.of(PAGE)).isEmpty();
        assertThat(row().edited()).isFalse();
        edit("Redaktörens andra ord");
        changed("Filens tredje ord");
        assertThat(this.proposals.of(PAGE)).hasSize(1);
        edit("Filens tredje ord");
        assertThat(this.proposals.of(PAGE)).isEmpty();
    }

    @Test
    void aPageSaysThatItWasComparedOnlyWhileItsTextIsThatOfTheFiles() {
        String compared = "Texten jämfördes med sina källor";
        assertThat(page()).doesNotContain(compared);
        edit(this.original);
        assertThat(page()).contains(compared);
        edit("Redaktörens ord");
        assertThat(page()).doesNotContain(compared);
        changed("Redaktörens ord");
        assertThat(page()).contains(compared);
    }

    @Test
    void aRemovalIsProposedAndTakenInAllLanguages() {
        for (Language language : this.languages.all()) {
            this.folder.change("programmes/korsnas/plan." + language + ".md",
                    (text) -> text.replaceFirst("- .* \\{#what-3.*}\n", ""));
        }
        ImportReport report = this.folder.importInto(this.portal).run();
        assertThat(report.texts()).isEqualTo(new ImportCounts(0, this.all - this.languages.all().size(), 0, 0, 0, 1));
        assertThat(this.folder.importInto(this.portal).run().texts()).isEqualTo(new ImportCounts(0, this.all - this.languages.all().size(), 0, 0, 0, 0));
        assertThat(this.proposals.of(PAGE)).containsExactly(new TextProposal(PAGE, UNIT, "sv", java.util.Optional.empty()));
        assertThat(page()).contains("Redaktörens ord");
        this.proposals.take(EDITOR, proposal());
        assertThat(page()).doesNotContain("Redaktörens ord");
        assertThat(this.store.texts(List.of(PAGE))).noneMatch((row) -> row.key().unit().equals(UNIT));
        assertThat(this.store.places(List.of(PAGE))).noneMatch((place) -> place.unit().equals(UNIT));
    }

    @Test
    void aPageWhoseFilesAreGoneIsShownAsLongAsAnEditStays() {
        for (Language language : this.languages.all()) {
            this.folder.delete("programmes/korsnas/plan." + language + ".md");
        }
        this.folder.change("programmes/korsnas/sources.yaml",
                (text) -> text.replaceFirst("(?s)\n  plan:.*?(?=\n  \\S|\\z)", ""));
        this.folder.importInto(this.portal).run();
        assertThat(page()).contains("Redaktörens ord");
        this.proposals.take(EDITOR, proposal());
        assertThat(new Browsing(this.port).get(ADDRESS).statusCode()).isEqualTo(404);
    }

    @Test
    void onlyEditorsOfThePageDecide() {
        changed("Filens ord");
        String before = Tables.dump(this.jdbc);
        assertThatThrownBy(() -> this.proposals.take(TRANSLATOR, proposal()))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.proposals.keep(TRANSLATOR, proposal()))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.factProposals.take(TRANSLATOR, "emergency"))
            .isInstanceOf(AccessDeniedException.class);
        assertThat(Tables.dump(this.jdbc)).isEqualTo(before);
    }

    @Test
    void anEditedFactGetsAProposalToo() {
        String address = "/sv/korsnas/numbers";
        Browsing reader = new Browsing(this.port);
        this.jdbc.sql("UPDATE fact SET value = '113' WHERE id = 'emergency'").update();
        try {
            this.folder.change("facts.yaml", (text) -> text.replaceFirst("number: \"?112\"?", "number: \"+358401234567\""));
            assertThat(this.folder.importInto(this.portal).run().facts().proposed()).isEqualTo(1);
            assertThat(this.folder.importInto(this.portal).run().facts().proposed()).isZero();
            assertThat(fact()).satisfies((it) -> {
                assertThat(it.ours().value()).isEqualTo("113");
                assertThat(it.file().orElseThrow().value()).isEqualTo("+358401234567");
            });
            this.factProposals.keep(EDITOR, "emergency");
            assertThat(this.factProposals.all(EDITOR)).isEmpty();
            this.folder.importInto(this.portal).run();
            assertThat(this.factProposals.all(EDITOR)).isEmpty();
            this.repository.run();
            assertThat(fact().file().orElseThrow().value()).isEqualTo("112");
            reader.get(address);
            this.factProposals.take(EDITOR, "emergency");
            assertThat(this.jdbc.sql("SELECT value FROM fact WHERE id = 'emergency'").query(String.class).single())
                .isEqualTo("112");
            assertThat(reader.get(address).body()).contains("tel:112").doesNotContain("tel:113");
        }
        finally {
            this.jdbc.sql("UPDATE fact SET value = '112' WHERE id = 'emergency'").update();
        }
    }

    @Test
    void anEditedFactThatTheFilesNoLongerHaveIsProposedToGo() {
        this.jdbc.sql("INSERT INTO fact VALUES ('spare', 'PHONE', '+358401', 'IN_FORCE', 'd', 's', 'as the file had it')").update();
        assertThat(this.repository.run().facts().removalProposed()).isEqualTo(1);
        assertThat(this.repository.run().facts().removalProposed()).isZero();
        assertThat(fact().file()).isEmpty();
        this.factProposals.take(EDITOR, "spare");
        assertThat(this.jdbc.sql("SELECT COUNT(*) FROM fact WHERE id = 'spare'").query(Integer.class).single()).isZero();
        assertThat(this.factProposals.all(EDITOR)).isEmpty();
    }

    @Test
    void aLongRunSaysNowAndThenHowFarItIs() {
        List<String> said = new java.util.ArrayList<>();
        Progress progress = new Progress("%d of %d", 250, 100, said::add);
        for (int i = 0; i < 5; i++) {
            progress.done(50);
        }
        assertThat(said).containsExactly("100 of 250", "200 of 250");
    }

    private FactProposal fact() {
        assertThat(this.factProposals.all(TRANSLATOR)).isEmpty();
        return this.factProposals.all(EDITOR).getFirst();
    }

    private ImportReport changed(String text) {
        this.folder.change(FILE, (file) -> file.replaceFirst("- .* \\{#what-3.*}", "- " + text + " {#what-3}"));
        return this.folder.importInto(this.portal).run();
    }

    private void edit(String text) {
        this.editing.edit(EDITOR, PAGE, this.swedish,
                new Draft(UNIT, text, ChangeOfMeaning.SAME, false, row().text().text()));
    }

    private TextProposal proposal() {
        return this.proposals.of(PAGE).getFirst();
    }

    private String page() {
        return new Browsing(this.port).get(ADDRESS).body();
    }

    private UnitRow row() {
        return this.store.texts(List.of(PAGE))
            .stream()
            .filter((row) -> row.key().equals(new UnitRow.Key(PAGE, UNIT, "sv")))
            .findFirst()
            .orElseThrow();
    }

    private String lastRevision() {
        return this.jdbc.sql("SELECT CONCAT(who, ' ', how, ' ', text) FROM unit_revision WHERE page = ? AND unit = ? "
                + "AND language = 'sv' ORDER BY id DESC LIMIT 1").params(PAGE, UNIT).query(String.class).single();
    }

    private String lastAudit() {
        return this.jdbc.sql("SELECT CONCAT(who, ' ', action) FROM audit WHERE subject = ? ORDER BY id DESC LIMIT 1")
            .param(PAGE + "#" + UNIT + ":sv")
            .query(String.class)
            .single();
    }
}
