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

    /** The person of an account that may sign in, with today's grants; empty when there is none. */
    public Optional<StaffMember> find(String username) {
        return this.accounts.find(username).filter(Account::enabled).map(Account::member);
    }

    /** Who may sign in and handles a queue, by name. */
    public List<StaffMember> handling(String queue) {
        return handling(List.of(queue));
    }

    /** Who may sign in and handles one of some queues, by name. */
    public List<StaffMember> handling(Collection<String> queues) {
        return this.accounts.handling(queues).stream().map(Account::member).toList();
    }

    /** Who may sign in, by name. */
    public List<StaffMember> active() {
        return this.accounts.all().stream().filter(Account::enabled).map(Account::member).toList();
    }
}
