package fi.newcomer.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.newcomer.administration.UnattendedQueues.Unattended;
import fi.newcomer.leave.Absences;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Invitations;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.Scope;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.testing.PortalTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** A queue that receives requests while nobody works on them is noticed at once; each test is undone. */
@PortalTest
@Transactional
@WithUserDetails("admin")
class UnattendedQueuesTests {

    private static final String QUEUE = "osterbotten-1-kommun";

    private static final String CASEWORKER = "caseworker-osterbotten-1";

    @Autowired
    UnattendedQueues unattended;

    @Autowired
    UnattendedAlert alert;

    @Autowired
    AccountDesk accounts;

    @Autowired
    QueueSettings settings;

    @Autowired
    Invitations invitations;

    @Autowired
    StaffMembers staff;

    @Autowired
    Absences absences;

    @Autowired
    CurrentStaff currentStaff;

    @Autowired
    JdbcClient sql;

    @Test
    void lockingTheLastCaseworkerRaisesTheAlarmAndUnlockingEndsIt() {
        assertThat(this.unattended.known()).extracting(Unattended::queue).doesNotContain(QUEUE);
        assertThat(this.accounts.leftAlone(CASEWORKER, Set.of())).containsExactly(QUEUE);
        assertThat(this.accounts.leftAlone("caseworker-korsnas", Set.of(grant("korsnas-kommun")))).isEmpty();
        this.accounts.setEnabled(CASEWORKER, false);
        assertThat(this.unattended.known()).extracting(Unattended::queue).contains(QUEUE);
        StaffMember administrator = this.currentStaff.get();
        assertThat(this.alert.to(administrator)).hasValueSatisfying((said) -> {
            assertThat(said.sentence()).contains("Kommunen");
            assertThat(said.path()).isEqualTo("queues");
        });
        assertThat(this.alert.to(new StaffMember("c", "C", Set.of(Grant.everywhere(Role.COORDINATOR)))))
            .hasValueSatisfying((said) -> assertThat(said.sentence()).contains("1 kö"));
        assertThat(this.alert.to(new StaffMember("e", "E", Set.of(Grant.everywhere(Role.EDITOR))))).isEmpty();
        assertThat(actions()).endsWith("queue.unattended");
        this.unattended.look();
        assertThat(actions().stream().filter("queue.unattended"::equals)).as("said once").hasSize(1);
        this.accounts.setEnabled(CASEWORKER, true);
        assertThat(this.alert.to(administrator)).isEmpty();
        assertThat(actions()).endsWith("queue.attended");
    }

    @Test
    void whoWasInvitedAndHasNotComeYetWorksOnNothing() {
        String link = this.accounts.invite("berit", "B", Set.of(grant(QUEUE)), "sv", "");
        assertThat(this.staff.find("berit")).isEmpty();
        assertThat(this.staff.active()).extracting(StaffMember::username).contains(CASEWORKER).doesNotContain("berit");
        assertThat(this.staff.handling(QUEUE)).extracting(StaffMember::username).containsExactly(CASEWORKER);
        assertThat(this.absences.people(this.currentStaff.get())).extracting(StaffMember::username)
            .contains(CASEWORKER)
            .doesNotContain("berit");
        assertThat(this.absences.colleagues(this.staff.find(CASEWORKER).orElseThrow())).isEmpty();
        assertThat(this.settings.caseworkers()).containsEntry(QUEUE, 1L);
        assertThat(this.accounts.leftAlone(CASEWORKER, Set.of())).containsExactly(QUEUE);
        this.accounts.setEnabled(CASEWORKER, false);
        assertThat(this.unattended.known()).extracting(Unattended::queue).contains(QUEUE);
        assertThat(this.settings.caseworkers()).containsEntry(QUEUE, 0L);
        this.invitations.accept(link.substring(link.indexOf("key=") + 4), "a long new one");
        assertThat(this.unattended.known()).extracting(Unattended::queue).doesNotContain(QUEUE);
        assertThat(this.staff.handling(QUEUE)).extracting(StaffMember::username).containsExactly("berit");
    }

    @Test
    void losingTheGrantCountsLikeBeingLocked() {
        this.accounts.grant(CASEWORKER, Set.of(grant("korsnas-kommun")), revision(CASEWORKER));
        assertThat(this.unattended.known()).extracting(Unattended::queue).contains(QUEUE);
        this.accounts.grant("caseworker-korsnas", Set.of(grant("korsnas-kommun"), grant(QUEUE)),
                revision("caseworker-korsnas"));
        assertThat(this.unattended.known()).extracting(Unattended::queue).doesNotContain(QUEUE);
    }

    private int revision(String username) {
        return this.sql.sql("SELECT revision FROM account WHERE username = :name")
            .param("name", username)
            .query(Integer.class)
            .single();
    }

    @Test
    void aQueueWhoseOnlyCaseworkerIsAwayIsUnattended() {
        this.sql.sql("INSERT INTO absence (username, from_day, until_day) VALUES (:name, '2020-01-01', '2999-01-01')")
            .param("name", CASEWORKER)
            .update();
        this.unattended.look();
        assertThat(this.unattended.known()).extracting(Unattended::queue).contains(QUEUE);
    }

    @Test
    void anInvitationMayBeMailedAndTheAddressIsNotKept() {
        long before = messages();
        assertThatThrownBy(() -> this.accounts.invite("berit", "B", Set.of(), "sv", "a@b, c@example.fi"))
            .isInstanceOf(IllegalArgumentException.class);
        this.accounts.invite("berit", "B", Set.of(), "sv", " berit@example.fi ");
        assertThat(messages()).isEqualTo(before + 1);
    }

    @Test
    @WithUserDetails("caseworker-korsnas")
    void onlyAdministratorsChangeAccounts() {
        assertThatThrownBy(() -> this.accounts.invite("anna", "x", Set.of(), "sv", ""))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> this.accounts.setEnabled("admin", false)).isInstanceOf(AccessDeniedException.class);
    }

    private List<String> actions() {
        return this.sql.sql("SELECT action FROM audit WHERE subject = :queue ORDER BY id")
            .param("queue", QUEUE)
            .query(String.class)
            .list();
    }

    private long messages() {
        return this.sql.sql("SELECT count(*) FROM outbox").query(Long.class).single();
    }

    private static Grant grant(String queue) {
        return new Grant(Role.CASEWORKER, Scope.QUEUE, queue);
    }
}
