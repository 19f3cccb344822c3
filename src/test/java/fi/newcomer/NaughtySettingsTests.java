package fi.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.administration.AccountDesk;
import fi.newcomer.administration.QueueSettings;
import fi.newcomer.administration.RulesDesk;
import fi.newcomer.language.HiddenCharacters;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.QueueRefused;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Responsibility.Basis;
import fi.newcomer.responsibility.Responsibility.Service;
import fi.newcomer.responsibility.Responsibility.State;
import fi.newcomer.responsibility.RuleDraft;
import fi.newcomer.responsibility.RuleRefused;
import fi.newcomer.responsibility.RuleRows;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.StaffRefusal;
import fi.newcomer.testing.NaughtyStrings;
import fi.newcomer.testing.Newcomer;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.W3cValidator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithUserDetails;

/** The Big List of Naughty Strings through what administrators settle: kept as typed or refused, never executed. */
@PortalTest
@WithUserDetails("admin")
class NaughtySettingsTests {

    private static final String MUNICIPALITY = "osterbotten-1";

    private static final String QUEUE = "osterbotten-1-kommun";

    @LocalServerPort
    int port;

    @Autowired
    QueueSettings queues;

    @Autowired
    AccountDesk accounts;

    @Autowired
    RulesDesk rules;

    @Autowired
    ApplicationContext portal;

    @Autowired
    JdbcClient sql;

    @Test
    void aQueueKeepsItsTextsAndThePageShowsThemAsText() {
        Queue before = queue();
        String controller = NaughtyStrings.texts(1_990).getFirst();
        String privacy = NaughtyStrings.texts(19_900).getFirst();
        try {
            this.queues.settle(new Queue(QUEUE, Queue.Kind.STAFFED, controller, 365, 5, Map.of("sv", privacy, "fi", privacy),
                    null, before.version()));
            assertThat(queue().controller()).isEqualTo(controller);
            assertThat(queue().privacy()).containsEntry("sv", privacy).containsEntry("fi", privacy);
            String html = new Newcomer(this.port).open("/sv/" + MUNICIPALITY + "/privacy").html();
            assertThat(html).contains("&lt;script&gt;alert(").doesNotContain("<script>alert", "<iframe", "<b>", "<img src=x");
            assertThat(W3cValidator.errors(html)).isEmpty();
            for (String mailbox : NaughtyStrings.all()) {
                if (!mailbox.isBlank()) {
                    assertThatThrownBy(() -> this.queues.settle(new Queue(QUEUE, Queue.Kind.STAFFED, controller, 365, 5,
                            Map.of("sv", "x", "fi", "x"), mailbox, queue().version()))).as(mailbox)
                        .isInstanceOf(QueueRefused.class);
                }
            }
        }
        finally {
            this.queues.settle(new Queue(QUEUE, before.kind(), before.controller(), before.retentionDays(),
                    before.promiseDays(), before.privacy(), before.mailbox(), before.contactTries(), queue().version()));
        }
    }

    @Test
    void anAccountKeepsTheNameOfItsFunctionAndNoNaughtyUsername() {
        String username = "naughty" + System.nanoTime();
        String function = "<b>=1+1</b>\" onload=alert(1) {0} ${x} ''";
        try {
            this.accounts.invite(username, function, Set.of(), "sv", "");
            assertThat(this.accounts.all()).filteredOn((it) -> it.member().username().equals(username))
                .extracting((it) -> it.member().function()).containsExactly(function);
            for (String name : List.of("<b>x</b>", "../../etc", "a b", "a\r\nb", "'; DROP TABLE account; --", "\u202eabc")) {
                assertThatThrownBy(() -> this.accounts.invite(name, "x", Set.of(), "sv", "")).as(name)
                    .isInstanceOf(StaffRefusal.class);
            }
        }
        finally {
            this.sql.sql("DELETE FROM staff_invitation WHERE account = (SELECT id FROM account WHERE username = :name)")
                .param("name", username).update();
            this.sql.sql("DELETE FROM account WHERE username = :name").param("name", username).update();
        }
    }

    @Test
    void aRuleKeepsItsReasonOrRefusesHiddenCharacters() {
        String reason = NaughtyStrings.all().stream().filter((it) -> it.lines().noneMatch(HiddenCharacters::in)).limit(20)
            .map(String::strip).collect(Collectors.joining(" "));
        try {
            assertThatThrownBy(() -> this.rules.save(draft("Beslut \u202e x"))).isInstanceOf(RuleRefused.class);
            this.rules.save(draft(reason));
            assertThat(this.rules.versions(this.rules.row(MUNICIPALITY, Topic.PLAN, Jobseeker.NO)))
                .anyMatch((it) -> reason.equals(it.reason()));
        }
        finally {
            RuleRows.putBack(this.portal, MUNICIPALITY);
        }
    }

    private RuleDraft draft(String reason) {
        var row = this.rules.row(MUNICIPALITY, Topic.PLAN, Jobseeker.NO);
        String area = "osterbottens-sysselsattningsomrade";
        return new RuleDraft(new Responsibility(MUNICIPALITY, Topic.PLAN, Jobseeker.NO, 0, this.rules.today(), null, area,
                area, List.of(), State.IN_FORCE, Service.PLANNED, Basis.INFERRED, null, row.today().document(),
                row.today().section()), reason, row.timeline().edition());
    }

    private Queue queue() {
        return this.queues.all().stream().filter((it) -> it.slug().equals(QUEUE)).findFirst().orElseThrow();
    }
}
