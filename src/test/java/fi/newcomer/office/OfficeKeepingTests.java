package fi.newcomer.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.ImportCounts;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.EntryImport;
import fi.newcomer.entry.RemovedEntry;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.entry.WrongEntry.Problem;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Facts;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.Languages;
import fi.newcomer.office.Office.Help;
import fi.newcomer.office.Office.State;
import fi.newcomer.office.Office.Visitors;
import fi.newcomer.office.Office.Way;
import fi.newcomer.page.PublicPages;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Staff keep the offices of their municipalities whole. Everything is put back. */
@PortalTest
class OfficeKeepingTests {

    private static final StaffMember KORSNAS = editor("korsnas");

    private static final StaffMember HANGO = editor("hango");

    @LocalServerPort
    int port;

    @Autowired
    OfficeKeeping keeping;

    @Autowired
    OfficeEditing editing;

    @Autowired
    Entries entries;

    @Autowired
    EntryImport imports;

    @Autowired
    ContentFiles content;

    @Autowired
    Languages languages;

    @Autowired
    Facts facts;

    @Autowired
    Documents documents;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private long recorded;

    @BeforeEach
    void remember() {
        this.recorded = this.jdbc.sql("SELECT coalesce(max(id), 0) FROM audit").query(Long.class).single();
    }

    @AfterEach
    void putBack() {
        StoredOffices.restoreAll(this.jdbc, this.entries);
    }

    @Test
    void everyOfficeOfTheFilesIsWrittenAsItWasRead() {
        assertThat(this.entries.named("offices.yaml")).hasSize(14).allSatisfy((entry) -> {
            Office office = this.editing.mine(everywhere()).stream()
                .filter((it) -> it.entry().equals(entry))
                .findFirst()
                .orElseThrow()
                .office();
            assertThat(OfficeDraft.of(office).office(office.slug(), office.municipality(), office.hours())).isEqualTo(office);
            assertThat(fi.newcomer.entry.Entry.yaml("offices.yaml", OfficeText.whole(office)).keyPlaces().keySet())
                .containsExactlyElementsOf(entry.yaml().keyPlaces().keySet());
        });
    }

    @Test
    void allThatAnOfficeSaysIsChangedAndStandsInTheNextAnswer() {
        Browsing reader = new Browsing(this.port);
        String address = "/sv/korsnas/offices/welcome-office";
        reader.get(address);
        reader.get("/sv/jakobstad/offices/romporten");
        OfficeEntry shown = welcome();
        OfficeEntry now = this.keeping.change(KORSNAS, shown, full(OfficeDraft.of(shown.office())));
        assertThat(now.office()).isEqualTo(welcome().office());
        assertThat(now.office().hours()).isEqualTo(shown.office().hours());
        assertThat(reader.get(address).body()).contains("Nytt &lt;b&gt;namn", "Strandvägen 1", "Planerat");
        long rendered = this.pages.rendered();
        reader.get("/sv/jakobstad/offices/romporten");
        assertThat(this.pages.rendered()).as("the offices of others stay").isEqualTo(rendered);
        assertThat(now.entry().text()).contains("    hours:\n      days: [friday]\n      times: not-given\n",
                "    languages: own\n", "    how: [drop-in, by-phone]\n", "    otherwise: [by-appointment]\n",
                "    phone: integrationsporten\n", "    entrance: Hamngatan\n");
        assertThat(audited()).containsExactly("office.changed");
        this.keeping.change(KORSNAS, shown, OfficeDraft.of(now.office()));
        assertThat(audited()).as("a second click").hasSize(1);
        OfficeEntry before = this.editing.restore(KORSNAS, now,
                this.editing.revisions(KORSNAS, now).get(1).text().orElseThrow());
        assertThat(before.entry().edited()).isFalse();
        assertThat(reader.get(address).body()).doesNotContain("Strandvägen 1");
        // What is emptied again leaves the file as it was.
        OfficeEntry again = this.keeping.change(KORSNAS, before, full(OfficeDraft.of(before.office())));
        OfficeEntry emptied = this.keeping.change(KORSNAS, again, OfficeDraft.of(before.office()));
        assertThat(emptied.entry().text()).isEqualTo(before.entry().text());
    }

