package fi.newcomer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.newcomer.staff.StaffRefusal.Reason;
import fi.newcomer.testing.PortalTest;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithUserDetails;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with accounts; each test is undone. */
@PortalTest
@Transactional
@WithUserDetails("admin")
class StaffAccountsTests {

    @Autowired
    StaffAccounts staffAccounts;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient sql;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Test
    void anInvitedPersonChoosesThePasswordByALinkThatWorksOnce() {
        Grant grant = new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun", true);
        String key = this.invitations.invite(" anna.b ", "Handläggare, Korsnäs", Set.of(grant), "fi");
        Account account = this.accounts.find("Anna.B").orElseThrow();
        assertThat(account.member()).isEqualTo(new StaffMember("anna.b", "Handläggare, Korsnäs", Set.of(grant)));
        assertThat(account.member().decides("korsnas-kommun")).isTrue();
        assertThat(account.passwordHash()).startsWith("{");
        assertThat(this.invitations.invitedBy(key)).contains(account.member());
        assertThat(this.invitations.invitedBy(key + "x")).isEmpty();
        assertRefused(Reason.PASSWORD_SHORT, () -> this.invitations.accept(key, "short"));
        this.invitations.accept(key, "a long new one");
        Account then = this.accounts.find("anna.b").orElseThrow();
        assertThat(this.passwords.matches("a long new one", then.passwordHash())).isTrue();
        assertThat(then.temporary()).isFalse();
        assertThat(this.invitations.invitedBy(key)).isEmpty();
        assertRefused(Reason.INVITATION_USED, () -> this.invitations.accept(key, "another long one"));
        assertRefused(Reason.INVITATION_USED, () -> this.invitations.renew("anna.b"));
    }

    @Test
    void anInvitationIsRenewedTakenBackAndRunsOut() {
        String first = this.invitations.invite("berit", "Handläggare", Set.of(), "sv");
        String second = this.invitations.renew("berit");
        assertThat(this.invitations.invitedBy(first)).as("the link before").isEmpty();
        assertThat(this.invitations.invitedBy(second)).isPresent();
        this.sql.sql("UPDATE staff_invitation SET expires = current_timestamp(6) - INTERVAL 1 DAY").update();
        assertThat(this.invitations.invitedBy(second)).as("a link that is too old").isEmpty();
        assertRefused(Reason.INVITATION_USED, () -> this.invitations.accept(second, "a long new one"));
        String third = this.invitations.renew("berit");
        this.invitations.takeBack("berit");
        assertThat(this.invitations.invitedBy(third)).isEmpty();
        assertThat(this.accounts.find("berit").orElseThrow().enabled()).isFalse();
        assertThat(this.staffAccounts.all()).filteredOn((line) -> line.member().username().equals("berit"))
            .singleElement()
            .satisfies((line) -> assertThat(line.lockedOn()).isPresent());
    }

    @Test
    void namesAreUniqueAndPlain() {
        assertRefused(Reason.NAME_TAKEN, () -> this.invitations.invite("EDITOR", "Redaktör", Set.of(), "sv"));
        assertRefused(Reason.NAME_UNFIT, () -> this.invitations.invite("a b", "Redaktör", Set.of(), "sv"));
        assertRefused(Reason.NAME_UNFIT, () -> this.invitations.invite("<b>", "Redaktör", Set.of(), "sv"));
        assertRefused(Reason.NAME_UNFIT, () -> this.invitations.invite("Newcomer", "Redaktör", Set.of(), "sv"));
        assertRefused(Reason.NAME_UNFIT, () -> this.invitations.invite("portal", "Redaktör", Set.of(), "sv"));
        assertRefused(Reason.FUNCTION_MISSING, () -> this.invitations.invite("berit", "  ", Set.of(), "sv"));
        assertRefused(Reason.FUNCTION_HIDDEN, () -> this.invitations.invite("berit", "\u202Eredaktör", Set.of(), "sv"));
    }

    @Test
    void whatAnotherAdministratorChangedMeanwhileIsNotUndone() {
        int seen = revision("editor");
        this.staffAccounts.grant("editor", Set.of(), seen);
        assertRefused(Reason.CHANGED_MEANWHILE,
                () -> this.staffAccounts.grant("editor", Set.of(Grant.everywhere(Role.EDITOR)), seen));
        assertThat(this.accounts.find("editor").orElseThrow().member().grants()).isEmpty();
    }

    private int revision(String username) {
        return this.accounts.find(username).orElseThrow().revision();
    }

    @Test
    void theLastAdministratorStays() {
        assertRefused(Reason.LAST_ADMINISTRATOR, () -> this.staffAccounts.setEnabled("admin", false));
        assertRefused(Reason.LAST_ADMINISTRATOR, () -> this.staffAccounts.grant("admin", Set.of(), revision("admin")));
        String invited = this.invitations.invite("deputy", "Administratör", Set.of(Grant.everywhere(Role.ADMIN)), "sv");
        assertRefused(Reason.LAST_ADMINISTRATOR, () -> this.staffAccounts.setEnabled("admin", false));
        this.staffAccounts.grant("deputy", Set.of(), revision("deputy"));
        this.staffAccounts.grant("deputy", Set.of(Grant.everywhere(Role.ADMIN)), revision("deputy"));
        this.invitations.accept(invited, "a long new one");
        this.staffAccounts.setEnabled("admin", false);
        assertThat(this.accounts.find("admin").orElseThrow().enabled()).isFalse();
    }

    @Test
    @WithUserDetails("editor")
    void onlyAdministratorsTouchAccounts() {
        assertDenied(this.staffAccounts::all);
        assertDenied(() -> this.invitations.invite("anna", "x", Set.of(), "sv"));
        assertDenied(() -> this.staffAccounts.grant("editor", Set.of(Grant.everywhere(Role.ADMIN)), 1));
        assertDenied(() -> this.staffAccounts.setEnabled("admin", false));
        assertDenied(() -> this.staffAccounts.newPassword("admin"));
        assertDenied(() -> this.invitations.renew("admin"));
        assertDenied(() -> this.invitations.takeBack("admin"));
    }

    @Test
    @WithUserDetails("editor")
    void everyoneChangesTheOwnPassword() {
        assertRefused(Reason.PASSWORD_WRONG, () -> this.ownAccount.changePassword("demo-else", "a long new one"));
        assertRefused(Reason.PASSWORD_SHORT, () -> this.ownAccount.changePassword("demo-editor", "elevenchars"));
        assertRefused(Reason.PASSWORD_LONG, () -> this.ownAccount.changePassword("demo-editor", "å".repeat(37)));
        this.ownAccount.changePassword("demo-editor", "a long new one");
        assertThat(this.passwords.matches("a long new one", this.accounts.find("editor").orElseThrow().passwordHash()))
            .isTrue();
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(StaffRefusal.class).isThrownBy(call)
            .matches((refusal) -> refusal.reason() == reason, reason.name());
    }

    private static void assertDenied(ThrowingCallable call) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(call);
    }
}
