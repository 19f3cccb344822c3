package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.Portal;
import fi.newcomer.administration.ContentFilesDesk;
import fi.newcomer.content.ImportCounts;
import fi.newcomer.entry.Entries;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.KnownFact;
import fi.newcomer.knowledge.FactDesk;
import fi.newcomer.knowledge.FactDraft;
import fi.newcomer.knowledge.PartnerDraft;
import fi.newcomer.knowledge.PartnerEditing;
import fi.newcomer.knowledge.PartnerEntry;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.office.OfficeEditing;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.PublicAddresses;
import fi.newcomer.testing.TestData;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A portal that reads its content from a folder: a region, a town with a layer and four without. Files change while it
 * runs, staff edit layers, and what it exports makes another portal with the same pages.
 */
@PortalTest
@DirtiesContext
@ViewPackages(packages = "fi.newcomer")
@WithUserDetails("admin")
class ContentOfAFolderTests extends SpringBrowserlessTest {

    /** That of the portal that the other tests share; each portal that starts puts its own in its place. */
    private static SecurityContextHolderStrategy shared;

    @BeforeAll
    static void keepStrategy() {
        shared = SecurityContextHolder.getContextHolderStrategy();
    }

    @AfterAll
    static void restoreStrategy() {
        SecurityContextHolder.setContextHolderStrategy(shared);
    }


    private static final String REGION = "programme/jakobstadsregionen/plan";

    private static final String TOWN = "programme/nykarleby/plan";

    /** A town of the region without a file of its own. */
    private static final String PLAIN = "programme/larsmo/plan";

    private static final StaffMember EDITOR = editor("nykarleby");

    @TempDir
    static Path root;

    @TempDir
    Path exported;

    @LocalServerPort
    int port;

    @Autowired
    ContentFilesDesk desk;

    @Autowired
    ContentImport content;

    @Autowired
    TextEditing editing;

    @Autowired
    ContentPages texts;

    @Autowired
    EditingRights rights;

    @Autowired
    ContentExport export;

    @Autowired
    FactDesk facts;

    @Autowired
    PartnerEditing partners;

    @Autowired
    Languages languages;

    @Autowired
    OfficeEditing hours;

    @Autowired
    Entries entries;

    @Autowired
    PublicPages pages;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient jdbc;

    private ContentFolder folder;

    private Map<String, String> files;

    @DynamicPropertySource
    static void content(DynamicPropertyRegistry properties) {
        ContentFolder.withRegionAndTown(root);
        properties.add("portal.content", root::toString);
    }

    @BeforeEach
    void remember() {
        this.files = ContentFolder.tree(root);
        this.folder = new ContentFolder(root, false);
    }

    @AfterEach
    void putBack() {
        ContentFolder.tree(root).keySet().stream().filter((path) -> !this.files.containsKey(path)).forEach(this.folder::delete);
        this.files.forEach(this.folder::write);
        this.content.run();
    }

    @Test
    void justThePagesThatChangedAreMadeAnew() {
        List<String> addresses = addresses();
        assertMadeAnew(addresses, () -> this.folder.change("programmes/nykarleby/plan.sv.md",
                (text) -> text.replace("Added in the town.", "Tillagd i stan.")), "/sv/nykarleby/programme/plan");
        assertMadeAnew(addresses, () -> this.folder.change("programmes/jakobstadsregionen/plan.fi.md",
                (text) -> text.replaceFirst("- .* \\{#what-3", "- uusi kohta {#what-3")),
                towns("/fi/%s/programme/plan"));
        assertMadeAnew(addresses, () -> this.folder.change("facts.yaml",
                (text) -> text.replaceFirst("number: \"?112\"?", "number: \"+358401234567\"")),
                addresses.stream().filter((address) -> address.matches(".*/(numbers|authorities)")).toArray(String[]::new));
        assertMadeAnew(addresses, () -> this.folder.write("programmes/nykarleby/sources.yaml",
                "# Sources.\ncompared: 2026-11-21\nparts:\n  plan:\n    - source: portal/ways\n      units: nykarleby-1\n"),
                languages("/%s/nykarleby/programme/plan"));
        assertMadeAnew(addresses, () -> this.folder.change("programmes/nykarleby/sources.yaml",
                (text) -> text.replace("2026-11-21", "2026-11-20")), languages("/%s/nykarleby/programme/plan"));
        assertMadeAnew(addresses, () -> {
        });
    }