    @Test
    void aNewOfficeGetsItsNameInAddressesAndHoursThatNobodyHasGiven() {
        OfficeDraft draft = full(OfficeDraft.none("korsnas"));
        OfficeEntry added = this.keeping.add(KORSNAS, "korsnas", draft);
        assertThat(added.entry().key()).isEqualTo("korsnas/nytt-b-namn-b");
        assertThat(added.office().hours()).isEqualTo(OpeningHours.NOT_GIVEN);
        assertThat(this.editing.find(KORSNAS, "korsnas", added.office().slug())).contains(added);
        Browsing reader = new Browsing(this.port);
        for (String language : List.of("sv", "fi", "en", "uk", "ar", "ru")) {
            assertThat(reader.get("/" + language + "/korsnas/offices/nytt-b-namn-b").statusCode()).isEqualTo(200);
        }
        assertThat(this.keeping.add(KORSNAS, "korsnas", draft)).as("a second click").isEqualTo(added);
        assertThat(audited()).containsExactly("office.added");
        OfficeEntry other = this.keeping.add(HANGO, "hango", with(full(OfficeDraft.none("hango")), Map.of("sv",
                "Nytt b namn b!", "fi", "Toinen")));
        assertThat(other.office().slug()).as("no two of the same name").isEqualTo("nytt-b-namn-b-2");
    }

    @Test
    void whateverIsChosenThePagesCanSayItInEveryLanguage() {
        Browsing reader = new Browsing(this.port);
        OfficeEntry office = added();
        for (State state : State.values()) {
            for (Help help : Help.values()) {
                OfficeDraft draft = OfficeDraft.of(office.office());
                office = this.keeping.change(KORSNAS, office, new OfficeDraft(draft.serves(), draft.name(), draft.place(),
                        draft.address(), draft.entrance(), draft.accessibility(), state, help,
                        Visitors.values()[(state.ordinal() + help.ordinal()) % 4], List.of(Way.values()),
                        List.of(Way.values()), help == Help.ADVICE, List.of("so", "ckb"), help == Help.NOT_GIVEN,
                        draft.contactOf(), draft.phone(), draft.email(), draft.website(), draft.note(), draft.sources()));
                for (String language : List.of("sv", "fi", "en", "uk", "ar", "ru")) {
                    for (String page : List.of("/offices/" + office.office().slug(), "/offices",
                            "/calendar.ics?office=" + office.office().slug())) {
                        assertThat(reader.get("/" + language + "/korsnas" + page).statusCode()).as(state + " " + help + page)
                            .isEqualTo(200);
                    }
                }
                assertThat(reader.get("/api/v1/municipalities/korsnas/offices").body()).contains(office.office().slug());
            }
        }
    }

    @Test
    void whatIsWrongIsSaidByFieldAndNothingIsStored() {
        OfficeEntry shown = welcome();
        OfficeDraft right = OfficeDraft.of(shown.office());
        OfficeDraft wrong = new OfficeDraft(List.of("korsnas", "hango"), Map.of("fi", "Nimi"), Map.of("fi", "Talo"),
                "x".repeat(201), "not-given", Map.of("sv", "Ramp"), State.IN_FORCE, Help.ADVICE, Visitors.NOT_GIVEN,
                List.of(), List.of(), false, List.of("fa-AF"), false, Map.of("fi", "Kenen"), "integration", "none", "integrationsporten",
                Map.of("ar", "م".repeat(501)), List.of(new Office.Source("Nothing", "Such")));
        assertThatThrownBy(() -> this.keeping.change(KORSNAS, shown, wrong)).isInstanceOfSatisfying(WrongEntry.class,
                (it) -> assertThat(it.problems()).containsExactlyInAnyOrder(new Problem("serves", "not-yours"),
                        new Problem("name.sv", "text-missing"), new Problem("place.sv", "text-missing"),
                        new Problem("address", "long"), new Problem("entrance", "reserved"),
                        new Problem("accessibility.fi", "text-missing"), new Problem("contact-of.sv", "text-missing"),
                        new Problem("note.ar", "long"), new Problem("sources", "source"), new Problem("phone", "fact"),
                        new Problem("email", "fact"), new Problem("website", "fact"), new Problem("languages", "language")));
        assertThat(this.keeping.problems(KORSNAS, null, OfficeDraft.none("korsnas"))).containsExactlyInAnyOrder(
                new Problem("name.sv", "text-missing"), new Problem("sources", "source"));
        assertThatThrownBy(() -> this.keeping.add(KORSNAS, "korsnas", with(full(right), Map.of("sv", "مكتب", "fi", "!"))))
            .isInstanceOfSatisfying(WrongEntry.class,
                    (it) -> assertThat(it.problems()).containsExactly(new Problem("name.sv", "no-letters")));
        assertThat(welcome()).isEqualTo(shown);
        assertThat(audited()).isEmpty();
    }

