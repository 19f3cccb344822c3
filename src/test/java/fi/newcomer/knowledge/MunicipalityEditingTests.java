package fi.newcomer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.ImportCounts;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.EntryImport;
import fi.newcomer.entry.EntryRevision;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.entry.WrongEntry.Problem;
import fi.newcomer.fact.Documents;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.page.PublicPages;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff change what is said of a municipality. Everything is put back. */
@PortalTest
class MunicipalityEditingTests {

    private static final StaffMember KORSNAS = editor("korsnas");

    private static final StaffMember ADMIN = new StaffMember("a", "A", Set.of(Grant.everywhere(Role.ADMIN)));

    private static final String UNNAMED = "osterbotten-1";

    private static final Pattern STYLE = Pattern.compile("/frontend/[a-z0-9-]+\\.css");

    @LocalServerPort
    int port;

    @Autowired
    MunicipalityEditing editing;

    @Autowired
    MunicipalityEntries told;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Entries entries;

    @Autowired
    EntryImport imports;

    @Autowired
    ContentFiles content;

    @Autowired
    Documents documents;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Browsing reader;

    private long recorded;

    @BeforeEach
    void open() {
        this.reader = new Browsing(this.port);
        this.recorded = this.jdbc.sql("SELECT coalesce(max(id), 0) FROM audit").query(Long.class).single();
    }

    @AfterEach
    void putBack() {
        StoredMunicipalities.restore(this.jdbc, this.entries);
        assertThat(this.municipalities.get(UNNAMED).listed()).isFalse();
    }

    @Test
    void aColourChangesThePagesOfItsMunicipalityAlone() {
        String before = style("/sv/korsnas");
        this.reader.get("/sv/jakobstad");
        MunicipalityEntry now = this.editing.change(KORSNAS, of("korsnas"), colours("#123456", "#ABCDEF"));
        assertThat(style("/sv/korsnas")).isNotEqualTo(before);
        assertThat(this.reader.get(style("/sv/korsnas")).body()).contains(":root{--accent:#123456}", ":root{--accent:#abcdef}");
        assertThat(this.reader.get(before).statusCode()).as("whoever still has the old page").isEqualTo(200);
        long rendered = this.pages.rendered();
        this.reader.get("/sv/jakobstad");
        assertThat(this.pages.rendered()).as("the pages of others stay").isEqualTo(rendered);
        assertThat(now.entry().text()).contains("    accent:\n      light: \"#123456\"\n      dark: \"#abcdef\"\n");
        assertThat(audited()).containsExactly("municipality.changed");
        this.editing.change(KORSNAS, now, colours("#123456", "#abcdef"));
        assertThat(audited()).as("a second click").hasSize(1);
        List<EntryRevision> revisions = this.editing.revisions(KORSNAS, now);
        assertThat(revisions.getFirst().who()).contains("Editor, korsnas");
        this.editing.restore(KORSNAS, now, revisions.get(1).text().orElseThrow());
        assertThat(style("/sv/korsnas")).isEqualTo(before);
        assertThat(of("korsnas").entry().edited()).isFalse();
    }