    @Test
    void aNewTitleReachesTheListsOfItsTowns() {
        this.folder.change("programmes/jakobstadsregionen/plan.en.md", (text) -> text.replaceFirst("title: .*", "title: A new title"));
        new Browsing(this.port).get("/en/larsmo/programme");
        this.desk.importAgain();
        assertThat(new Browsing(this.port).get("/en/larsmo/programme").body()).contains("A new title");
    }

    @Test
    void theViewImportsAgainAndNamesAMistake() {
        navigate("content", com.vaadin.flow.component.Component.class);
        this.folder.change("programmes/nykarleby/plan.en.md", (text) -> text.replace("Added in the town.", "Words of the file."));
        again();
        assertThat(refusal()).isEmpty();
        assertThat($(ListItem.class).all()).extracting(ListItem::getText).contains("Ersatta: 1");
        assertThat(town("en")).contains("Words of the file.");
        this.folder.change("programmes/nykarleby/plan.en.md", (text) -> text.replace("Words of the file.", "[x](fact:nothing)"));
        again();
        assertThat(refusal()).contains("content/programmes/nykarleby/plan.en.md, line 8: there is no stated fact \"nothing\".");
        assertThat(town("en")).contains("Words of the file.");
        assertThat(this.jdbc.sql("SELECT CONCAT(who, ' ', action) FROM audit ORDER BY id DESC LIMIT 1").query(String.class)
            .single()).isEqualTo("admin content.imported");
    }

    @Test
    void changedHoursAreTakenOverWithoutARestart() {
        assertThat(office()).doesNotContain("9.00–15.30");
        this.folder.change("offices.yaml", (text) -> text.replaceFirst(
                "(?s)(slug: integrationsporten-nykarleby\n.*?hours:\n)      days: link-only\n      times: link-only\n",
                "$1      days: [tuesday]\n      times: 09:00-15:30\n"));
        ImportCounts counts = this.desk.importAgain().entries();
        assertThat(counts.replaced()).isEqualTo(1);
        assertThat(counts.added() + counts.removed() + counts.proposed()).isZero();
        assertThat(office()).contains("09.00–15.30");
        navigate("content", com.vaadin.flow.component.Component.class);
        assertThat($(com.vaadin.flow.component.html.H3.class).all()).extracting((it) -> it.getText())
            .contains("Mottagningsställen, kurser och partner");
        assertThat($(ListItem.class).all()).extracting(ListItem::getText).contains("Ersatta: 1");
    }

    @Test
    void whatStaffStoredOfHoursGoesOutAndComesInAgain() {
        OfficeEntry before = nykarleby();
        this.hours.closeToday(EDITOR, before, new LocalizedText(Map.of("sv", "En \"orsak\": #1", "ar", "سبب")));
        try {
            this.export.writeTo(this.exported);
            String written = ContentFolder.tree(this.exported).get("offices.yaml");
            assertThat(written).contains("reason:\n            sv: \"En \\\"orsak\\\": #1\"\n");
            assertThat(written.lines().filter((line) -> !this.files.get("offices.yaml").contains(line)))
                .as("only what was added").hasSizeLessThan(9);
            // Meanwhile the files lose a fact that only staff's version still names, and say otherwise of the office.
            this.folder.change("offices.yaml", (text) -> text.replace("phone: integrationsporten\n", "phone: not-given\n"));
            this.folder.change("facts.yaml", (text) -> text.replace("id: integrationsporten\n", "id: another\n"));
            this.files.keySet()
                .stream()
                .filter((path) -> path.endsWith("/courses.yaml") && this.files.get(path).contains("phone: integrationsporten\n"))
                .forEach((path) -> this.folder.change(path,
                        (text) -> text.replaceAll(" *phone: integrationsporten\n", "")));
            ImportReport report = this.desk.importAgain();
            assertThat(report.entries().proposed()).isEqualTo(1);
            assertThat(office()).contains("En &quot;orsak&quot;: #1".replace("&quot;", "\""));
            this.files.forEach(this.folder::write);
            this.folder.write("offices.yaml", written);
            ImportCounts counts = this.desk.importAgain().entries();
            assertThat(counts.proposed() + counts.removed() + counts.added()).isZero();
            assertThat(nykarleby().entry().edited()).isFalse();
            assertThat(this.entries.proposals()).isEmpty();
        }
        finally {
            this.jdbc.sql("UPDATE entry SET text = upstream").update();
            this.entries.changed(List.of(before.entry().stamp()));
        }
    }