    @Test
    void anOfficeMaySpeakForOtherTownsOnlyByThoseWhoEditThem() {
        OfficeEntry karis = this.editing.find(region(), "raseborg", "registration-karis").orElseThrow();
        assertThat(this.keeping.problems(editor("raseborg"), karis.office(), OfficeDraft.of(karis.office())))
            .as("whom it serves already").isEmpty();
        OfficeDraft further = OfficeDraft.of(karis.office()).at("korsnas");
        assertThat(this.keeping.problems(region(), karis.office(), further)).containsExactly(new Problem("serves", "not-yours"));
        assertThat(this.keeping.problems(everywhere(), karis.office(), further)).isEmpty();
    }

    @Test
    void othersMayDoNothing() {
        OfficeEntry shown = welcome();
        OfficeDraft draft = full(OfficeDraft.of(shown.office()));
        for (StaffMember who : List.of(HANGO, new StaffMember("a", "A", Set.of(Grant.everywhere(Role.ADMIN))),
                new StaffMember("t", "T", Set.of(new Grant(Role.TRANSLATOR, Scope.LANGUAGE, "ar"))))) {
            refused(() -> this.keeping.change(who, shown, draft));
            refused(() -> this.keeping.add(who, "korsnas", draft));
            refused(() -> {
                this.keeping.remove(who, shown, this.languages.first());
                return null;
            });
            refused(() -> this.editing.restore(who, shown, shown.entry().text()));
        }
        OfficeEntry removed = added();
        this.keeping.remove(KORSNAS, removed, this.languages.first());
        RemovedEntry gone = this.keeping.removed(KORSNAS).getFirst();
        assertThat(this.keeping.removed(HANGO)).doesNotContain(gone);
        refused(() -> this.keeping.putBack(HANGO, gone));
        assertThat(this.keeping.towns(KORSNAS)).extracting((it) -> it.slug()).containsExactly("korsnas");
    }

    @Test
    void twoWhoChangeTheSameOfficeDoNotOverwriteEachOther() {
        OfficeEntry shown = welcome();
        this.keeping.change(KORSNAS, shown, full(OfficeDraft.of(shown.office())));
        OfficeDraft mine = with(OfficeDraft.of(shown.office()), Map.of("sv", "Mitt", "fi", "Minun"));
        assertThatThrownBy(() -> this.keeping.change(KORSNAS, shown, mine)).isInstanceOf(ChangedMeanwhile.class);
        OfficeEntry other = added();
        this.keeping.change(KORSNAS, other, with(OfficeDraft.of(other.office()), Map.of("sv", "Rådet", "fi", "Neuvo")));
        assertThatThrownBy(() -> this.keeping.remove(KORSNAS, other, this.languages.first()))
            .isInstanceOf(ChangedMeanwhile.class);
        assertThat(welcome().office().name().byLanguage().get("sv")).startsWith("Nytt");
        OfficeEntry kept = this.keeping.change(KORSNAS, welcome(), mine);
        assertThat(kept.office().site().address()).as("mine stands whole").isNull();
    }

