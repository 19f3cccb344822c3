package fi.newcomer.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.responsibility.RuleRefused.Problem;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.PortalTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Files and staff change the same rows: nobody's change is lost, and an export gives back what holds. */
@PortalTest
class RuleProposalTests {

    private static final StaffMember ADMIN = new StaffMember("admin", "Administrator",
            Set.of(Grant.everywhere(Role.ADMIN)));

    private static final String PATH = "responsibility/kronoby.yaml";

    private static final String UNIT = "jakobstadsregionens-integrationsenhet";

    private static final String AREA = "jakobstadsregionens-sysselsattningsomrade";

    private static final String COUNTY = "osterbottens-valfardsomrade";

    @Autowired
    RuleEditing editing;

    @Autowired
    RuleBook book;

    @Autowired
    RuleTable table;

    @Autowired
    RuleFiles files;

    @Autowired
    RuleImport ruleImport;

    @Autowired
    RuleExport export;

    @Autowired
    ContentFiles content;

    @Autowired
    ApplicationContext portal;

    private LocalDate today;

    private String file;

    @BeforeEach
    void read() {
        this.today = this.book.today();
        this.file = file(this.content.files("responsibility/*.yaml"));
    }

    @AfterEach
    void putBack() {
        RuleRows.putBack(this.portal, "kronoby");
    }

    @Test
    void anImportKeepsWhatStaffEditedAndChangesNothingTwice() {
        edit(this.today, AREA);
        List<Responsibility> before = this.table.of("kronoby");
        this.ruleImport.afterPropertiesSet();
        this.ruleImport.afterPropertiesSet();
        assertThat(this.table.of("kronoby")).isEqualTo(before);
        assertThat(row().edited()).isTrue();
        assertThat(row().proposal()).isEmpty();
    }

    @Test
    void whatNobodyEditedFollowsItsFile() {
        this.ruleImport.bring(read(with(COUNTY)));
        assertThat(row().today().responsible()).isEqualTo(COUNTY);
        assertThat(row().edited()).isFalse();
    }

    @Test
    void aChangedFileProposesWhereStaffEdited() {
        edit(this.today, AREA);
        this.ruleImport.bring(read(with(COUNTY)));
        assertThat(row().today().responsible()).isEqualTo(AREA);
        assertThat(row().proposal()).extracting(Responsibility::responsible).containsExactly(COUNTY);
        // The same file again proposes nothing further, and another file replaces the proposal.
        this.ruleImport.bring(read(with(COUNTY)));
        assertThat(row().proposal()).hasSize(1);
        this.editing.keep(ADMIN, "kronoby", Topic.PLAN, Jobseeker.NO);
        this.ruleImport.bring(read(with(COUNTY)));
        assertThat(row().proposal()).as("refused").isEmpty();
        assertThat(row().today().responsible()).isEqualTo(AREA);
        assertThatThrownBy(() -> this.editing.keep(ADMIN, "kronoby", Topic.PLAN, Jobseeker.NO))
            .isInstanceOf(RuleRefused.class);
    }

    @Test
    void aTakenProposalHoldsFromTodayOnAndIsNoEditAnyMore() {
        edit(this.today.plusDays(20), AREA);
        this.ruleImport.bring(read(with(COUNTY)));
        String edition = row().timeline().edition();
        assertThatThrownBy(() -> this.editing.take(ADMIN, "kronoby", Topic.PLAN, Jobseeker.NO, "1@2025-01-01"))
            .isInstanceOfSatisfying(RuleRefused.class,
                    (refused) -> assertThat(refused.problem()).isEqualTo(Problem.CHANGED_MEANWHILE));
        this.editing.take(ADMIN, "kronoby", Topic.PLAN, Jobseeker.NO, edition);
        assertThat(row().timeline().on(this.today.minusDays(1)).orElseThrow().responsible()).isEqualTo(UNIT);
        assertThat(row().timeline().versions()).extracting(Responsibility::responsible).containsExactly(UNIT, COUNTY);
        assertThat(row().timeline().versions().getLast().validFrom()).isEqualTo(this.today);
        assertThat(row().edited()).isFalse();
        assertThat(row().proposal()).isEmpty();
    }