    private OfficeEntry nykarleby() {
        return this.hours.find(EDITOR, "nykarleby", "integrationsporten-nykarleby").orElseThrow();
    }

    private String office() {
        return new Browsing(this.port).get("/sv/nykarleby/offices/integrationsporten-nykarleby").body();
    }

    @Test
    void whatIsReadOnlyAtTheStartIsNotTakenOverWhileThePortalRuns() {
        String before = Tables.dump(this.jdbc);
        this.folder.change("programmes.yaml", (text) -> text + "# changed\n");
        assertThatThrownBy(() -> this.desk.importAgain())
            .hasMessageMatching("content/programmes.yaml, line \\d+: the file has changed.*: restart the portal to take it over\\.");
        this.folder.write("programmes.yaml", this.files.get("programmes.yaml"));
        this.folder.change("municipalities.yaml", (text) -> text.replace("programme: korsnas", "programme: raseborg"));
        assertThatThrownBy(() -> this.desk.importAgain())
            .hasMessageMatching("content/municipalities.yaml, line \\d+: which municipalities.*: restart the portal to take it over\\.");
        this.folder.write("municipalities.yaml", this.files.get("municipalities.yaml"));
        this.folder.write("programmes/larsmo/indicators.yaml", "indicators: []\n");
        assertThatThrownBy(() -> this.desk.importAgain()).hasMessageStartingWith("content/programmes/larsmo/indicators.yaml, line 1");
        this.folder.delete("programmes/larsmo/indicators.yaml");
        assertThat(Tables.dump(this.jdbc)).isEqualTo(before);
        this.folder.write("layers.yaml", "layers:\n  - slug: a\n    \"on\": a\n");
        assertThatThrownBy(() -> this.desk.importAgain()).hasMessage("content/layers.yaml, line 2: the layer \"a\" lies upon itself.");
        assertThat(Tables.dump(this.jdbc)).isEqualTo(before);
        assertThat(town("en")).contains("Added in the town.");
    }

    @Test
    @WithUserDetails("editor")
    void onlyAdministratorsImport() {
        assertThatThrownBy(() -> this.desk.importAgain()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.desk.last()).isInstanceOf(AccessDeniedException.class);
        navigate("content", com.vaadin.flow.component.Component.class);
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Läs in filerna på nytt");
    }

