package fi.newcomer.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.responsibility.Responsibility.Basis;
import fi.newcomer.responsibility.Responsibility.Service;
import fi.newcomer.responsibility.Responsibility.State;
import fi.newcomer.responsibility.RuleRefused.Problem;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.Browsing;
import fi.newcomer.testing.HtmlText;
import fi.newcomer.testing.PortalTest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Rules that administrators change: from which day they hold, what is refused, and what stays as a trace. */
@PortalTest
class RuleEditingTests {

    private static final StaffMember ADMIN = new StaffMember("admin", "Administrator",
            Set.of(Grant.everywhere(Role.ADMIN)));

    private static final String AREA = "jakobstadsregionens-sysselsattningsomrade";

    @LocalServerPort
    int port;

    @Autowired
    RuleEditing editing;

    @Autowired
    RuleBook book;

    @Autowired
    RuleTable table;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient jdbc;

    LocalDate today;

    @BeforeEach
    void day() {
        this.today = this.book.today();
    }

    @AfterEach
    void putBack() {
        RuleRows.putBack(this.portal, "larsmo");
    }

    @Test
    void aPlannedVersionTakesEffectAtMidnightInHelsinki() {
        LocalDate day = this.today.plusDays(10);
        save(day, null, AREA);
        Instant midnight = Helsinki.begin(day);
        assertThat(at(midnight.minusSeconds(1)).receives()).isEqualTo("jakobstadsregionens-integrationsenhet");
        assertThat(at(midnight).receives()).isEqualTo(AREA);
        assertThat(midnight.atOffset(ZoneOffset.UTC).getHour()).as("not the midnight of Greenwich").isBetween(21, 22);
        assertThat(this.book.row("larsmo", Topic.PLAN, Jobseeker.NO).planned()).isPresent();
    }

    @Test
    void aRuleFromTodayOnStandsOnThePageAndInTheOpenDataAtOnce() {
        Browsing reader = new Browsing(this.port);
        String page = "/sv/larsmo/who-helps?topic=plan&jobseeker=no";
        String data = "/api/v1/municipalities/larsmo/responsibility?topic=plan&jobseeker=no";
        assertThat(HtmlText.of(reader.get(page).body())).containsPattern("Vart din begäran går\\s+Integrationsenheten");
        reader.get(data);
        save(this.today, null, AREA);
        assertThat(HtmlText.of(reader.get(page).body()))
            .containsPattern("Vart din begäran går\\s+Jakobstadsregionens sysselsättningsområde");
        assertThat(reader.get(data).body()).contains("\"receives\":\"" + AREA + "\"");
        RuleRows.putBack(this.portal, "larsmo");
        assertThat(HtmlText.of(reader.get(page).body())).containsPattern("Vart din begäran går\\s+Integrationsenheten");
    }

    @Test
    void aHoleIsRefusedWithItsDaysAndNothingChanges() {
        long before = audited();
        assertThatThrownBy(() -> save(this.today.plusDays(5), this.today.plusDays(9), AREA))
            .isInstanceOfSatisfying(RuleRefused.class, (refused) -> {
                assertThat(refused.problem()).isEqualTo(Problem.HOLE);
                assertThat(refused.first()).isEqualTo(this.today.plusDays(9));
            });
        assertThat(this.table.of("larsmo")).hasSize(15);
        assertThat(audited()).isEqualTo(before);
    }

    @Test
    void aPassingRuleIsPlannedFromItsEnd() {
        save(this.today.plusDays(9), null, "jakobstadsregionens-integrationsenhet");
        save(this.today.plusDays(5), this.today.plusDays(9), AREA);
        assertThat(receives(4)).isEqualTo("jakobstadsregionens-integrationsenhet");
        assertThat(receives(5)).isEqualTo(AREA);
        assertThat(receives(8)).isEqualTo(AREA);
        assertThat(receives(9)).isEqualTo("jakobstadsregionens-integrationsenhet");
        assertThatThrownBy(() -> save(this.today.plusDays(2), null, AREA)).isInstanceOfSatisfying(RuleRefused.class,
                (refused) -> {
                    assertThat(refused.problem()).isEqualTo(Problem.OVERLAP);
                    assertThat(refused.version()).isEqualTo(3);
                });
    }

    @Test
    void aPlannedVersionCanBeTakenAwayAndLeavesATrace() {
        save(this.today.plusDays(5), null, AREA);
        Timeline timeline = row().timeline();
        Responsibility planned = timeline.versions().getLast();
        refused(Problem.REASON, () -> this.editing.remove(ADMIN, planned, "  ", timeline.edition()));
        refused(Problem.NOT_PLANNED,
                () -> this.editing.remove(ADMIN, timeline.versions().getFirst(), "Why", timeline.edition()));
        this.editing.remove(ADMIN, planned, "Beslutet upphävdes", timeline.edition());
        assertThat(receives(900)).isEqualTo("jakobstadsregionens-integrationsenhet");
        assertThat(row().edited()).as("as the files say again").isFalse();
        RuleVersion trace = this.book.versions("larsmo", Topic.PLAN, Jobseeker.NO).getFirst();
        assertThat(trace.by()).isEqualTo("admin");
        assertThat(trace.reason()).isEqualTo("Ett beslut");
        assertThat(trace.withdrawnBy()).isEqualTo("admin");
        assertThat(trace.withdrawnReason()).isEqualTo("Beslutet upphävdes");
        assertThat(trace.rule().holds()).isFalse();
    }

