package fi.newcomer.staff;

import fi.newcomer.staff.StaffRefusal.Reason;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everyone who is signed in does with the own account. */
@Service
public class OwnAccount {

    private final Accounts accounts;

    private final Passwords passwords;

    private final CurrentStaff currentStaff;

    private final Audit audit;

    OwnAccount(Accounts accounts, Passwords passwords, CurrentStaff currentStaff, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** The code of the language that this person chose for the interface; empty when nobody is signed in. */
    public Optional<String> language() {
        return this.currentStaff.signedIn().map(SignedIn::account).map(Account::language);
    }

    /** Whether an administrator gave the password, so that an own one must be chosen first. */
    public boolean mustChoosePassword() {
        return this.currentStaff.signedIn().map(SignedIn::account).map(Account::temporary).orElse(false);
    }

    /** Remembers a language of the interface for the next sign-in. */
    @Transactional
    public void chooseLanguage(String code) {
        this.accounts.setLanguage(signedIn().id(), code);
    }

    /**
     * Changes the own password. All sessions of the account end, this one too.
     * @throws StaffRefusal when the present one is wrong, or the new one too short or too long
     */
    @Transactional
    public void changePassword(String present, String chosen) {
        Account account = signedIn();
        if (!this.passwords.matches(present, account.passwordHash())) {
            throw new StaffRefusal(Reason.PASSWORD_WRONG);
        }
        this.accounts.setPassword(account.id(), this.passwords.hashOfChosen(chosen), false);
        this.audit.record(account.member(), "account.password-changed", account.member().username());
    }

    private Account signedIn() {
        return this.currentStaff.signedIn()
            .map(SignedIn::account)
            .orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }
}
