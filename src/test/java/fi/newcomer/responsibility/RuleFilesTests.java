package fi.newcomer.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.testing.PortalTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of rules: what is wrong in them, and how a change of them becomes the next version. */
@PortalTest
class RuleFilesTests {

    private static final LocalDate BEFORE = LocalDate.of(2026, 5, 31);

    private static final LocalDate FROM = LocalDate.of(2026, 6, 1);

    @Autowired
    RuleFiles files;

    @Autowired
    RuleImport ruleImport;

    @Autowired
    RuleTable table;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aMissingRuleIsNamedWithFileAndLine() {
        String whole = file("larsmo", "2025-01-01", 1, "");
        String hole = whole.replace(row("plan", "no", ""), "");
        assertThat(hole).isNotEqualTo(whole);
        assertThatThrownBy(() -> read(hole)).isInstanceOf(WrongSetting.class)
            .hasMessage("content/responsibility/larsmo.yaml, line 6: no rule for topic plan with jobseeker no.");
    }

    @Test
    void aRuleGivenTwiceIsNamedWithFileAndLine() {
        String twice = file("larsmo", "2025-01-01", 1, "") + row("plan", "no", "");
        assertThatThrownBy(() -> read(twice)).isInstanceOf(WrongSetting.class)
            .hasMessage("content/responsibility/larsmo.yaml, line " + (6 + 15 * 8)
                    + ": a second rule for topic plan with jobseeker no.");
    }

    @Test
    void anUnknownAuthorityIsNamedWithFileAndLine() {
        String wrong = file("larsmo", "2025-01-01", 1, "")
            .replaceFirst("responsible: korsnas-kommun", "responsible: nobody");
        assertThatThrownBy(() -> read(wrong)).isInstanceOf(WrongSetting.class)
            .hasMessageStartingWith("content/responsibility/larsmo.yaml, line 8: \"nobody\" is not an authority");
    }

    @Test
    void anUnknownDocumentOrSectionIsNamedWithFileAndLine() {
        String whole = file("larsmo", "2025-01-01", 1, "");
        assertThatThrownBy(() -> read(whole.replaceFirst("document: .*", "document: Hearsay")))
            .isInstanceOf(WrongSetting.class)
            .hasMessage("content/responsibility/larsmo.yaml, line 2: the document \"Hearsay\" is not in documents.yaml.");
        assertThatThrownBy(() -> read(whole.replaceFirst("section: .*", "section: Hearsay")))
            .isInstanceOf(WrongSetting.class)
            .hasMessageStartingWith("content/responsibility/larsmo.yaml, line 13: the document ")
            .hasMessageEndingWith(" has no section \"Hearsay\" in documents.yaml.");
    }

    @Test
    void anAuthorityWithoutAQueueCannotReceive() {
        String wrong = file("larsmo", "2025-01-01", 1, "")
            .replaceFirst("receives: korsnas-kommun", "receives: osterbottens-valfardsomrade");
        assertThatThrownBy(() -> read(wrong)).isInstanceOf(WrongSetting.class)
            .hasMessage("content/responsibility/larsmo.yaml, line 9: \"osterbottens-valfardsomrade\" has no queue and "
                    + "can't receive requests.");
    }

    @Test
    void aRuleOfTheProgrammeNeedsItsSection() {
        String wrong = file("larsmo", "2025-01-01", 1, "").replaceFirst("    section: Inledning\n", "");
        assertThatThrownBy(() -> read(wrong)).isInstanceOf(WrongSetting.class)
            .hasMessageStartingWith("content/responsibility/larsmo.yaml, line 6: \"section\" is missing");
    }

    @Test
    void aDateAndAWordOutsideTheListsAreNamed() {
        assertThatThrownBy(() -> read(file("larsmo", "1.6.2026", 1, ""))).isInstanceOf(WrongSetting.class)
            .hasMessageContaining("larsmo.yaml, line 4").hasMessageContaining("not a date");
        assertThatThrownBy(() -> read(file("larsmo", "2025-01-01", 1, "").replaceFirst("basis: programme",
                "basis: rumour"))).isInstanceOf(WrongSetting.class)
            .hasMessageContaining("larsmo.yaml, line 12: \"rumour\" is not a known basis");
    }