    @Test
    void onceNamedAndListedTheChooserOffersItAndTheNoteIsGoneWithTheNextRequest() {
        String note = "Kommunens program säger inte vad kommunen heter";
        assertThat(this.reader.get("/sv").body()).doesNotContain(UNNAMED);
        assertThat(this.reader.get("/sv/" + UNNAMED).body()).contains(note, "noindex");
        MunicipalityEntry shown = of(UNNAMED);
        MunicipalityEntry named = this.editing.change(ADMIN, shown, name(shown, Map.of("sv", "Närpes", "fi", "Närpiö",
                "uk", "Нерпес"), true));
        assertThat(this.reader.get("/sv").body()).contains("/sv/" + UNNAMED, "Närpes");
        assertThat(this.reader.get("/fi").body()).contains("Närpiö");
        assertThat(this.reader.get("/uk").body()).contains("Нерпес");
        assertThat(this.reader.get("/en").body()).contains("Närpes");
        assertThat(this.reader.get("/sv/" + UNNAMED).body()).contains("Närpes").doesNotContain(note, "noindex");
        assertThat(this.reader.get("/api/v1/municipalities/" + UNNAMED).body()).contains("Närpes", "\"listed\":true");
        assertThat(named.entry().text()).contains("sv: Närpes").doesNotContain("listed");
        assertThat(this.municipalities.all()).extracting((it) -> it.slug()).as("in the order of the file").last().isEqualTo(UNNAMED);
        StaffMember editor = editor(UNNAMED);
        assertThat(this.editing.find(ADMIN, UNNAMED)).as("an administrator is done with it").isEmpty();
        MunicipalityEntry theirs = this.editing.find(editor, UNNAMED).orElseThrow();
        assertThatThrownBy(() -> this.editing.change(editor, theirs, name(theirs, Map.of("sv", "Närpes", "fi", "Närpiö"), false)))
            .isInstanceOfSatisfying(WrongEntry.class,
                    (it) -> assertThat(it.problems()).containsExactly(new Problem("listed", "stays-listed")));
        this.editing.restore(editor, theirs, shown.entry().text());
        assertThat(this.reader.get("/sv").body()).doesNotContain(UNNAMED);
        assertThat(this.reader.get("/sv/" + UNNAMED).body()).contains(note);
        assertThat(audited()).containsExactly("municipality.changed", "municipality.restored");
    }

    @Test
    void aNameAndThePlaceInTheChooserComeTogether() {
        MunicipalityEntry shown = of(UNNAMED);
        MunicipalityDraft draft = MunicipalityDraft.of(shown);
        refused(() -> this.editing.change(ADMIN, shown, name(shown, draft.name(), true)),
                new Problem("name.sv", "unnamed"), new Problem("name.fi", "unnamed"));
        refused(() -> this.editing.change(ADMIN, shown, name(shown, Map.of("sv", "Närpes", "fi", "Närpiö"), false)),
                new Problem("listed", "list-named"), new Problem("listed", "list-named"));
        refused(() -> this.editing.change(ADMIN, shown, name(shown, Map.of("fi", "Närpiö"), true)),
                new Problem("name.sv", "text-missing"));
        refused(() -> this.editing.change(ADMIN, shown, name(shown, Map.of("sv", "N".repeat(61), "fi", "Närpiö"), true)),
                new Problem("name.sv", "long"));
        assertThat(of(UNNAMED)).isEqualTo(shown);
    }

    @Test
    void whatCannotBeReadOrIsNoAuthorityIsRefusedByField() {
        MunicipalityEntry shown = of("korsnas");
        refused(() -> this.editing.change(KORSNAS, shown, colours("#7cc7e2", "#0b5a78")),
                new Problem("light", "light-contrast"), new Problem("dark", "dark-contrast"));
        refused(() -> this.editing.change(KORSNAS, shown, colours("red", "#fff}body{display:none}")),
                new Problem("light", "colour"), new Problem("dark", "colour"));
        MunicipalityDraft draft = MunicipalityDraft.of(shown);
        refused(() -> this.editing.change(KORSNAS, shown, new MunicipalityDraft(draft.name(), true, draft.light(),
                draft.dark(), "osterbottens-valfardsomrade", "korsnas-kommun", "nothing")),
                new Problem("contact", "authority"), new Problem("employment-area", "authority"),
                new Problem("wellbeing-county", "authority"));
        assertThat(this.editing.contacts()).extracting((it) -> it.slug()).containsExactly(
                "jakobstadsregionens-integrationsenhet", "raseborgs-integrationstjanster", "korsnas-kommun",
                "osterbotten-1-kommun");
        MunicipalityEntry now = this.editing.change(KORSNAS, shown, new MunicipalityDraft(draft.name(), true, draft.light(),
                draft.dark(), "osterbotten-1-kommun", "raseborgs-sysselsattningsregion", "vastra-nylands-valfardsomrade"));
        assertThat(this.municipalities.get("korsnas")).isEqualTo(now.municipality());
        assertThat(this.municipalities.get("korsnas").contact()).isEqualTo("osterbotten-1-kommun");
    }

