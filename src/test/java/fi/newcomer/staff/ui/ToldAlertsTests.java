package fi.newcomer.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.testing.MovedClock;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Tests for {@link ToldAlerts}. */
class ToldAlertsTests {

    private static final StaffMember MEMBER = new StaffMember("tester", "Tester", Set.of());

    private final StaffAlert.Said said = new StaffAlert.Said("Something waits", "queues");

    @Test
    void anAlertThatFailsLeavesTheViewAndTheOtherAlerts() {
        StaffAlert failing = (member) -> {
            throw new DataAccessResourceFailureException("down");
        };
        List<StaffAlert> alerts = List.of(failing, (member) -> Optional.of(this.said), (member) -> Optional.empty());
        assertThat(new ToldAlerts(alerts::stream, Clock.systemUTC()).to(MEMBER)).containsExactly(this.said);
    }

    @Test
    void aPageAsksAgainAfterAMinute() {
        AtomicInteger asked = new AtomicInteger();
        StaffAlert counting = (member) -> asked.getAndIncrement() == 0 ? Optional.of(this.said) : Optional.empty();
        MovedClock clock = new MovedClock();
        ToldAlerts page = new ToldAlerts(() -> Stream.of(counting), clock);
        assertThat(page.to(MEMBER)).containsExactly(this.said);
        assertThat(page.to(MEMBER)).as("the next view").containsExactly(this.said);
        assertThat(asked).hasValue(1);
        clock.goAhead(Duration.ofMinutes(1));
        assertThat(page.to(MEMBER)).as("mended meanwhile").isEmpty();
        assertThat(asked).hasValue(2);
    }
}
