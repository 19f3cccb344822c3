package fi.newcomer.casework.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Who owns open cases, for the filters of a list: asked for when it is opened and after each step of the person, else again
 * after a minute, since that costs a read for each owner and state of a queue.
 */
class KnownOwners {

    private static final Duration HOLDS = Duration.ofMinutes(1);

    private final Supplier<Set<String>> asked;

    private final Clock clock;

    private Set<String> queues = Set.of();

    private Set<String> owners = Set.of();

    private Instant until = Instant.MIN;

    KnownOwners(Supplier<Set<String>> asked, Clock clock) {
        this.asked = asked;
        this.clock = clock;
    }

    /** The usernames. @param now the queues that the person handles: of others nobody is named, not even for a minute */
    Set<String> of(Set<String> now) {
        Instant at = this.clock.instant();
        if (!at.isBefore(this.until) || !this.queues.equals(now)) {
            this.owners = this.asked.get();
            this.queues = Set.copyOf(now);
            this.until = at.plus(HOLDS);
        }
        return this.owners;
    }

    /** The person took a step that may have given a case to somebody else. */
    void forget() {
        this.until = Instant.MIN;
    }
}
