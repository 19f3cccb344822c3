package fi.newcomer.staff;

import fi.newcomer.page.ClientAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Checks name and password. After repeated wrong ones the account has to wait from that address, longer each time, and
 * even the right password is not looked at meanwhile. Sign-ins are recorded.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;

    /** A name that an account can have; see {@link StaffAccounts}. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,58}[A-Za-z0-9]");

    private final SignInPauses pauses;

    private final ClientAddress clientAddress;

    private final Audit audit;

    private final Accounts accounts;

    private final TransactionTemplate transaction;

    StaffSignIn(UserDetailsService users, PasswordEncoder encoder, SignInPauses pauses, ClientAddress clientAddress,
            Audit audit, Accounts accounts, TransactionTemplate transaction) {
        this.passwords = new DaoAuthenticationProvider(users);
        this.accounts = accounts;
        this.passwords.setPasswordEncoder(encoder);
        this.pauses = pauses;
        this.clientAddress = clientAddress;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        if (!NAME.matcher(attempt.getName().strip()).matches()) {
            // The database would find an account for a name that only looks alike, each with tries of its own.
            throw new BadCredentialsException("No such account");
        }
        String who = attempt.getName().strip().toLowerCase(Locale.ROOT) + " " + address();
        Duration pause = this.pauses.remaining(who);
        if (pause.isPositive()) {
            throw new LockedException("Wait " + pause.toSeconds() + " s");
        }
        try {
            Authentication signedIn = Objects.requireNonNull(this.passwords.authenticate(attempt));
            this.pauses.clear(who);
            this.transaction.executeWithoutResult((status) -> {
                this.audit.record(signedIn.getName(), "signed-in", signedIn.getName());
                this.accounts.signedIn(signedIn.getName());
            });
            return signedIn;
        }
        catch (BadCredentialsException | DisabledException e) {
            this.pauses.wrong(who);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? this.clientAddress.of(attributes.getRequest()) : "";
    }
}
