package fi.newcomer.request.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.newcomer.page.ClientAddress;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How much one address, and all together, may send: a classroom of thirty behind one address passes, a script does not.
 * Each limit counts in windows of ten minutes that begin with an address's first act. They are kept in memory, each
 * instance its own.
 */
@Component
class Limits {

    /** Whoever took this long is never taken for a script. */
    static final Duration HUMAN = Duration.ofSeconds(10);

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int SENT = 30;

    private static final int SENT_BY_ALL = 3000;

    private static final int POSTED = 3000;

    private static final int PIN_TRIES = 60;

    private final ClientAddress clientAddress;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
        .maximumSize(200_000)
        .expireAfterAccess(WINDOW.multipliedBy(2))
        .build();

    Limits(ClientAddress clientAddress) {
        this.clientAddress = clientAddress;
    }

    /** Any form; gives how long to wait, or nothing when it may go on. */
    Optional<Duration> posting(HttpServletRequest request) {
        return take("post", this.clientAddress.of(request), POSTED);
    }

    /**
     * A request that is about to be sent.
     * @param took how long it was filled in
     * @param trapped whether a field is filled in that people don't see
     */
    Optional<Duration> sending(HttpServletRequest request, Duration took, boolean trapped) {
        String address = this.clientAddress.of(request);
        if (trapped && took.compareTo(HUMAN) < 0) {
            return Optional.of(HUMAN.minus(took));
        }
        Optional<Duration> wait = take("send", address, SENT);
        return wait.isPresent() ? wait : take("send", "all", SENT_BY_ALL);
    }

    /** A try of a code, with or without a PIN. */
    Optional<Duration> asking(HttpServletRequest request) {
        return take("status", this.clientAddress.of(request), PIN_TRIES);
    }

    private Optional<Duration> take(String what, String who, int most) {
        Bucket bucket = this.buckets.get(what + " " + who,
                (key) -> Bucket.builder()
                    .addLimit(Bandwidth.builder().capacity(most).refillIntervally(most, WINDOW).build())
                    .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
