package fi.newcomer.staff.ui;

import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person is told above the views of a page: asked for when the page is loaded, and again after a minute. */
class ToldAlerts {

    private static final Logger log = LoggerFactory.getLogger(ToldAlerts.class);

    private static final Duration HOLDS = Duration.ofMinutes(1);

    private final Supplier<Stream<StaffAlert>> alerts;

    private final Clock clock;

    private List<StaffAlert.Said> said = List.of();

    private Instant until = Instant.MIN;

    ToldAlerts(Supplier<Stream<StaffAlert>> alerts, Clock clock) {
        this.alerts = alerts;
        this.clock = clock;
    }

    List<StaffAlert.Said> to(StaffMember member) {
        Instant now = this.clock.instant();
        if (!now.isBefore(this.until)) {
            this.said = this.alerts.get().flatMap((alert) -> asked(alert, member)).toList();
            this.until = now.plus(HOLDS);
        }
        return this.said;
    }

    /** What can't be found out now is not said, and stands in nobody's way to work. */
    private static Stream<StaffAlert.Said> asked(StaffAlert alert, StaffMember member) {
        try {
            return alert.to(member).stream();
        }
        catch (RuntimeException e) {
            log.warn("{} can't say whether it has something to tell: {}", alert.getClass().getSimpleName(),
                    e.getClass().getSimpleName());
            return Stream.empty();
        }
    }
}