    @Test
    void hostileWordsStayWords() {
        MunicipalityEntry shown = of("korsnas");
        this.editing.change(KORSNAS, shown, name(shown, Map.of("sv", "Korsnäs <script>\u202e", "fi", "a: # \"b\""), true));
        assertThat(this.municipalities.get("korsnas").name().byLanguage()).isEqualTo(Map.of("sv", "Korsnäs <script>", "fi",
                "a: # \"b\""));
        assertThat(this.reader.get("/sv/korsnas").body()).contains("Korsnäs &lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void othersMayDoNothingAndAdministratorsOnlyNameWhatHasNoName() {
        MunicipalityEntry korsnas = of("korsnas");
        MunicipalityDraft draft = colours("#123456", "#abcdef");
        for (StaffMember who : List.of(editor("hango"), ADMIN,
                new StaffMember("t", "T", Set.of(new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "ar"))))) {
            denied(() -> this.editing.change(who, korsnas, draft));
            denied(() -> this.editing.restore(who, korsnas, korsnas.entry().text()));
            denied(() -> this.editing.revisions(who, korsnas));
            assertThat(this.editing.find(who, "korsnas")).isEmpty();
        }
        MunicipalityEntry unnamed = of(UNNAMED);
        denied(() -> this.editing.change(editor("korsnas"), unnamed, name(unnamed, Map.of("sv", "A", "fi", "B"), true)));
        MunicipalityDraft named = name(unnamed, Map.of("sv", "A", "fi", "B"), true);
        denied(() -> this.editing.change(ADMIN, unnamed, new MunicipalityDraft(named.name(), true, "#123456", named.dark(),
                named.contact(), named.employmentArea(), named.wellbeingCounty())));
        denied(() -> this.editing.change(ADMIN, unnamed, new MunicipalityDraft(named.name(), true, named.light(),
                named.dark(), "korsnas-kommun", named.employmentArea(), named.wellbeingCounty())));
        // The entry of one with what was shown of another.
        denied(() -> this.editing.change(editor("hango"), new MunicipalityEntry(of("hango").municipality(),
                korsnas.accent(), korsnas.entry()), draft));
        assertThat(this.editing.mine(KORSNAS)).extracting((it) -> it.municipality().slug()).containsExactly("korsnas");
        assertThat(this.editing.mine(ADMIN)).extracting((it) -> it.municipality().slug()).containsExactly(UNNAMED);
        assertThat(audited()).isEmpty();
    }

    @Test
    void twoWhoChangeTheSameDoNotOverwriteEachOther() {
        MunicipalityEntry shown = of("korsnas");
        this.editing.change(KORSNAS, shown, colours("#123456", "#abcdef"));
        assertThatThrownBy(() -> this.editing.change(KORSNAS, shown, colours("#000000", "#ffffff")))
            .isInstanceOf(ChangedMeanwhile.class);
        assertThat(of("korsnas").accent().light()).isEqualTo("#123456");
    }

