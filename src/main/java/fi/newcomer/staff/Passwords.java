package fi.newcomer.staff;

import fi.newcomer.staff.StaffRefusal.Reason;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are good enough, and how they are kept. */
@Component
class Passwords {

    /** Characters. */
    static final int SHORTEST = 12;

    /** Bytes: bcrypt looks at no more. */
    static final int LONGEST = 72;

    /** Without look-alikes, since a temporary password is read aloud or copied by hand. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder;

    private final SecureRandom random = new SecureRandom();

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    /** The hash of a password that a person chose. @throws StaffRefusal when it is too short or too long */
    String hashOfChosen(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new StaffRefusal(Reason.PASSWORD_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new StaffRefusal(Reason.PASSWORD_LONG);
        }
        return hash(password);
    }

    String hash(String password) {
        return java.util.Objects.requireNonNull(this.encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return this.encoder.matches(password, hash);
    }

    /** A random password in four groups of four. */
    String temporary() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(this.random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
