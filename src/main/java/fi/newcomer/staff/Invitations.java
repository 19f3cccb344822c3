package fi.newcomer.staff;

import fi.newcomer.staff.StaffRefusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets new colleagues in: an administrator makes the account and hands over a link, good for one use within 72 hours, by
 * which the person chooses the own password. The database knows the link by its digest alone.
 */
@Service
@Transactional
public class Invitations {

    /** How long a link may wait. */
    public static final Duration GOOD_FOR = Duration.ofHours(72);

    private static final String PURPOSE = "staff-invitation";

    private final JdbcClient database;

    private final LinkKeys keys;

    private final StaffAccounts staffAccounts;

    private final Accounts accounts;

    private final Passwords passwords;

    private final CurrentStaff currentStaff;

    private final Audit audit;

    private final ApplicationEventPublisher events;

    /** Real time, whatever the clock of the portal says. */
    private final InstantSource time = InstantSource.system();

    Invitations(JdbcClient database, LinkKeys keys, StaffAccounts staffAccounts, Accounts accounts,
            Passwords passwords, CurrentStaff currentStaff, Audit audit, ApplicationEventPublisher events) {
        this.database = database;
        this.keys = keys;
        this.staffAccounts = staffAccounts;
        this.accounts = accounts;
        this.passwords = passwords;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Makes an account for somebody and invites the person to it.
     * @return the key of the link, which nobody can see again
     * @throws StaffRefusal when the name is taken or unfit, or the function is missing
     */
    public String invite(String username, String function, Set<Grant> grants, String language) {
        StaffMember administrator = this.currentStaff.as(Role.ADMIN);
        String name = username.strip();
        // A password that nobody knows: until the link is used nobody can sign in.
        this.staffAccounts.add(new StaffMember(name, function.strip(), grants), this.passwords.hash(this.keys.make()), true,
                language);
        this.audit.record(administrator, "account.invited", name);
        return link(this.accounts.find(name).orElseThrow().id());
    }

    /** Makes a new link for somebody who has not come yet; the one before is void. @throws StaffRefusal when the person has */
    public String renew(String username) {
        StaffMember administrator = this.currentStaff.as(Role.ADMIN);
        Account account = invited(username);
        this.audit.record(administrator, "account.invited-again", account.member().username());
        return link(account.id());
    }

    /** Makes the link void and locks the account. @throws StaffRefusal when the person has used it */
    public void takeBack(String username) {
        StaffMember administrator = this.currentStaff.as(Role.ADMIN);
        Account account = invited(username);
        this.database.sql("DELETE FROM staff_invitation WHERE account = :id").param("id", account.id()).update();
        this.accounts.setEnabled(account.id(), false);
        this.audit.record(administrator, "account.invitation-taken-back", account.member().username());
    }

    /** Whom a key lets in now. */
    @Transactional(readOnly = true)
    public Optional<StaffMember> invitedBy(String key) {
        return find(key).filter(Account::enabled).map(Account::member);
    }

    /**
     * The invited person chooses a password; the key is spent with it.
     * @throws StaffRefusal when the key opens nothing, or the password won't do
     */
    public void accept(String key, String password) {
        Account account = find(key).filter(Account::enabled)
            .orElseThrow(() -> new StaffRefusal(Reason.INVITATION_USED));
        String hash = this.passwords.hashOfChosen(password);
        if (this.database.sql("DELETE FROM staff_invitation WHERE hash = :hash").param("hash", digest(key)).update() == 0) {
            throw new StaffRefusal(Reason.INVITATION_USED);
        }
        this.accounts.setPassword(account.id(), hash, false);
        this.audit.record(account.member(), "account.invitation-accepted", account.member().username());
        this.events.publishEvent(new InvitationAccepted(account.member()));
    }

    /** Until when somebody who has not come yet may; empty for everybody else. */
    Optional<Instant> waitsUntil(long account) {
        return this.database.sql("SELECT expires FROM staff_invitation WHERE account = :id")
            .param("id", account)
            .query((row, number) -> row.getObject(1, Instant.class))
            .optional();
    }

    private Optional<Account> find(String key) {
        return this.database.sql("""
                SELECT account.username FROM staff_invitation JOIN account ON account.id = staff_invitation.account
                WHERE hash = :hash AND expires > :now
                """)
            .param("hash", digest(key))
            .param("now", this.time.instant())
            .query(String.class)
            .optional()
            .flatMap(this.accounts::find);
    }

    private Account invited(String username) {
        return this.accounts.find(username)
            .filter((it) -> waitsUntil(it.id()).isPresent())
            .orElseThrow(() -> new StaffRefusal(Reason.INVITATION_USED));
    }

    private String link(long account) {
        String key = this.keys.make();
        this.database.sql("""
                INSERT INTO staff_invitation (account, hash, expires) VALUES (:account, :hash, :expires)
                ON DUPLICATE KEY UPDATE hash = :hash, expires = :expires
                """)
            .param("account", account)
            .param("hash", digest(key))
            .param("expires", this.time.instant().plus(GOOD_FOR))
            .update();
        return key;
    }

    private byte[] digest(String key) {
        return this.keys.digest(key, PURPOSE);
    }
}
