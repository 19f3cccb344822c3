package fi.newcomer.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often one network address, or all together, may do something. Each limit counts in windows of ten minutes that
 * begin with an address's first act. They are kept in memory, each instance its own.
 */
@Component
public class AddressLimits {

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final ClientAddress clientAddress;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
        .maximumSize(200_000)
        .expireAfterAccess(WINDOW.multipliedBy(2))
        .build();

    AddressLimits(ClientAddress clientAddress) {
        this.clientAddress = clientAddress;
    }

    /** One more act of the address that a request comes from; gives how long to wait, or nothing when it may go on. */
    public Optional<Duration> take(String what, HttpServletRequest request, int most) {
        return take(what + " " + this.clientAddress.of(request), most);
    }

    /** One more act of anybody. */
    public Optional<Duration> takeOfAll(String what, int most) {
        return take(what + " all", most);
    }

    private Optional<Duration> take(String who, int most) {
        Bucket bucket = this.buckets.get(who,
                (key) -> Bucket.builder()
                    .addLimit(Bandwidth.builder().capacity(most).refillIntervally(most, WINDOW).build())
                    .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
