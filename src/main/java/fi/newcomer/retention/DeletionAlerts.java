package fi.newcomer.retention;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells caseworkers a week before a message that never arrived is deleted with its case, and administrators of queues whose
 * cases are never deleted.
 */
@Component
class DeletionAlerts implements StaffAlert {

    static final int DAYS_BEFORE = 7;

    private final Retention retention;

    private final Authorities authorities;

    private final StaffWords words;

    private final Clock clock;

    DeletionAlerts(Retention retention, Authorities authorities, StaffWords words, Clock clock) {
        this.retention = retention;
        this.authorities = authorities;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Optional<Said> to(StaffMember member) {
        return lost(member).or(() -> member.has(Role.ADMIN) ? unsettled() : Optional.empty());
    }

    private Optional<Said> lost(StaffMember member) {
        if (member.queues().isEmpty()) {
            return Optional.empty();
        }
        Map<UUID, LocalDate> soon = this.retention.undelivered(member.queues(),
                Helsinki.today(this.clock).plusDays(DAYS_BEFORE));
        return soon.entrySet()
            .stream()
            .min(Map.Entry.comparingByValue())
            .map((first) -> new Said(this.words.text("staff.deletion.alert.unsent",
                    Map.of("number", soon.size(), "day", this.words.day(first.getValue()))), "cases/" + first.getKey()));
    }

    private Optional<Said> unsettled() {
        List<String> unsettled = this.retention.unsettled();
        return unsettled.isEmpty() ? Optional.empty()
                : Optional.of(new Said(this.words.text("staff.deletion.alert.unsettled",
                        Map.of("queues", unsettled.stream()
                            .map((queue) -> this.words.text(this.authorities.get(queue).name()))
                            .collect(Collectors.joining(", ")))), "queues"));
    }
}
