package fi.newcomer.staff;

import java.util.Collection;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** What the session keeps of the account that signed in. */
class SignedIn implements UserDetails {

    private final Account account;

    SignedIn(Account account) {
        this.account = account;
    }

    StaffMember member() {
        return this.account.member();
    }

    Account account() {
        return this.account;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return this.account.member()
            .grants()
            .stream()
            .map((grant) -> new SimpleGrantedAuthority(grant.role().authority()))
            .distinct()
            .toList();
    }

    @Override
    public String getPassword() {
        return this.account.passwordHash();
    }

    @Override
    public String getUsername() {
        return this.account.member().username();
    }

    @Override
    public boolean isEnabled() {
        return this.account.enabled();
    }
}
