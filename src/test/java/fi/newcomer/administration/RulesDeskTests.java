package fi.newcomer.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.administration.RulesDesk.Touched;
import fi.newcomer.administration.RulesDesk.Trial;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestRemoval;
import fi.newcomer.responsibility.Destination;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibilities;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Responsibility.Basis;
import fi.newcomer.responsibility.Responsibility.Service;
import fi.newcomer.responsibility.Responsibility.State;
import fi.newcomer.responsibility.RuleDraft;
import fi.newcomer.responsibility.RuleRows;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.testing.PortalTest;
import fi.newcomer.testing.SentRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.support.TransactionTemplate;

/** Trying a rule: where a request would go, and how many open ones are elsewhere – as a number that tells of nobody. */
@PortalTest
@WithUserDetails("admin")
class RulesDeskTests {

    private static final String MUNICIPALITY = "osterbotten-1";

    private static final String OWN = "osterbotten-1-kommun";

    private static final String AREA = "osterbottens-sysselsattningsomrade";

    @Autowired
    RulesDesk desk;

    @Autowired
    ContentFilesDesk content;

    @Autowired
    RequestRemoval removal;

    @Autowired
    Responsibilities responsibilities;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext portal;

    private final List<UUID> sent = new ArrayList<>();

    @AfterEach
    void putBack() {
        this.transactions.executeWithoutResult((transaction) -> this.sent.forEach(this.removal::remove));
        RuleRows.putBack(this.portal, MUNICIPALITY);
    }

    @Test
    void aTrialSaysHowManyOpenRequestsAreElsewhereAndMovesNone() {
        long before = elsewhere();
        for (int number = 0; number < 6; number++) {
            send();
        }
        close(this.sent.getFirst());
        RuleDraft draft = draft(AREA);
        Trial trial = this.desk.trial(draft);
        assertThat(trial.destination()).isInstanceOf(Destination.Staffed.class);
        assertThat(trial.destination().authority().slug()).isEqualTo(AREA);
        assertThat(trial.touched()).isEqualTo(Touched.of(before + 5));
        assertThat(this.desk.rows(MUNICIPALITY)).noneMatch((row) -> row.edited());
        this.desk.save(draft);
        assertThat(queues()).as("no request moves").containsOnly(OWN);
    }

    @Test
    void theWholeContentWithAnEditedRuleComesBackUnrefused() {
        this.desk.save(draft(AREA));
        byte[] zip = this.content.zip();
        assertThat(this.content.zip()).isEqualTo(zip);
        assertThat(this.content.preview(zip).files()).isEmpty();
    }

    @Test
    void aRuleThatLeadsToTheSameQueueTouchesNothing() {
        send();
        assertThat(this.desk.trial(draft(OWN)).touched()).isEqualTo(new Touched(false, 0));
        assertThat(this.desk.trial(MUNICIPALITY, Topic.PLAN, Jobseeker.NO, this.desk.today()).orElseThrow().touched())
            .isEqualTo(new Touched(false, 0));
        assertThat(this.desk.trial(MUNICIPALITY, Topic.PLAN, Jobseeker.NO, LocalDate.of(1999, 1, 1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "0, false, 0", "1, true, 0", "4, true, 0", "5, false, 5", "300, false, 300" })
    void fewAreNotToldApart(long number, boolean few, long told) {
        assertThat(Touched.of(number)).isEqualTo(new Touched(few, told));
    }

    @Test
    @WithUserDetails("caseworker-osterbotten-1")
    void onlyAdministratorsMay() {
        RuleDraft draft = new RuleDraft(this.responsibilities.today(MUNICIPALITY, Topic.PLAN, Jobseeker.NO), "Why", "");
        assertThatThrownBy(() -> this.desk.rows(MUNICIPALITY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.desk.trial(draft)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.desk.trial(MUNICIPALITY, Topic.PLAN, Jobseeker.NO, LocalDate.now()))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.desk.preview(draft)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.desk.save(draft)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.desk.remove(draft.rule(), "Why", "")).isInstanceOf(AccessDeniedException.class);
    }

    private long elsewhere() {
        return this.jdbc.sql("SELECT COUNT(*) FROM request WHERE municipality = ? AND topic = 'plan' AND jobseeker = 'no'"
                + " AND state <> 'CLOSED' AND queue <> ?").param(MUNICIPALITY).param(AREA).query(Long.class).single();
    }

    private List<String> queues() {
        return this.sent.stream()
            .map((id) -> this.jdbc.sql("SELECT queue FROM request WHERE id = ?")
                .param(id.toString())
                .query(String.class)
                .single())
            .toList();
    }

    private void send() {
        Received received = SentRequest.to(OWN, "Testperson").from(MUNICIPALITY).about(Topic.PLAN).sendTo(this.portal);
        this.sent.add(received.id());
    }

    private void close(UUID id) {
        this.jdbc.sql("UPDATE request SET state = 'CLOSED' WHERE id = ?").param(id.toString()).update();
    }

    private RuleDraft draft(String receives) {
        var row = this.desk.row(MUNICIPALITY, Topic.PLAN, Jobseeker.NO);
        return new RuleDraft(new Responsibility(MUNICIPALITY, Topic.PLAN, Jobseeker.NO, 0, this.desk.today(), null,
                receives, receives, List.of(), State.IN_FORCE, Service.PLANNED, Basis.INFERRED, null,
                row.today().document(), row.today().section()), "Ett beslut", row.timeline().edition());
    }
}
