package fi.newcomer.interest.ui;

import fi.newcomer.page.AddressLimits;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.PostedForm;
import fi.newcomer.protection.FieldCipher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How much one address, and all together, may send. The form carries the time at which it was shown, sealed, since
 * nothing is kept about its reader.
 */
@Component
class TellMeLimits {

    /** The hidden field with the time. */
    static final String SHOWN = "shown";

    /** Whoever took this long is never taken for a script. */
    private static final Duration HUMAN = Duration.ofSeconds(10);

    private static final int SIGNED_UP = 30;

    private static final int SIGNED_UP_BY_ALL = 3000;

    private static final int POSTED = 600;

    private final AddressLimits limits;

    private final FieldCipher cipher;

    private final Clock clock;

    TellMeLimits(AddressLimits limits, FieldCipher cipher, Clock clock) {
        this.limits = limits;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Any form; gives how long to wait, or nothing when it may go on. */
    Optional<Duration> posting(HttpServletRequest request) {
        return this.limits.take("interest-post", request, POSTED);
    }

    /** A wish that is about to be stored. */
    Optional<Duration> signingUp(HttpServletRequest request, PostedForm form) {
        Duration took = took(form.get(SHOWN).orElse(""));
        if (form.get(FormTags.TRAP).isPresent() && took.compareTo(HUMAN) < 0) {
            return Optional.of(HUMAN.minus(took));
        }
        Optional<Duration> wait = this.limits.take("interest", request, SIGNED_UP);
        return wait.isPresent() ? wait : this.limits.takeOfAll("interest", SIGNED_UP_BY_ALL);
    }

    /** The present time, for the hidden field. */
    String now() {
        return sealed(this.clock.instant().getEpochSecond());
    }

    /** How long ago the form was shown; no time at all where the field was changed. */
    private Duration took(String shown) {
        int end = shown.indexOf('-');
        if (end < 1 || end > 12 || !shown.substring(0, end).matches("[0-9]+")) {
            return Duration.ZERO;
        }
        long second = Long.parseLong(shown.substring(0, end));
        boolean ours = MessageDigest.isEqual(sealed(second).getBytes(StandardCharsets.UTF_8),
                shown.getBytes(StandardCharsets.UTF_8));
        Duration took = Duration.between(Instant.ofEpochSecond(second), this.clock.instant());
        return ours && !took.isNegative() ? took : Duration.ZERO;
    }

    /** Whether a hidden field is one that the portal wrote, so that it may be shown again. */
    boolean wrote(String shown) {
        return !took(shown).isZero();
    }

    private String sealed(long second) {
        return second + "-" + HexFormat.of().formatHex(this.cipher.digest(Long.toString(second), "interest.shown"));
    }
}
