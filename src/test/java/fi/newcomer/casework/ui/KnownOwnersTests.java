package fi.newcomer.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.testing.MovedClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests for {@link KnownOwners}. */
class KnownOwnersTests {

    private static final Set<String> QUEUES = Set.of("korsnas-kommun");

    private final AtomicInteger asked = new AtomicInteger();

    private final MovedClock clock = new MovedClock();

    private final KnownOwners owners = new KnownOwners(() -> Set.of("owner-" + this.asked.incrementAndGet()), this.clock);

    @Test
    void theyAreAskedForAgainAfterAMinute() {
        assertThat(this.owners.of(QUEUES)).containsExactly("owner-1");
        this.clock.goAhead(Duration.ofSeconds(30));
        assertThat(this.owners.of(QUEUES)).containsExactly("owner-1");
        this.clock.goAhead(Duration.ofMinutes(1));
        assertThat(this.owners.of(QUEUES)).containsExactly("owner-2");
    }

    @Test
    void theyAreAskedForAgainAfterAStepAndWhereThePersonHandlesOtherQueues() {
        assertThat(this.owners.of(QUEUES)).containsExactly("owner-1");
        this.owners.forget();
        assertThat(this.owners.of(QUEUES)).containsExactly("owner-2");
        assertThat(this.owners.of(Set.of("osterbottens-sysselsattningsomrade"))).containsExactly("owner-3");
    }
}
