package fi.newcomer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.testing.PortalTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** Who wrote what and when. Every text is put back. */
@PortalTest
@WithUserDetails("editor-korsnas")
class TextRevisionsTests {

    private static final String PAGE = "programme/korsnas/guidance";

    @Autowired
    TextRevisions revisions;

    @Autowired
    TextEditing editing;

    @Autowired
    ContentPages pages;

    @Autowired
    Languages languages;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    JdbcClient database;

    @Test
    void anEditIsAVersionOfThePersonAndWhatWasImportedIsOneOfTheFiles() {
        Language swedish = this.languages.first();
        PageUnit lead = lead(swedish);
        int before = all(lead.id(), swedish).size();
        edit(swedish, lead.text(), lead.text() + " Kom!");
        try {
            List<TextRevision> now = this.revisions.of(PAGE, lead.id(), swedish, TextRevisions.NEWEST);
            assertThat(now.getFirst().text()).isEqualTo(lead.text() + " Kom!");
            assertThat(now.getFirst().who()).hasValue(this.currentStaff.get().function());
            assertThat(now.getFirst().how()).isEqualTo("edited");
            assertThat(this.revisions.before(now.getFirst())).map(TextRevision::text).hasValue(lead.text());
            assertThat(all(lead.id(), swedish)).hasSize(before + 1);
            assertThat(all(lead.id(), swedish).getLast().who()).isEmpty();
            assertThat(all(lead.id(), swedish).getLast().how()).isEqualTo("imported");
            assertThat(this.revisions.ofPage(PAGE, swedish, TextRevisions.NEWEST).getFirst()).isEqualTo(now.getFirst());
        }
        finally {
            edit(swedish, lead.text() + " Kom!", lead.text());
        }
    }

    @Test
    void manyVersionsAreReadPieceByPieceWithoutAGapOrADouble() {
        this.database.sql("""
                INSERT INTO unit_revision (page, unit, language, text, meaning, who, at, how)
                SELECT ?, 'made', 'sv', CONCAT('Version ', seq), 1, 'editor', NOW(6), 'edited' FROM seq_1_to_45""")
            .param(PAGE)
            .update();
        try {
            List<TextRevision> all = all("made", this.languages.first());
            assertThat(all).extracting(TextRevision::text).doesNotHaveDuplicates().hasSize(45);
            assertThat(all.getFirst().text()).isEqualTo("Version 45");
            assertThat(all).isSortedAccordingTo((one, other) -> Long.compare(other.id(), one.id()));
        }
        finally {
            this.database.sql("DELETE FROM unit_revision WHERE unit = 'made'").update();
        }
    }

    @Test
    void whoHasNoAccountAnyMoreIsNotNamed() {
        this.database.sql("""
                INSERT INTO unit_revision (page, unit, language, text, meaning, who, at, how)
                SELECT ?, 'made', 'sv', 'Version', 1, name, NOW(6), 'edited' FROM
                (SELECT 'anna.andersson' name UNION SELECT 'checker:x' UNION SELECT 'Editor') names""")
            .param(PAGE)
            .update();
        try {
            assertThat(all("made", this.languages.first())).extracting((it) -> it.who().orElseThrow())
                .containsExactlyInAnyOrder("Någon som inte längre har tillgång", "Någon som inte längre har tillgång", "Redaktör, alla kommuner");
        }
        finally {
            this.database.sql("DELETE FROM unit_revision WHERE unit = 'made'").update();
        }
    }

    @Test
    void whoDoesNotEditAPageSeesNoneOfItsVersions() {
        assertThatThrownBy(() -> this.revisions.of("programme/raseborg/plan", "lead", this.languages.first(),
                TextRevisions.NEWEST)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithUserDetails("editor")
    void aLayerShowsTheVersionsOfItsRegionAsThoseOfTheRegion() {
        assertThat(this.revisions.ofPage("programme/nykarleby/plan", this.languages.first(), TextRevisions.NEWEST))
            .extracting(TextRevision::page)
            .contains("programme/jakobstadsregionen/plan");
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void whoEditsNothingSeesNoVersions() {
        assertThatThrownBy(() -> this.revisions.ofPage(PAGE, this.languages.first(), TextRevisions.NEWEST))
            .isInstanceOf(AccessDeniedException.class);
    }

    private List<TextRevision> all(String unit, Language language) {
        List<TextRevision> all = new ArrayList<>();
        List<TextRevision> further = this.revisions.of(PAGE, unit, language, TextRevisions.NEWEST);
        while (!further.isEmpty()) {
            all.addAll(further);
            further = this.revisions.of(PAGE, unit, language, further.getLast().id());
        }
        return all;
    }

    private PageUnit lead(Language language) {
        return this.pages.inAllLanguages(PAGE)
            .get(language)
            .units()
            .stream()
            .filter((unit) -> unit.kind() == UnitKind.LEAD)
            .findFirst()
            .orElseThrow();
    }

    private void edit(Language language, String shown, String text) {
        this.editing.edit(this.currentStaff.get(), PAGE, language,
                new Draft("lead", text, ChangeOfMeaning.SAME, false, shown));
    }
}
