package fi.newcomer.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account was changed since it signed in: an account that is disabled, loses a grant or gets a new
 * password is out at its next step, on every machine.
 */
class PresentAccountFilter extends OncePerRequestFilter {

    private final CurrentStaff currentStaff;

    private final Accounts accounts;

    PresentAccountFilter(CurrentStaff currentStaff, Accounts accounts) {
        this.currentStaff = currentStaff;
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Account> account = this.currentStaff.signedIn().map(SignedIn::account);
        if (account.isPresent() && !this.accounts.revision(account.get().id())
            .equals(Optional.of(account.get().revision()))) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }
}