    @Test
    void anEditThatTheFilesCatchUpWithIsNoEditAnyMore() {
        edit(this.today, AREA);
        this.ruleImport.bring(read(with(COUNTY)));
        this.ruleImport.bring(read(with(AREA)));
        assertThat(row().edited()).isFalse();
        assertThat(row().proposal()).isEmpty();
        this.ruleImport.bring(read(with(UNIT)));
        assertThat(row().today().responsible()).isEqualTo(UNIT);
    }

    @Test
    void anExportIsByteForByteTheFileWhereNobodyEdited() {
        List<ContentFile> all = this.content.files("responsibility/*.yaml");
        Map<String, String> written = this.export.written(all);
        assertThat(written).hasSize(all.size());
        all.forEach((file) -> assertThat(written).containsEntry(file.path(), file.text()));
    }

    @Test
    void anExportHasWhatHoldsTodayAndWhatIsPlannedAndLeavesAllElseAsItIs() {
        edit(this.today, AREA);
        edit(this.today.plusDays(30), COUNTY);
        String written = file(this.export.written(List.of(new ContentFile(PATH, this.file)))
            .entrySet()
            .stream()
            .map((it) -> new ContentFile(it.getKey(), it.getValue()))
            .toList());
        assertThat(written).isEqualTo(this.file.replace("""
                  - topic: plan
                    jobseeker: "no"
                    responsible: %s
                """.formatted(UNIT), """
                  - topic: plan
                    jobseeker: "no"
                    valid-from: %s
                    responsible: %s
                """.formatted(this.today, AREA)).replace("""
                  - topic: plan
                    jobseeker: unknown
                """, """
                  - topic: plan
                    jobseeker: "no"
                    valid-from: %s
                    responsible: %s
                    receives: %s
                    may-join: [%s]
                    state: in-force
                    service: running
                    basis: inferred
                    section: "Integrationsplan eller sektorövergripande integrationsplan, Ansvariga myndigheter"
                  - topic: plan
                    jobseeker: unknown
                """.formatted(this.today.plusDays(30), COUNTY, UNIT, COUNTY)));
        assertThat(this.export.written(List.of(new ContentFile(PATH, written)))).containsEntry(PATH, written);
        List<Responsibility> holding = row().timeline().from(this.today);
        this.ruleImport.bring(read(written));
        assertThat(row().edited()).as("the file agrees").isFalse();
        assertThat(row().timeline().from(this.today)).isEqualTo(holding);
        // In another portal, which knows nothing of it, the same holds from today on.
        this.portal.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
            .sql("DELETE FROM responsibility_rule WHERE municipality = 'kronoby'")
            .update();
        this.portal.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
            .sql("DELETE FROM responsibility_upstream WHERE municipality = 'kronoby'")
            .update();
        this.ruleImport.bring(read(written));
        assertThat(Timeline.same(row().timeline().from(this.today), holding)).isTrue();
        assertThat(row().timeline().versions()).extracting(Responsibility::version).containsExactly(1, 2);
    }

    private RuleRow row() {
        return this.book.row("kronoby", Topic.PLAN, Jobseeker.NO);
    }

    private void edit(LocalDate from, String responsible) {
        Responsibility rule = row().timeline().versions().getFirst();
        this.editing.save(ADMIN, new RuleDraft(new Responsibility("kronoby", Topic.PLAN, Jobseeker.NO, 0, from, null,
                responsible, UNIT, rule.mayJoin(), rule.state(), rule.service(), rule.basis(), rule.conflict(),
                rule.document(), rule.section()), "Ett beslut", row().timeline().edition()));
    }

    private String with(String responsible) {
        return this.file.replace("""
                  - topic: plan
                    jobseeker: "no"
                    responsible: %s
                """.formatted(UNIT), """
                  - topic: plan
                    jobseeker: "no"
                    responsible: %s
                """.formatted(responsible));
    }

    private List<Responsibility> read(String text) {
        return this.files.read(new ContentFile(PATH, text));
    }

    private static String file(List<ContentFile> files) {
        return files.stream().filter((it) -> it.path().equals(PATH)).findFirst().orElseThrow().text();
    }
}
