package fi.newcomer.staff;

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
}
