package fi.newcomer.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.newcomer.protection.FieldCipher;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/**
 * Tries of a PIN with codes of no request, which pause as those of a request do, so that the pause tells nothing. Counted
 * in memory by a keyed digest of what was typed; what has not been tried for long makes room for others.
 */
@Component
class UnknownCodes {

    private static final int MOST = 50_000;

    private final FieldCipher cipher;

    private final Cache<String, Tries> tried = Caffeine.newBuilder().maximumSize(MOST).build();

    UnknownCodes(FieldCipher cipher) {
        this.cipher = cipher;
    }

    private record Tries(int count, Optional<Instant> pauseUntil) {
    }

    /**
     * One more try, unless it has to wait: then how long.
     * @param code as it was read, or as it was typed where it can't be read
     */
    Optional<Duration> tried(String code, Instant now) {
        AtomicReference<Optional<Duration>> wait = new AtomicReference<>(Optional.empty());
        this.tried.asMap().compute(RequestIntake.keyed(this.cipher, code), (digest, before) -> {
            Optional<Instant> until = Optional.ofNullable(before).flatMap(Tries::pauseUntil).filter(now::isBefore);
            if (before != null && until.isPresent()) {
                wait.set(Optional.of(Duration.between(now, until.get())));
                return before;
            }
            int count = before == null ? 1 : before.count() + 1;
            return new Tries(count, RequestStatus.pauseUntil(count, now));
        });
        return wait.get();
    }

    /** As if nobody had tried. */
    void forget() {
        this.tried.invalidateAll();
    }
}
