package fi.newcomer.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.EntryRevision;
import fi.newcomer.entry.RemovedEntry;
import fi.newcomer.fact.Fact;
import fi.newcomer.knowledge.WrongKnowledge.Problem;
import fi.newcomer.page.PublicPages;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.PortalTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Staff change the lists of partners on the real database. Everything is put back. */
@PortalTest
class PartnerEditingTests {

    private static final StaffMember LARSMO = staff(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "larsmo"));

    private static final StaffMember REGION = staff(new Grant(Role.EDITOR, Scope.REGION, "jakobstadsregionen"));

    private static final StaffMember KORSNAS = staff(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas"));

    private static final String SERVICES = "/sv/larsmo/programme/other-services";

    @LocalServerPort
    int port;

    @Autowired
    PartnerEditing editing;

    @Autowired
    Entries entries;

    @Autowired
    TakenAwayPartners takenAway;

    @Autowired
    PublicPages pages;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void putBack() {
        List<String> stamps = new ArrayList<>();
        this.entries.named("partners.yaml").forEach((entry) -> stamps.addAll(List.of(entry.stamp(), "entries:" + entry.file())));
        this.jdbc.sql("DELETE FROM entry WHERE file LIKE '%partners.yaml' AND upstream IS NULL").update();
        this.jdbc.sql("DELETE FROM entry_revision WHERE file LIKE '%partners.yaml' AND how <> 'imported'").update();
        this.jdbc.sql("UPDATE entry SET text = upstream WHERE file LIKE '%partners.yaml'").update();
        this.jdbc.sql("SELECT concat('entry:', file, ':', name) FROM entry WHERE file LIKE '%partners.yaml'")
            .query(String.class)
            .list()
            .forEach(stamps::add);
        this.entries.changed(stamps);
    }

    @Test
    void whatAListSaysOfAPartnerStandsInTheNextAnswerOfItsReadersAlone() {
        PartnerEntry shown = of(LARSMO, "larsmo").getFirst();
        Browsing reader = new Browsing(this.port);
        String address = address(reader, shown);
        String other = "/sv/kronoby/programme/other-services";
        reader.get(other);
        long audit = audit();
        Map<String, String> name = new java.util.LinkedHashMap<>(shown.partner().name().byLanguage());
        name.put("sv", "Larsmo <b>vänner</b> & co");
        PartnerDraft draft = PartnerDraft.of(shown.partner());
        PartnerEntry changed = this.editing.change(LARSMO, shown, new PartnerDraft(draft.kind(), name, draft.what(),
                draft.place(), "Byvägen 1", Fact.State.PLANNED, draft.document(), draft.section(),
                Map.of("phone", "integrationsporten")));
        assertThat(reader.get(address).body()).contains("Larsmo &lt;b&gt;vänner&lt;/b&gt; &amp; co", "Byvägen 1",
                "tel:+358447851686");
        long rendered = this.pages.rendered();
        reader.get(other);
        assertThat(this.pages.rendered()).as("the pages of others stay").isEqualTo(rendered);
        assertThat(audit() - audit).isEqualTo(1);
        assertThat(changed.entry().text()).as("the source stays as the file wrote it")
            .contains(shown.entry().text().substring(shown.entry().text().indexOf("    source:")));
        List<EntryRevision> revisions = this.editing.revisions(LARSMO, changed);
        assertThat(revisions.getFirst().text()).contains(changed.entry().text());
        assertThat(revisions.getFirst().who()).contains("Function");
        assertThat(revisions.get(1).text()).contains(shown.entry().text());
        PartnerEntry restored = this.editing.restore(LARSMO, changed, revisions.get(1).text().orElseThrow());
        assertThat(restored.entry().edited()).isFalse();
        assertThat(reader.get(address).body()).doesNotContain("Byvägen 1");
    }

    @Test
    void aPartnerIsAddedAndTakenAway() {
        PartnerEntry like = of(LARSMO, "larsmo").getFirst();
        Browsing reader = new Browsing(this.port);
        String address = address(reader, like);
        PartnerDraft draft = PartnerDraft.of(like.partner());
        PartnerEntry added = this.editing.add(LARSMO, "larsmo", new PartnerDraft(draft.kind(), Map.of("sv", "Ny i Larsmö"),
                Map.of(), Map.of(), "", Fact.State.IN_FORCE, draft.document(), draft.section(), Map.of()));
        assertThat(added.partner().slug()).isEqualTo("ny-i-larsmo");
        assertThat(reader.get(address).body()).contains("Ny i Larsmö");
        assertThat(this.editing.find(LARSMO, "larsmo", "ny-i-larsmo")).isPresent();
        this.editing.remove(LARSMO, added);
        assertThat(reader.get(address).body()).doesNotContain("Ny i Larsmö");
        assertThat(this.jdbc.sql("SELECT action FROM audit ORDER BY id DESC LIMIT 2").query(String.class).list())
            .containsExactly("partner.removed", "partner.added");
        assertThat(this.jdbc.sql("SELECT text IS NULL FROM entry_revision WHERE name = 'ny-i-larsmo' ORDER BY id")
            .query(Boolean.class)
            .list()).containsExactly(false, true);
        RemovedEntry removed = this.takenAway.of(LARSMO).getFirst();
        assertThat(removed.text()).isEqualTo(added.entry().text());
        StaffMember elsewhere = new StaffMember("k", "K", Set.of(new Grant(Role.EDITOR, Scope.MUNICIPALITY, "korsnas")));
        assertThat(this.takenAway.of(elsewhere)).doesNotContain(removed);
        refused(() -> {
            this.takenAway.putBack(elsewhere, removed);
            return null;
        });
        this.takenAway.putBack(LARSMO, removed);
        assertThat(reader.get(address).body()).contains("Ny i Larsmö");
        assertThat(this.takenAway.of(LARSMO)).doesNotContain(removed);
        assertThat(this.jdbc.sql("SELECT action FROM audit ORDER BY id DESC LIMIT 1").query(String.class).single())
            .isEqualTo("partner.put-back");
    }

    @Test
    void aNameThatGivesNoSlugOrATakenOneGetsItsOwn() {
        PartnerDraft like = PartnerDraft.of(of(LARSMO, "larsmo").getFirst().partner());
        assertThat(List.of("Клуб", "Друзі", "Korsnäs kommun", "New")).extracting((name) -> this.editing.add(LARSMO, "larsmo",
                new PartnerDraft(like.kind(), Map.of("sv", name), Map.of(), Map.of(), "", Fact.State.IN_FORCE,
                        like.document(), like.section(), Map.of())).partner().slug())
            .containsExactly("larsmo", "larsmo-2", "korsnas-kommun-2", "new-2");
    }

    @Test
    void theListsBelongToTheEditorsOfTheirReaders() {
        assertThat(this.editing.folders(LARSMO)).containsExactly("larsmo");
        assertThat(this.editing.folders(REGION)).contains("jakobstadsregionen", "larsmo", "kronoby").doesNotContain("korsnas");
        PartnerEntry region = of(REGION, "jakobstadsregionen").getFirst();
        assertThat(this.editing.mine(LARSMO)).doesNotContain(region);
        long audit = audit();
        PartnerDraft draft = PartnerDraft.of(region.partner());
        for (StaffMember who : List.of(LARSMO, KORSNAS)) {
            refused(() -> this.editing.change(who, region, draft));
            refused(() -> this.editing.add(who, "jakobstadsregionen", draft));
            refused(() -> this.editing.restore(who, region, region.entry().text()));
            refused(() -> this.editing.revisions(who, region));
            assertThatThrownBy(() -> this.editing.remove(who, region)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(audit()).isEqualTo(audit);
    }

    @Test
    void whatTextsNeedStays() {
        // The only one of a kind that a text lists.
        PartnerEntry last = of(REGION, "jakobstadsregionen").stream()
            .filter((it) -> it.partner().kind().equals("work"))
            .findFirst()
            .orElseThrow();
        assertThatThrownBy(() -> this.editing.remove(REGION, last)).isInstanceOfSatisfying(WrongKnowledge.class,
                (it) -> assertThat(it.problems()).contains(new Problem("kind", "last-of-kind")));
        assertThat(this.editing.find(REGION, "jakobstadsregionen", last.partner().slug())).isPresent();
    }

    @Test
    void whatIsWrongIsSaidByField() {
        PartnerEntry shown = of(LARSMO, "larsmo").getFirst();
        assertThat(this.editing.problems(null, new PartnerDraft("nothing", Map.of("en", "x"), Map.of("sv", "bara svenska"),
                Map.of("se", "báiki"), "x".repeat(301), Fact.State.IN_FORCE, "Hearsay", "x", Map.of("phone", "integration"))))
            .containsExactlyInAnyOrder(new Problem("kind", "partner-kind"), new Problem("name.sv", "name-missing"),
                    new Problem("what.fi", "both"), new Problem("place.se", "language"), new Problem("address", "long"),
                    new Problem("source", "source"), new Problem("phone", "fact"));
        assertThat(this.editing.problems(shown.partner(), PartnerDraft.of(shown.partner()))).isEmpty();
        PartnerDraft draft = PartnerDraft.of(shown.partner());
        this.editing.change(LARSMO, shown, new PartnerDraft(draft.kind(), Map.of("sv", "Första"), draft.what(),
                draft.place(), draft.address(), draft.state(), draft.document(), draft.section(), draft.contact()));
        assertThatThrownBy(() -> this.editing.change(LARSMO, shown, new PartnerDraft(draft.kind(), Map.of("sv", "Andra"),
                draft.what(), draft.place(), draft.address(), draft.state(), draft.document(), draft.section(),
                draft.contact()))).isInstanceOf(Entries.ChangedMeanwhile.class);
    }

    @Test
    void whateverSomebodyTypesIsStoredAsOneLineAndReadAgain() {
        PartnerEntry shown = of(LARSMO, "larsmo").getFirst();
        PartnerDraft draft = PartnerDraft.of(shown.partner());
        for (String typed : List.of("a: b # c", "- \"x\" 'y'", "{{phone emergency}}", "\u202Ebakåt\u0000\n  andra", "جمعية «x»",
                "yes", "[a]", "&amp; *b !c %d @e `f`", "\\U0001F600 😀")) {
            PartnerEntry now = this.editing.find(LARSMO, "larsmo", shown.partner().slug()).orElseThrow();
            PartnerEntry changed = this.editing.change(LARSMO, now, new PartnerDraft(draft.kind(),
                    Map.of("sv", typed, "ar", typed), draft.what(), Map.of("sv", typed), typed, draft.state(),
                    draft.document(), draft.section(), draft.contact()));
            assertThat(changed.partner().name().byLanguage()).containsEntry("sv", PartnerDraft.line(typed));
            assertThat(this.editing.find(LARSMO, "larsmo", shown.partner().slug())).contains(changed);
        }
    }

    /** The page that lists the partner. */
    private static String address(Browsing reader, PartnerEntry partner) {
        return List.of(SERVICES, "/sv/larsmo/programme/other-education")
            .stream()
            .filter((it) -> reader.get(it).body().contains(partner.partner().name().byLanguage().get("sv")))
            .findFirst()
            .orElseThrow();
    }

    private List<PartnerEntry> of(StaffMember who, String folder) {
        return this.editing.mine(who).stream().filter((it) -> it.folder().equals(folder)).toList();
    }

    private long audit() {
        return this.jdbc.sql("SELECT count(*) FROM audit").query(Long.class).single();
    }

    private static void refused(Supplier<?> deed) {
        assertThatThrownBy(deed::get).isInstanceOf(AccessDeniedException.class);
    }

    private static StaffMember staff(Grant grant) {
        return new StaffMember("e", "Function", Set.of(grant));
    }
}
