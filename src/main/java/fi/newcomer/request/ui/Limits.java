package fi.newcomer.request.ui;

import fi.newcomer.page.AddressLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How much one address, and all together, may send: a classroom of thirty behind one address passes, a script does not. */
@Component
class Limits {

    /** Whoever took this long is never taken for a script. */
    static final Duration HUMAN = Duration.ofSeconds(10);

    private static final int SENT = 30;

    private static final int SENT_BY_ALL = 3000;

    private static final int POSTED = 3000;

    private static final int PIN_TRIES = 60;

    private final AddressLimits limits;

    Limits(AddressLimits limits) {
        this.limits = limits;
    }

    /** Any form; gives how long to wait, or nothing when it may go on. */
    Optional<Duration> posting(HttpServletRequest request) {
        return this.limits.take("post", request, POSTED);
    }

    /**
     * A request that is about to be sent.
     * @param took how long it was filled in
     * @param trapped whether a field is filled in that people don't see
     */
    Optional<Duration> sending(HttpServletRequest request, Duration took, boolean trapped) {
        if (trapped && took.compareTo(HUMAN) < 0) {
            return Optional.of(HUMAN.minus(took));
        }
        Optional<Duration> wait = this.limits.take("send", request, SENT);
        return wait.isPresent() ? wait : this.limits.takeOfAll("send", SENT_BY_ALL);
    }

    /** A try of a code, with or without a PIN. */
    Optional<Duration> asking(HttpServletRequest request) {
        return this.limits.take("status", request, PIN_TRIES);
    }
}
