package fi.newcomer.staff;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The people of the staff as they are now, for what was asked earlier and is done later. */
@Service
public class StaffMembers {

    private final Accounts accounts;

    StaffMembers(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The person of an active account, with today's grants; empty when there is none, it is locked, or the invited person
     * has not come yet.
     */
    public Optional<StaffMember> find(String username) {
        return this.accounts.find(username).filter(Account::active).map(Account::member);
    }

    /** Whose account is active and who handles a queue, by name. */
    public List<StaffMember> handling(String queue) {
        return handling(List.of(queue));
    }

    /** Whose account is active and who handles one of some queues, by name. */
    public List<StaffMember> handling(Collection<String> queues) {
        return this.accounts.handling(queues).stream().map(Account::member).toList();
    }

    /** Whose account is active, by name. */
    public List<StaffMember> active() {
        return this.accounts.all().stream().filter(Account::active).map(Account::member).toList();
    }
}