    @Test
    void aRegionsTextsBelongToTheEditorsOfAllItsTowns() {
        assertThat(this.rights.mayEdit(EDITOR, TOWN)).isTrue();
        assertThat(this.rights.mayEdit(EDITOR, REGION)).isFalse();
        assertThat(this.rights.mayEdit(EDITOR, PLAIN)).isFalse();
        assertThat(this.rights.mayEdit(editor("jakobstad", "kronoby", "larsmo", "nykarleby", "pedersore"), REGION)).isTrue();
        assertThat(this.rights.mayEdit(editor("jakobstad", "kronoby", "larsmo", "nykarleby"), REGION)).isFalse();
        assertThatThrownBy(() -> edit(EDITOR, REGION, this.languages.first(), "what-3", "x"))
            .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatALayerTakesExportsAndMakesTheSamePagesElsewhere() {
        Language swedish = this.languages.first();
        Map<String, String> before = read(this.port);
        edit(EDITOR, TOWN, swedish, "what-3", "bara i Nykarleby");
        Map<String, String> after = read(this.port);
        assertThat(after.get("/sv/nykarleby/programme/plan")).contains("bara i Nykarleby");
        after.forEach((address, html) -> {
            if (!address.equals("/sv/nykarleby/programme/plan")) {
                assertThat(html).as(address).isEqualTo(before.get(address));
            }
        });
        edit(EDITOR, TOWN, swedish, "nykarleby-1", "ändrad i stan");
        edit(EDITOR, TOWN, this.languages.get("en"), "title", "The plan of the town");
        StaffMember larsmo = editor("larsmo");
        edit(larsmo, PLAIN, swedish, "what", "Rubriken i Larsmo");
        Language finnish = this.languages.get("fi");
        this.editing.edit(larsmo, PLAIN, finnish,
                Drafts.of(this.texts, PLAIN, finnish, "what-4", "vain Luodossa", ChangeOfMeaning.NEW_MEANING));
        edit(larsmo, "programme/larsmo/assessment", swedish, "lead", "Bara ingressen.");
        try {
            Map<String, String> edited = read(this.port);
            assertThat(edited.get("/sv/larsmo/programme/plan")).contains("Rubriken i Larsmo");
            assertThat(edited.get("/sv/jakobstad/programme/plan")).isEqualTo(before.get("/sv/jakobstad/programme/plan"));
            this.export.writeTo(this.exported);
            Map<String, String> files = ContentFolder.tree(this.exported);
            assertThat(files.get("programmes/nykarleby/plan.sv.md")).contains("- ändrad i stan {#nykarleby-1 after=what-2}",
                    "- bara i Nykarleby {#what-3}");
            assertThat(files.get("programmes/nykarleby/plan.en.md")).startsWith("---\ntitle: The plan of the town");
            assertThat(files.get("programmes/larsmo/assessment.sv.md")).isEqualTo("---\nlead: Bara ingressen. {#lead made=machine}\nmade: human\n---\n");
            assertSame(elsewhere(), edited);
        }
        finally {
            forget(PLAIN, "programme/larsmo/assessment", TOWN);
        }
    }

    @Test
    void factsAndPartnersThatStaffChangedExportAndMakeTheSamePagesElsewhere() {
        StaffMember editor = new StaffMember("editor", "Editor", Set.of(Grant.everywhere(Role.EDITOR)));
        KnownFact phone = this.facts.find(editor, "integrationsporten").orElseThrow();
        KnownFact stated = this.facts.find(editor, "orientation-remote").orElseThrow();
        List<String> tokens = List.of(phone.fact().document(), phone.fact().section());
        FactDraft library = new FactDraft(Fact.Kind.ADDRESS, "Gatan \"1\": #2", Fact.State.PLANNED, tokens.getFirst(),
                tokens.getLast());
        PartnerEntry partner = this.partners.find(editor, "larsmo", slug("larsmo")).orElseThrow();
        PartnerDraft draft = PartnerDraft.of(partner.partner());
        try {
            this.facts.save(editor, phone, new FactDraft(Fact.Kind.PHONE, "06 7231 500", Fact.State.IN_FORCE,
                    tokens.getFirst(), tokens.getLast()));
            this.facts.save(editor, stated, new FactDraft(Fact.Kind.STATED, stated.fact().value(), Fact.State.PLANNED,
                    stated.fact().document(), stated.fact().section()));
            this.facts.add(editor, "larsmo", "Biblioteket", library);
            this.facts.add(editor, "", "Portalens hus", library);
            this.partners.change(editor, partner, new PartnerDraft(draft.kind(), Map.of("sv", "Ny: \"#1\""), draft.what(),
                    draft.place(), "Byvägen 1", draft.state(), draft.document(), draft.section(),
                    Map.of("phone", "integrationsporten")));
            this.partners.add(editor, "larsmo", PartnerDraft.of(partner.partner()));
            Map<String, String> edited = read(this.port);
            this.export.writeTo(this.exported);
            Map<String, String> written = ContentFolder.tree(this.exported);
            assertThat(written.get("facts.yaml")).contains("number: \"+35867231500\"\n", "  - id: portalens-hus\n")
                .contains(this.files.get("facts.yaml").substring(0, this.files.get("facts.yaml").indexOf("  - id")));
            assertThat(written.get("facts.yaml").lines().filter((line) -> !this.files.get("facts.yaml").contains(line)))
                .as("only what was changed and added").hasSize(6);
            assertThat(written.get("programmes/larsmo/facts.yaml")).startsWith("facts:\n  - id: biblioteket\n")
                .contains("    value: \"Gatan \\\"1\\\": #2\"\n    state: planned\n");
            assertThat(written.get("programmes/korsnas/facts.yaml"))
                .isEqualTo(this.files.get("programmes/korsnas/facts.yaml").replaceFirst("undecided", "planned"));
            assertThat(written.get("programmes/larsmo/partners.yaml")).contains("phone: integrationsporten");
            assertSame(elsewhere(), edited);
            // The same files come in here: nothing is proposed.
            this.folder.write("facts.yaml", written.get("facts.yaml"));
            this.folder.write("programmes/korsnas/facts.yaml", written.get("programmes/korsnas/facts.yaml"));
            this.folder.write("programmes/larsmo/facts.yaml", written.get("programmes/larsmo/facts.yaml"));
            this.folder.write("programmes/larsmo/partners.yaml", written.get("programmes/larsmo/partners.yaml"));
            ImportReport report = this.desk.importAgain();
            assertThat(report.facts().proposed() + report.facts().replaced() + report.facts().added()).isZero();
            assertThat(report.entries().proposed() + report.entries().replaced() + report.entries().added()).isZero();
            assertThat(this.facts.find(editor, "integrationsporten").orElseThrow().edited()).isFalse();
        }
        finally {
            this.files.forEach(this.folder::write);
            if (ContentFolder.tree(root).containsKey("programmes/larsmo/facts.yaml")) {
                this.folder.delete("programmes/larsmo/facts.yaml");
            }
            this.desk.importAgain();
            forgetFactsAndPartners();
            this.desk.importAgain();
            this.jdbc.sql("UPDATE unit_text SET behind = ''").update();
            this.languages.all().forEach((language) -> this.stamps.changed(this.jdbc
                .sql("SELECT DISTINCT page FROM text_unit")
                .query(String.class)
                .list()
                .stream()
                .map((page) -> ContentPages.stamp(page, language.code()))
                .toList()));
        }
    }

    /** What staff changed of facts and partners, so that the next import brings them anew. */
    private void forgetFactsAndPartners() {
        this.jdbc.sql("DELETE FROM fact_proposal").update();
        this.jdbc.sql("DELETE FROM fact").update();
        this.jdbc.sql("DELETE FROM entry WHERE file LIKE '%partners.yaml'").update();
    }

    private String slug(String folder) {
        return this.entries.named("partners.yaml")
            .stream()
            .filter((entry) -> entry.file().equals("programmes/" + folder + "/partners.yaml"))
            .findFirst()
            .orElseThrow()
            .key();
    }

    @Test
    void theRepositorysContentMakesTheSamePagesElsewhere() {
        this.export.writeTo(this.exported);
        assertThat(ContentFolder.tree(this.exported)).isEqualTo(ContentFolder.tree(root)).containsKey("README.md");
        assertSame(elsewhere(), read(this.port));
    }

    private void forget(String... pages) {
        ChangedThings changed = new ChangedThings(this.languages);
        for (String page : pages) {
            this.jdbc.sql("DELETE FROM text_unit WHERE page = ?").param(page).update();
            this.languages.all().forEach((language) -> changed.text(new UnitRow.Key(page, "title", language.code()), true));
        }
        this.stamps.changed(changed.stamps());
    }

    private static void assertSame(Map<String, String> actual, Map<String, String> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        actual.forEach((address, html) -> assertThat(html).as(address).isEqualTo(expected.get(address)));
    }

    /** The pages of another, empty installation with the exported content, which it exports again as it was. */
    private Map<String, String> elsewhere() {
        SecurityContextHolderStrategy own = SecurityContextHolder.getContextHolderStrategy();
        try (ConfigurableApplicationContext portal = new SpringApplicationBuilder(Portal.class).run("--portal.demo=true",
                "--" + TestData.SETTING, "--portal.schema=t" + UUID.randomUUID(), "--portal.bind=127.0.0.1",
                "--portal.port=0", "--portal.content=" + this.exported)) {
            assertThat(portal.getBean(ContentExport.class).files()).isEqualTo(ContentFolder.tree(this.exported));
            return read(portal.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        }
        finally {
            // The other portal put its own in its place.
            SecurityContextHolder.setContextHolderStrategy(own);
        }
    }

    private void assertMadeAnew(List<String> addresses, Runnable change, String... expected) {
        Browsing reader = new Browsing(this.port);
        addresses.forEach(reader::get);
        change.run();
        this.desk.importAgain();
        assertThat(addresses.stream().filter((address) -> {
            long before = this.pages.rendered();
            reader.get(address);
            return this.pages.rendered() > before;
        })).containsExactlyInAnyOrder(expected);
    }

    private static List<String> addresses() {
        return Stream.concat(PublicAddresses.everyPage().filter((address) -> address.length() > 3),
                PublicAddresses.LANGUAGES.stream()
                    .flatMap((language) -> Stream.of("jakobstad", "kronoby", "larsmo", "nykarleby", "pedersore")
                        .flatMap((town) -> Stream.of("/programme", "/programme/plan", "/programme/training", "/numbers")
                            .map((page) -> "/" + language + "/" + town + page))))
            .filter((address) -> address.startsWith("/"))
            // A form says when it was first shown.
            .filter((address) -> address.split("/").length > 2 && !address.contains("/request") && !address.contains("/status")
                    && !address.contains("/tell-me"))
            // A code holds the address of the portal that shows it.
            .filter((address) -> !address.endsWith("share"))
            .distinct()
            .collect(Collectors.toList());
    }

    private static Map<String, String> read(int port) {
        Browsing reader = new Browsing(port);
        Map<String, String> pages = new LinkedHashMap<>();
        addresses().forEach((address) -> pages.put(address, reader.get(address).body().replace(":" + port, "")));
        return pages;
    }

    private static String[] towns(String pattern) {
        return Stream.of("jakobstad", "kronoby", "larsmo", "nykarleby", "pedersore").map(pattern::formatted).toArray(String[]::new);
    }

    private static String[] languages(String pattern) {
        return PublicAddresses.LANGUAGES.stream().map(pattern::formatted).toArray(String[]::new);
    }

    private String town(String language) {
        return new Browsing(this.port).get("/" + language + "/nykarleby/programme/plan").body();
    }

    private void again() {
        test($(Button.class).withText("Läs in filerna på nytt").first()).click();
    }

    private String refusal() {
        return $(Paragraph.class).all().stream().filter((it) -> it.hasClassName("staff-refusal")).findFirst().orElseThrow().getText();
    }

    private static StaffMember editor(String... municipalities) {
        return new StaffMember("editor", "Editor", Stream.of(municipalities)
            .map((slug) -> new Grant(Role.EDITOR, Scope.MUNICIPALITY, slug))
            .collect(Collectors.toSet()));
    }

    private void edit(StaffMember who, String page, Language language, String unit, String text) {
        this.editing.edit(who, page, language, Drafts.of(this.texts, page, language, unit, text, ChangeOfMeaning.SAME));
    }
}