    @Test
    void whatWasExportedAfterEditsIsTheSameAfterAnImportIntoAnEmptyInstallation() {
        ContentFile file = this.content.file(MunicipalityEntries.FILE);
        assertThat(written(file)).isEqualTo(file.text());
        MunicipalityEntry shown = of(UNNAMED);
        this.editing.change(ADMIN, shown, name(shown, Map.of("sv", "Närpes", "fi", "Närpiö"), true));
        this.editing.change(KORSNAS, of("korsnas"), colours("#123456", "#abcdef"));
        String exported = written(file);
        assertThat(exported).isEqualTo(file.text()
            .replace("Kommunen (namnet saknas i programmet)", "Närpes")
            .replace("Kunta (nimi puuttuu ohjelmasta)", "Närpiö")
            .replace("    listed: false\n", "")
            .replace("#0b5a78", "#123456")
            .replace("#7cc7e2", "#abcdef"));
        this.transactions.executeWithoutResult((transaction) -> {
            transaction.setRollbackOnly();
            ImportCounts again = this.imports.store(List.of(file)).counts();
            assertThat(again.unchanged()).as("the same file again").isEqualTo(10);
            assertThat(this.entries.proposals()).isEmpty();
        });
        this.transactions.executeWithoutResult((transaction) -> {
            transaction.setRollbackOnly();
            ContentFile theirs = new ContentFile(file.path(), file.text().replace("#0b5a78", "#0b5a79")
                .replace("#762a6c", "#762a6d"));
            ImportCounts counts = this.imports.store(List.of(theirs)).counts();
            assertThat(List.of(counts.replaced(), counts.proposed())).as("followed, and proposed to staff").containsExactly(1, 1);
        });
        this.transactions.executeWithoutResult((transaction) -> {
            transaction.setRollbackOnly();
            this.jdbc.sql("DELETE FROM entry").update();
            ContentFile written = new ContentFile(file.path(), exported);
            this.told.check(List.of(written), Map.of(), this.documents);
            this.imports.store(List.of(written));
            assertThat(written(written)).isEqualTo(exported);
        });
    }

    @Test
    void aFileWithAColourThatCannotBeReadOrAnotherMunicipalityIsRefused() {
        ContentFile file = this.content.file(MunicipalityEntries.FILE);
        for (String[] wrong : new String[][] { { "#0b5a78", "#7cc7e2", "line 9: white text can't be read well enough" },
                { "#7cc7e2", "#0b5a78", "line 10: this colour can't be read well enough" },
                { "\"#7cc7e2\"", "blue", "line 10: \"blue\" is not a colour" },
                { "slug: inga", "slug: ingo", "restart the portal" },
                { "programme: korsnas", "programme: raseborg", "restart the portal" },
                { "contact: korsnas-kommun", "contact: nobody", "line 12: \"nobody\" is not an authority" } }) {
            ContentFile mistaken = new ContentFile(file.path(), file.text().replace(wrong[0], wrong[1]));
            assertThatThrownBy(() -> this.told.check(List.of(mistaken), Map.of(), this.documents)).as(wrong[1])
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining(wrong[2]);
        }
    }

    private String written(ContentFile file) {
        return this.entries.written(List.of(file)).get(MunicipalityEntries.FILE);
    }

    private MunicipalityEntry of(String slug) {
        return this.editing.find(new StaffMember("e", "E", Set.of(Grant.everywhere(Role.EDITOR))), slug).orElseThrow();
    }

    private MunicipalityDraft colours(String light, String dark) {
        MunicipalityDraft draft = MunicipalityDraft.of(of("korsnas"));
        return new MunicipalityDraft(draft.name(), draft.listed(), light, dark, draft.contact(), draft.employmentArea(),
                draft.wellbeingCounty());
    }

    private static MunicipalityDraft name(MunicipalityEntry shown, Map<String, String> name, boolean listed) {
        MunicipalityDraft draft = MunicipalityDraft.of(shown);
        return new MunicipalityDraft(name, listed, draft.light(), draft.dark(), draft.contact(), draft.employmentArea(),
                draft.wellbeingCounty());
    }

    private String style(String address) {
        Matcher matcher = STYLE.matcher(this.reader.get(address).body());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private List<String> audited() {
        return this.jdbc.sql("SELECT action FROM audit WHERE id > ? AND action LIKE 'municipality.%' ORDER BY id")
            .param(this.recorded)
            .query(String.class)
            .list();
    }

    private static void refused(Supplier<?> deed, Problem... problems) {
        assertThatThrownBy(deed::get).isInstanceOfSatisfying(WrongEntry.class,
                (wrong) -> assertThat(wrong.problems()).containsExactly(problems));
    }

    private static void denied(Supplier<?> deed) {
        assertThatThrownBy(deed::get).isInstanceOf(AccessDeniedException.class);
    }

    private static StaffMember editor(String municipality) {
        return new StaffMember("e", "Editor, " + municipality, Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, municipality)));
    }
}
