package fi.newcomer.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * How long one has to wait after wrong passwords: nothing for the first four, then from one second doubling to fifteen
 * minutes. Never a lock for good, so that nobody can shut another out. Forgotten after an hour without a wrong one.
 */
@Component
class SignInPauses {

    private static final int FREE = 4;

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final InstantSource time;

    private final Cache<String, Wrong> wrong;

    SignInPauses() {
        this(InstantSource.system());
    }

    SignInPauses(InstantSource time) {
        this.time = time;
        this.wrong = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofHours(1))
            .ticker(() -> time.millis() * 1_000_000)
            .build();
    }

    /** How long this one still has to wait; zero or less when not at all. */
    Duration remaining(String who) {
        Wrong before = this.wrong.getIfPresent(who);
        return before == null ? Duration.ZERO : Duration.between(this.time.instant(), before.until());
    }

    void wrong(String who) {
        this.wrong.asMap().compute(who, (key, before) -> {
            int times = before == null ? 1 : before.times() + 1;
            return new Wrong(times, this.time.instant().plus(pauseAfter(times)));
        });
    }

    void clear(String who) {
        this.wrong.invalidate(who);
    }

    static Duration pauseAfter(int times) {
        if (times <= FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(times - FREE - 1, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }

    private record Wrong(int times, Instant until) {
    }
}