    @Test
    void whatWasIsNotRewritten() {
        refused(Problem.PAST, () -> save(this.today.minusDays(1), null, AREA));
        refused(Problem.BACKWARDS, () -> save(this.today.plusDays(3), this.today.plusDays(3), AREA));
    }

    @Test
    void whatNoFileMaySayStaffMayNotSayEither() {
        Responsibility rule = row().today();
        refused(Problem.NO_QUEUE, with(rule, rule.responsible(), "osterbottens-valfardsomrade", State.IN_FORCE,
                Basis.PROGRAMME, rule.section()));
        refused(Problem.AUTHORITY, with(rule, "nobody", rule.receives(), State.IN_FORCE, Basis.PROGRAMME, rule.section()));
        refused(Problem.NOT_UNDECIDED, with(rule, null, rule.receives(), State.IN_FORCE, Basis.PROGRAMME, rule.section()));
        refused(Problem.DECIDED,
                with(rule, rule.responsible(), rule.receives(), State.UNDECIDED, Basis.PROGRAMME, rule.section()));
        refused(Problem.PORTAL_RULE, with(rule, null, rule.receives(), State.UNDECIDED, Basis.PORTAL_RULE, null));
        refused(Problem.SECTION, with(rule, rule.responsible(), rule.receives(), State.IN_FORCE, Basis.INFERRED, null));
        refused(Problem.DOCUMENT,
                with(rule, rule.responsible(), rule.receives(), State.IN_FORCE, Basis.INFERRED, "Hearsay"));
        refused(Problem.NOTHING_NEW, () -> this.editing.save(ADMIN, draft(rule.as(0, this.today, null), "Why")));
        refused(Problem.REASON, () -> this.editing.save(ADMIN, draft(changed(this.today, null, AREA), " ")));
        refused(Problem.TEXT, () -> this.editing.save(ADMIN, draft(changed(this.today, null, AREA), "a\u202Eb")));
        assertThat(this.table.of("larsmo")).hasSize(15);
    }

    @Test
    void onlyAdministratorsChangeRules() {
        StaffMember editor = new StaffMember("editor", "Editor", Set.of(Grant.everywhere(Role.EDITOR)));
        RuleDraft draft = draft(changed(this.today, null, AREA), "Ett beslut");
        assertThatThrownBy(() -> this.editing.save(editor, draft)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.editing.take(editor, "larsmo", Topic.PLAN, Jobseeker.NO, ""))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.editing.keep(editor, "larsmo", Topic.PLAN, Jobseeker.NO))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.editing.remove(editor, draft.rule(), "Why", ""))
            .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofTwoAtTheSameTimeOneIsToldThatTheRowChanged() throws Exception {
        long before = audited();
        RuleDraft draft = draft(changed(this.today.plusDays(5), null, AREA), "Ett beslut");
        Callable<Boolean> save = () -> {
            try {
                this.editing.save(ADMIN, draft);
                return true;
            }
            catch (RuleRefused refused) {
                assertThat(refused.problem()).isEqualTo(Problem.CHANGED_MEANWHILE);
                return false;
            }
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Boolean> done = both.invokeAll(List.of(save, save)).stream().map((it) -> it.resultNow()).toList();
            assertThat(done).containsExactlyInAnyOrder(true, false);
        }
        assertThat(row().timeline().versions()).hasSize(2);
        assertThat(audited()).isEqualTo(before + 1);
    }

    private long audited() {
        return this.jdbc.sql("SELECT COUNT(*) FROM audit WHERE action = 'rule.changed' AND subject = 'larsmo/plan/no'")
            .query(Long.class).single();
    }

    private Responsibility at(Instant moment) {
        return new Responsibilities(this.table, Clock.fixed(moment, ZoneOffset.UTC)).today("larsmo", Topic.PLAN,
                Jobseeker.NO);
    }

    private String receives(int days) {
        return this.responsibilities.on(this.today.plusDays(days), "larsmo", Topic.PLAN, Jobseeker.NO).receives();
    }

    private RuleRow row() {
        return this.book.row("larsmo", Topic.PLAN, Jobseeker.NO);
    }

    private void save(LocalDate from, @Nullable LocalDate to, String receives) {
        this.editing.save(ADMIN, draft(changed(from, to, receives), "Ett beslut"));
    }

    private RuleDraft draft(Responsibility rule, String reason) {
        return new RuleDraft(rule, reason, row().timeline().edition());
    }

    private Responsibility changed(LocalDate from, @Nullable LocalDate to, String receives) {
        Responsibility rule = row().today();
        return new Responsibility("larsmo", Topic.PLAN, Jobseeker.NO, 0, from, to, receives, receives, List.of(),
                State.IN_FORCE, Service.RUNNING, Basis.PROGRAMME, null, rule.document(), rule.section());
    }

    private Runnable with(Responsibility rule, @Nullable String responsible, String receives, State state, Basis basis,
            @Nullable String section) {
        return () -> this.editing.save(ADMIN,
                draft(new Responsibility("larsmo", Topic.PLAN, Jobseeker.NO, 0, this.today, null, responsible, receives,
                        List.of(), state, rule.service(), basis, null, rule.document(), section), "Ett beslut"));
    }

    private static void refused(Problem problem, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(RuleRefused.class,
                (refused) -> assertThat(refused.problem()).isEqualTo(problem));
    }
}
