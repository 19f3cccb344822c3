package fi.newcomer.staff;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds accounts for the sign-in. */
@Component
class StaffUsers implements UserDetailsService {

    private final Accounts accounts;

    StaffUsers(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return this.accounts.find(username.strip())
            .map(SignedIn::new)
            .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }
}
