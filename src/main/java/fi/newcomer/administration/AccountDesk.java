package fi.newcomer.administration;

import fi.newcomer.language.StaffTexts;
import fi.newcomer.mail.EmailAddress;
import fi.newcomer.mail.Outbox;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.OpenRequests;
import fi.newcomer.setting.Settings;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.Invitations;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffAccounts;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does with accounts, seen from the queues: after each change it is looked for queues that nobody
 * works on any more. Only for administrators, as {@link StaffAccounts} and {@link Invitations} verify.
 */
@Service
@Transactional
public class AccountDesk {

    private final StaffAccounts accounts;

    private final Invitations invitations;

    private final UnattendedQueues unattended;

    private final Queues queues;

    private final OpenRequests openRequests;

    private final CurrentStaff currentStaff;

    private final Outbox outbox;

    private final StaffTexts texts;

    private final Settings settings;

    AccountDesk(StaffAccounts accounts, Invitations invitations, UnattendedQueues unattended, Queues queues,
            OpenRequests openRequests, CurrentStaff currentStaff, Outbox outbox, StaffTexts texts, Settings settings) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.unattended = unattended;
        this.queues = queues;
        this.openRequests = openRequests;
        this.currentStaff = currentStaff;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    /** All accounts by name. */
    public List<StaffAccounts.Line> all() {
        return this.accounts.all();
    }

    /**
     * Makes an account and a link for the invited person.
     * @param email where the link is sent as well, empty for nowhere; it is not kept
     * @return the link, which nobody can see again
     * @throws fi.newcomer.staff.StaffRefusal when the name is taken or unfit, or the function is missing
     * @throws IllegalArgumentException when it is no e-mail address
     */
    public String invite(String username, String function, Set<Grant> grants, String language, String email) {
        if (!email.isBlank() && !EmailAddress.possible(email.strip())) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        String link = address(this.invitations.invite(username, function, grants, language));
        if (!email.isBlank()) {
            this.outbox.put(email.strip(), inAll("staff.invited.mail.subject", " / ", Map.of()),
                    inAll("staff.invited.mail.body", "\n\n", Map.of("address", link)));
        }
        this.unattended.look();
        return link;
    }

    /** A new link for somebody who has not come yet; the one before is void. */
    public String inviteAgain(String username) {
        return address(this.invitations.renew(username));
    }

    /** Makes the link of somebody void who has not come yet, and locks the account. */
    public void takeBack(String username) {
        this.invitations.takeBack(username);
        this.unattended.look();
    }

    /** Replaces what an account may do. @param seen the revision of the account as it was shown */
    public void grant(String username, Set<Grant> grants, int seen) {
        this.accounts.grant(username, grants, seen);
        this.unattended.look();
    }

    /** Locks an account, or lets it sign in again. */
    public void setEnabled(String username, boolean enabled) {
        this.accounts.setEnabled(username, enabled);
        this.unattended.look();
    }

    /** Gives an account a new temporary password, which nobody can see again. */
    public String newPassword(String username) {
        return this.accounts.newPassword(username);
    }

    /**
     * The staffed queues that nobody would work on any more.
     * @param grants what the account would have; nothing when it is locked
     */
    @Transactional(readOnly = true)
    public List<String> leftAlone(String username, Set<Grant> grants) {
        StaffMember then = new StaffMember(username, "", grants);
        List<String> already = this.unattended.without(Set.of());
        return this.unattended.without(Set.of(username))
            .stream()
            .filter((queue) -> !already.contains(queue) && !then.handles(queue))
            .toList();
    }

    /**
     * How many open cases would be left in the care of an account that does not handle their queue any more.
     * @param grants what the account would have; nothing when it is locked
     */
    @Transactional(readOnly = true)
    public long leftBehind(StaffMember member, Set<Grant> grants) {
        this.currentStaff.as(Role.ADMIN);
        StaffMember then = new StaffMember(member.username(), "", grants);
        return this.openRequests.ownedBy(member.username(),
                this.queues.of(member).stream().filter((queue) -> !then.handles(queue)).toList());
    }

    /** The roles that an account can be given. */
    public List<Role> roles() {
        return List.of(Role.ADMIN, Role.EDITOR, Role.TRANSLATOR, Role.CASEWORKER, Role.COORDINATOR);
    }

    private String address(String key) {
        return this.settings.address("/staff/invited?key=" + key);
    }

    private String inAll(String key, String between, Map<String, ?> arguments) {
        return this.texts.languages()
            .stream()
            .map((language) -> this.texts.text(language, key, arguments))
            .collect(Collectors.joining(between));
    }
}
