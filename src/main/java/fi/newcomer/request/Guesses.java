package fi.newcomer.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that staff looked for and that are not there or in another queue. Ten within ten minutes cost nothing: addresses
 * grow old and codes are typed wrong. Each further one costs a pause, from one second doubling to fifteen minutes, until
 * an hour has passed without one. Counted in memory, by account, in real time; recorded in the audit for good.
 */
@Component
class Guesses {

    private static final int FREE = 10;

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final Audit audit;

    private final InstantSource time;

    private final Cache<String, Misses> misses;

    @Autowired
    Guesses(Audit audit) {
        this(audit, InstantSource.system());
    }

    Guesses(Audit audit, InstantSource time) {
        this.audit = audit;
        this.time = time;
        this.misses = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .ticker(() -> time.millis() * 1_000_000)
            .build();
    }

    /** @throws GuessingPaused while the person has to wait */
    void allow(StaffMember who) {
        Misses before = this.misses.getIfPresent(who.username());
        if (before != null && this.time.instant().isBefore(before.until())) {
            throw new GuessingPaused(Duration.between(this.time.instant(), before.until()));
        }
    }

    /**
     * Records one, also where the transaction of the caller is rolled back.
     * @param subject the id that was looked for, or nothing: what somebody typed is never kept
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void missed(StaffMember who, String subject) {
        count(who);
        this.audit.record(who, "case.not-found", subject);
    }

    void count(StaffMember who) {
        Instant now = this.time.instant();
        this.misses.asMap().merge(who.username(), new Misses(List.of(now), 0, now), (before, one) -> before.and(now));
    }

    /** As if nobody had missed. */
    void forget() {
        this.misses.invalidateAll();
    }

    /**
     * @param recent those of the last ten minutes
     * @param punished how many have cost a pause
     */
    private record Misses(List<Instant> recent, int punished, Instant until) {

        Misses and(Instant now) {
            List<Instant> all = Stream
                .concat(this.recent.stream().filter((it) -> it.isAfter(now.minus(WINDOW))), Stream.of(now))
                .toList();
            if (this.punished == 0 && all.size() <= FREE) {
                return new Misses(all, 0, now);
            }
            Duration doubled = Duration.ofSeconds(1L << Math.min(this.punished, 20));
            return new Misses(all, this.punished + 1, now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST));
        }
    }
}
