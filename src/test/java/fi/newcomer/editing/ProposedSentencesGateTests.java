package fi.newcomer.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.drafting.DraftingRefused;
import fi.newcomer.drafting.KeptTexts;
import fi.newcomer.drafting.PublishingRules;
import fi.newcomer.drafting.Refusal;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.text.TextProposal;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;

/** Sentences of the files go out by the rules of publishing. Everything is put back. */
@PortalTest
@WithUserDetails("editor-korsnas")
class ProposedSentencesGateTests {

    private static final String PLAN = "programme/korsnas/plan";

    private static final String UNIT = "what-6";

    @Autowired
    Proposals proposals;

    @Autowired
    TextDesk desk;

    @Autowired
    PublishingRules rules;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    Municipalities municipalities;

    @Autowired
    Languages languages;

    @Autowired
    Stamps stamps;

    @Autowired
    JdbcClient sql;

    KeptTexts kept;

    String ours;

    @BeforeEach
    void propose() {
        this.kept = new KeptTexts(this.sql, PLAN, UNIT);
        this.sql.sql("UPDATE unit_text SET text = 'Vår första. Gemensam. Vår sista.' WHERE page = ? AND unit = ? "
                + "AND language = 'sv'").params(PLAN, UNIT).update();
        this.ours = this.kept.text("sv");
        this.sql.sql("REPLACE INTO text_proposal (page, unit, language, text, meaning, machine_made) "
                + "VALUES (?, ?, 'sv', 'Filens första. Gemensam. Filens sista.', ?, TRUE)")
            .params(PLAN, UNIT, this.kept.meaning("sv")).update();
    }

    @AfterEach
    void restore() {
        this.sql.sql("DELETE FROM text_proposal WHERE page = ? AND unit = ?").params(PLAN, UNIT).update();
        this.kept.restore(this.languages, this.stamps);
        assertThat(this.kept.rows()).isEqualTo(this.kept.before());
    }

    @Test
    void withoutSuchRulesTheyGoOutAtOnce() {
        assertThat(this.proposals.composed(proposal(), this.ours, Set.of(0))).isEmpty();
        this.proposals.take(proposal(), this.ours, Set.of(0));
        assertThat(this.kept.text("sv")).isEqualTo("Filens första. Gemensam. Vår sista.");
    }

    @Test
    void whereASecondPersonIsWantedTheyAreTypedOnInTheEditor() {
        this.rules.secondPerson(this.currentStaff.get(), this.municipalities.find("korsnas").orElseThrow(), true);
        staysForTheEditor();
        atOnce(() -> this.proposals.take(proposal()));
        atOnce(() -> this.desk.drop(PLAN, UNIT));
        assertThat(this.kept.text("sv")).isEqualTo(this.ours);
    }

    @Test
    void whereSwedishAndFinnishGoOutTogetherTheyAreTypedOnInTheEditor() {
        this.rules.mayStand(this.currentStaff.get(), PLAN, false);
        staysForTheEditor();
        this.proposals.take(proposal());
        assertThat(this.kept.text("sv")).as("a whole text of the files").isEqualTo("Filens första. Gemensam. Filens sista.");
    }

    private static void atOnce(ThrowingCallable deed) {
        assertThatThrownBy(deed).isInstanceOfSatisfying(DraftingRefused.class,
                (it) -> assertThat(it.refusal().reason()).isEqualTo(Refusal.Reason.AT_ONCE));
    }

    private void staysForTheEditor() {
        TextProposal shown = proposal();
        assertThat(this.proposals.composed(shown, this.ours, Set.of(0))).contains("Filens första. Gemensam. Vår sista.");
        assertThatThrownBy(() -> this.proposals.take(shown, this.ours, Set.of(0)))
            .isInstanceOf(AccessDeniedException.class);
        assertThat(this.kept.text("sv")).isEqualTo(this.ours);
        assertThat(proposal()).isEqualTo(shown);
    }

    private TextProposal proposal() {
        return this.proposals.texts(PLAN).stream().filter((it) -> it.unit().equals(UNIT)).findFirst().orElseThrow();
    }
}
