package fi.newcomer.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that a test moves. */
public class MovedClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** From now on it is that long after the real time. */
    public void goAhead(Duration duration) {
        this.ahead = duration;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(this.ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), this.ahead);
    }

    /** Takes the place of the portal's clock. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Instead {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock();
        }

    }
}
