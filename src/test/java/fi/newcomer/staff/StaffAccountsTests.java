package fi.newcomer.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fi.newcomer.staff.StaffRefusal.Reason;
import fi.newcomer.testing.PortalTest;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
    OwnAccount ownAccount;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Test
    void aNewAccountHasATemporaryPasswordAndItsGrants() {
        Grant grant = new Grant(Role.CASEWORKER, Scope.QUEUE, "korsnas-kommun");
        String password = this.staffAccounts.create(" anna.b ", "Handläggare, Korsnäs", Set.of(grant), "fi");
        Account account = this.accounts.find("Anna.B").orElseThrow();
        assertThat(account.member()).isEqualTo(new StaffMember("anna.b", "Handläggare, Korsnäs", Set.of(grant)));
        assertThat(account.temporary()).isTrue();
        assertThat(password.length()).isGreaterThanOrEqualTo(Passwords.SHORTEST);
        assertThat(this.passwords.matches(password, account.passwordHash())).isTrue();
        assertThat(account.passwordHash()).startsWith("{").doesNotContain(password);
    }

    @Test
    void namesAreUniqueAndPlain() {
        assertRefused(Reason.NAME_TAKEN, () -> this.staffAccounts.create("EDITOR", "Redaktör", Set.of(), "sv"));
        assertRefused(Reason.NAME_UNFIT, () -> this.staffAccounts.create("a b", "Redaktör", Set.of(), "sv"));
        assertRefused(Reason.NAME_UNFIT, () -> this.staffAccounts.create("<b>", "Redaktör", Set.of(), "sv"));
        assertRefused(Reason.FUNCTION_MISSING, () -> this.staffAccounts.create("berit", "  ", Set.of(), "sv"));
    }

    @Test
    void theLastAdministratorStays() {
        assertRefused(Reason.LAST_ADMINISTRATOR, () -> this.staffAccounts.setEnabled("admin", false));
        assertRefused(Reason.LAST_ADMINISTRATOR, () -> this.staffAccounts.grant("admin", Set.of()));
        this.staffAccounts.create("deputy", "Administratör", Set.of(Grant.everywhere(Role.ADMIN)), "sv");
        this.staffAccounts.setEnabled("admin", false);
        assertThat(this.accounts.find("admin").orElseThrow().enabled()).isFalse();
    }

    @Test
    @WithUserDetails("editor")
    void onlyAdministratorsTouchAccounts() {
        assertDenied(this.staffAccounts::all);
        assertDenied(() -> this.staffAccounts.create("anna", "x", Set.of(), "sv"));
        assertDenied(() -> this.staffAccounts.grant("editor", Set.of(Grant.everywhere(Role.ADMIN))));
        assertDenied(() -> this.staffAccounts.setEnabled("admin", false));
        assertDenied(() -> this.staffAccounts.newPassword("admin"));
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