    @Test
    void whatATextLinksToStaysAndEverythingElseGoesAndComesBack() {
        OfficeEntry linked = welcome();
        assertThat(this.keeping.linking(linked, this.languages.first())).extracting((it) -> it.page())
            .contains("programme/korsnas/guidance", "programme/korsnas/rights-and-duties");
        assertThatThrownBy(() -> this.keeping.remove(KORSNAS, linked, this.languages.first()))
            .isInstanceOfSatisfying(WrongEntry.class,
                    (it) -> assertThat(it.problems()).containsExactly(new Problem("", "linked")));
        OfficeEntry hango = this.editing.find(HANGO, "hango", "appointments-hango").orElseThrow();
        assertThat(this.keeping.linking(hango, this.languages.first())).isEmpty();
        assertThat(this.keeping.shown(hango)).containsExactly("raseborg-web");
        Browsing reader = new Browsing(this.port);
        String address = "/sv/hango/offices/appointments-hango";
        assertThat(reader.get(address).statusCode()).isEqualTo(200);
        this.keeping.remove(HANGO, hango, this.languages.first());
        assertThat(reader.get(address).statusCode()).isEqualTo(404);
        RemovedEntry removed = this.keeping.removed(HANGO).getFirst();
        assertThat(removed.text()).isEqualTo(hango.entry().text());
        assertThat(removed.who()).contains(HANGO.function());
        this.keeping.putBack(HANGO, removed);
        assertThat(reader.get(address).statusCode()).isEqualTo(200);
        assertThat(this.keeping.removed(HANGO)).doesNotContain(removed);
        assertThat(this.editing.find(HANGO, "hango", "appointments-hango").orElseThrow().entry().edited()).isFalse();
        assertThat(this.entries.written(files()).get("offices.yaml")).isEqualTo(this.content.file("offices.yaml").text());
        assertThatThrownBy(() -> this.keeping.putBack(HANGO, removed)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(audited()).containsExactly("office.removed", "office.put-back");
    }

    @Test
    void whatWasExportedAfterEditsIsTheSameAfterAnImportIntoAnEmptyInstallation() {
        OfficeEntry shown = welcome();
        this.keeping.change(KORSNAS, shown, full(OfficeDraft.of(shown.office())));
        added();
        this.keeping.remove(HANGO, this.editing.find(HANGO, "hango", "appointments-hango").orElseThrow(),
                this.languages.first());
        List<Office> offices = this.editing.mine(everywhere()).stream().map(OfficeEntry::office).toList();
        Map<String, String> exported = this.entries.written(files());
        assertThat(exported.get("offices.yaml")).isNotEqualTo(this.content.file("offices.yaml").text());
        List<ContentFile> written = exported.entrySet()
            .stream()
            .map((file) -> new ContentFile(file.getKey(), file.getValue()))
            .toList();
        this.transactions.executeWithoutResult((transaction) -> {
            transaction.setRollbackOnly();
            ImportCounts there = this.imports.store(files()).counts();
            assertThat(List.of(there.replaced(), there.proposed(), there.removalProposed())).as("the same files again")
                .containsOnly(0);
            this.jdbc.sql("DELETE FROM entry").update();
            this.imports.store(written);
            assertThat(this.entries.written(written)).isEqualTo(exported);
        });
        assertThat(new OfficeFile(Set.of("korsnas", "jakobstad", "kronoby", "larsmo", "nykarleby", "pedersore", "raseborg",
                "hango", "inga", "osterbotten-1"), this.facts.kinds(), Set.of("sv", "fi", "en", "uk", "ar", "ru"),
                this.documents).read(new ContentFile("offices.yaml", exported.get("offices.yaml")))).isEqualTo(offices);
    }

    private List<ContentFile> files() {
        return List.of(this.content.file("offices.yaml"), this.content.file("municipalities.yaml"));
    }

    private OfficeEntry added() {
        return this.keeping.add(KORSNAS, "korsnas",
                with(full(OfficeDraft.none("korsnas")), Map.of("sv", "Rådgivningen", "fi", "Neuvonta")));
    }

    private OfficeEntry welcome() {
        return this.editing.find(KORSNAS, "korsnas", "welcome-office").orElseThrow();
    }

    private static OfficeDraft full(OfficeDraft draft) {
        Map<String, String> name = new LinkedHashMap<>(Map.of("sv", "Nytt <b>namn</b>\u202e\n", "fi", "Uusi: \"nimi\" # 1",
                "uk", "Нова назва", "ar", "اسم جديد", "ru", "Новое имя", "en", "New name"));
        return new OfficeDraft(draft.serves(), name, Map.of("sv", "Huset", "ar", "المبنى"), " Strandvägen  1 ", "Hamngatan",
                Map.of("sv", "Ramp vid dörren.", "fi", "Luiska ovella."), State.PLANNED, Help.REGISTRATION,
                Visitors.IMMIGRANTS, List.of(Way.DROP_IN, Way.BY_PHONE), List.of(Way.BY_APPOINTMENT), true,
                List.of("sv"), false, Map.of("sv", "Enheten"), "integrationsporten", "integration", "raseborg-web",
                Map.of("sv", "Ring först."),
                List.of(new Office.Source("Integrationsprogram 2025–2027, Korsnäs kommun",
                        "Vägledning och rådgivning under integrationsprogrammet")));
    }

    private static OfficeDraft with(OfficeDraft draft, Map<String, String> name) {
        return new OfficeDraft(draft.serves(), name, draft.place(), draft.address(), draft.entrance(),
                draft.accessibility(), draft.state(), draft.help(), draft.visitors(), draft.ways(), draft.otherwise(),
                draft.own(), draft.languages(), draft.interpreter(), draft.contactOf(), draft.phone(), draft.email(),
                draft.website(), draft.note(), draft.sources());
    }

    private List<String> audited() {
        return this.jdbc.sql("SELECT action FROM audit WHERE id > ? AND action LIKE 'office.%' ORDER BY id")
            .param(this.recorded)
            .query(String.class)
            .list();
    }

    private static void refused(Supplier<?> deed) {
        assertThatThrownBy(deed::get).isInstanceOf(AccessDeniedException.class);
    }

    private static StaffMember editor(String municipality) {
        return new StaffMember("e", "Editor, " + municipality, Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, municipality)));
    }

    private static StaffMember region() {
        return new StaffMember("r", "R", Set.of(new Grant(Role.EDITOR, Scope.REGION, "raseborg")));
    }

    private static StaffMember everywhere() {
        return new StaffMember("e", "E", Set.of(Grant.everywhere(Role.EDITOR)));
    }
}
