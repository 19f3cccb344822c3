package fi.newcomer.retention;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells caseworkers a week before an assessed case is deleted that nobody has marked it as transferred, and leads to the first
 * of these cases: the record of an assessment belongs in A-TMT or Koto-AJ, and is deleted here after that.
 */
@Component
class UntransferredAlert implements StaffAlert {

    private final Retention retention;

    private final StaffWords words;

    private final Clock clock;

    UntransferredAlert(Retention retention, StaffWords words, Clock clock) {
        this.retention = retention;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<Said> to(StaffMember member) {
        if (member.queues().isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, LocalDate> soon = this.retention.untransferred(member.queues(),
                Helsinki.today(this.clock).plusDays(DeletionAlerts.DAYS_BEFORE));
        return soon.entrySet()
            .stream()
            .min(Map.Entry.comparingByValue())
            .map((first) -> new Said(this.words.text("staff.deletion.alert.untransferred",
                    Map.of("number", soon.size(), "day", this.words.day(first.getValue()))), "cases/" + first.getKey()));
    }
}
