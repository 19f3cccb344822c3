package fi.newcomer.staff;

import fi.newcomer.language.HiddenCharacters;
import fi.newcomer.staff.StaffRefusal.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does with accounts. Every operation is for administrators only, is recorded, and ends the
 * sessions of the account that it changes.
 */
@Service
@Transactional
public class StaffAccounts {

    /** Whom histories and the audit call so is no member of the staff. */
    private static final Set<String> NOBODYS = Set.of("newcomer", "portal");

    private final Accounts accounts;

    private final Passwords passwords;

    private final CurrentStaff currentStaff;

    private final Audit audit;

    StaffAccounts(Accounts accounts, Passwords passwords, CurrentStaff currentStaff, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /**
     * An account as administrators see it.
     *
     * @param invitedUntil until when the person may come who was invited and has not come yet; may have passed
     * @param lastSignIn the day of the last sign-in
     * @param lockedOn the day on which it was locked
     * @param revision to be given back with a change, so that two changes at once are noticed
     */
    public record Line(StaffMember member, boolean enabled, Optional<Instant> invitedUntil,
            Optional<LocalDate> lastSignIn, Optional<LocalDate> lockedOn, int revision) {
    }

    /** All accounts by name. */
    public List<Line> all() {
        this.currentStaff.as(Role.ADMIN);
        Map<Long, Instant> invited = this.accounts.invited();
        return this.accounts.all()
            .stream()
            .map((account) -> new Line(account.member(), account.enabled(),
                    Optional.ofNullable(invited.get(account.id())), Optional.ofNullable(account.lastSignIn()),
                    Optional.ofNullable(account.lockedOn()), account.revision()))
            .toList();
    }

    /**
     * Replaces what an account may do.
     * @param seen the revision of the account as it was shown
     * @throws StaffRefusal when no administrator would be left, or when somebody else changed the account meanwhile
     */
    public void grant(String username, Set<Grant> grants, int seen) {
        StaffMember administrator = this.currentStaff.as(Role.ADMIN);
        Account account = get(username);
        if (account.member().has(Role.ADMIN) && grants.stream().noneMatch((it) -> it.role() == Role.ADMIN)) {
            refuseIfLast(account);
        }
        if (!this.accounts.replaceGrants(account.id(), grants, seen)) {
            throw new StaffRefusal(Reason.CHANGED_MEANWHILE);
        }
        this.audit.record(administrator, "account.grants-changed", username);
    }

    /** Lets an account sign in or no longer. @throws StaffRefusal when no administrator would be left */
    public void setEnabled(String username, boolean enabled) {
        StaffMember administrator = this.currentStaff.as(Role.ADMIN);
        Account account = get(username);
        if (!enabled && account.member().has(Role.ADMIN)) {
            refuseIfLast(account);
        }
        this.accounts.setEnabled(account.id(), enabled);
        this.audit.record(administrator, enabled ? "account.enabled" : "account.disabled", username);
    }

    /** Gives an account a new temporary password, which nobody can see again. */
    public String newPassword(String username) {
        StaffMember administrator = this.currentStaff.as(Role.ADMIN);
        String password = this.passwords.temporary();
        this.accounts.setPassword(get(username).id(), this.passwords.hash(password), true);
        this.audit.record(administrator, "account.password-renewed", username);
        return password;
    }

    /** Stores an account that was checked. */
    void add(StaffMember member, String passwordHash, boolean temporary, String language) {
        if (!member.username().matches("[A-Za-z0-9][A-Za-z0-9._-]{1,58}[A-Za-z0-9]")
                || NOBODYS.contains(member.username().toLowerCase(Locale.ROOT))) {
            throw new StaffRefusal(Reason.NAME_UNFIT);
        }
        if (member.function().isEmpty() || member.function().length() > 120) {
            throw new StaffRefusal(Reason.FUNCTION_MISSING);
        }
        // It stands in sentences of others, which it must not turn round.
        if (HiddenCharacters.in(member.function())) {
            throw new StaffRefusal(Reason.FUNCTION_HIDDEN);
        }
        try {
            this.accounts.add(member, passwordHash, temporary, language);
        }
        catch (DuplicateKeyException e) {
            throw new StaffRefusal(Reason.NAME_TAKEN);
        }
    }

    private void refuseIfLast(Account account) {
        if (this.accounts.administrators().equals(Set.of(account.id()))) {
            throw new StaffRefusal(Reason.LAST_ADMINISTRATOR);
        }
    }

    private Account get(String username) {
        return this.accounts.find(username)
            .orElseThrow(() -> new IllegalArgumentException("No such account: " + username));
    }
}