    @Test
    void anUnchangedFileChangesNothing() {
        inRolledBackTransaction(() -> {
            this.ruleImport.bring(read(file("elsewhere", "2025-01-01", 1, "")));
            List<Responsibility> before = this.table.of("elsewhere");
            assertThat(before).hasSize(15);
            this.ruleImport.bring(read(file("elsewhere", "2025-01-01", 1, "")));
            this.ruleImport.bring(read(file("elsewhere", "2026-06-01", 2, "")));
            assertThat(this.table.of("elsewhere")).containsExactlyInAnyOrderElementsOf(before);
        });
    }

    @Test
    void aChangedRuleClosesTheOldOneAndAddsTheNext() {
        inRolledBackTransaction(() -> {
            this.ruleImport.bring(read(file("elsewhere", "2025-01-01", 1, "")));
            this.ruleImport.bring(read(file("elsewhere", "2026-06-01", 2, "plan no")));
            assertThat(this.table.of("elsewhere")).hasSize(16);
            Responsibility before = on(BEFORE, Topic.PLAN);
            Responsibility after = on(FROM, Topic.PLAN);
            assertThat(before.version()).isEqualTo(1);
            assertThat(before.validTo()).isEqualTo(FROM);
            assertThat(before.responsible()).isEqualTo("korsnas-kommun");
            assertThat(after.version()).isEqualTo(2);
            assertThat(after.validFrom()).isEqualTo(FROM);
            assertThat(after.validTo()).isNull();
            assertThat(after.responsible()).isNull();
            assertThat(on(FROM, Topic.GUIDANCE).version()).isEqualTo(1);
            assertThat(on(FROM, Topic.GUIDANCE).validTo()).isNull();
        });
    }

    @Test
    void aCorrectionFromTheSameDayReplacesTheRuleButKeepsItsTrace() {
        inRolledBackTransaction(() -> {
            this.ruleImport.bring(read(file("elsewhere", "2025-01-01", 1, "")));
            this.ruleImport.bring(read(file("elsewhere", "2025-01-01", 1, "plan no")));
            assertThat(on(LocalDate.of(2025, 1, 1), Topic.PLAN).version()).isEqualTo(2);
            assertThat(this.table.of("elsewhere")).hasSize(16);
        });
    }

    private Responsibility on(LocalDate day, Topic topic) {
        return this.table.on(day, "elsewhere", topic, Jobseeker.NO).orElseThrow();
    }

    private void inRolledBackTransaction(Runnable work) {
        this.transaction.executeWithoutResult((status) -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private List<Responsibility> read(String text) {
        return this.files.read(new ContentFile("responsibility/larsmo.yaml", text));
    }

    /** A complete file; the rule of the topic and answer that are named is left to be decided. */
    private static String file(String municipality, String from, int version, String undecided) {
        return "municipality: " + municipality + "\ndocument: Integrationsprogram 2025–2027, Korsnäs kommun\nversion: " + version + "\nvalid-from: " + from
                + "\nrules:\n"
                + Arrays.stream(Topic.values())
                    .flatMap((topic) -> Arrays.stream(Jobseeker.values())
                        .map((jobseeker) -> row(topic.value(), jobseeker.value(), undecided)))
                    .collect(Collectors.joining());
    }

    private static String row(String topic, String jobseeker, String undecided) {
        boolean open = undecided.equals(topic + " " + jobseeker);
        return """
                  - topic: %s
                    jobseeker: "%s"
                    responsible: %s
                    receives: korsnas-kommun
                    state: %s
                    service: running
                    basis: programme
                    section: Inledning
                """.formatted(topic, jobseeker, open ? "to-be-decided" : "korsnas-kommun",
                open ? "undecided" : "in-force");
    }
}
