package fi.newcomer.staff;

import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person of the staff whose request is being answered. */
@Component
public class CurrentStaff {

    CurrentStaff() {
    }

    /**
     * Who is signed in.
     * @throws AccessDeniedException when nobody is
     */
    public StaffMember get() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /**
     * Who is signed in, for what only a role may do.
     * @throws AccessDeniedException when nobody is, or not in this role
     */
    public StaffMember as(Role role) {
        return find().filter((member) -> member.has(role))
            .orElseThrow(() -> new AccessDeniedException("Only for the role " + role));
    }

    public Optional<StaffMember> find() {
        return signedIn().map(SignedIn::member);
    }

    Optional<SignedIn> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn) : Optional.empty();
    }
}
