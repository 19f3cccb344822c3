package fi.newcomer.administration;

import fi.newcomer.municipality.Authorities;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells administrators which queues nobody works on, and coordinators how many there are. */
@Component
class UnattendedAlert implements StaffAlert {

    private final UnattendedQueues unattended;

    private final Authorities authorities;

    private final StaffWords words;

    UnattendedAlert(UnattendedQueues unattended, Authorities authorities, StaffWords words) {
        this.unattended = unattended;
        this.authorities = authorities;
        this.words = words;
    }

    @Override
    public Optional<Said> to(StaffMember member) {
        boolean administrator = member.has(Role.ADMIN);
        if (!administrator && !member.has(Role.COORDINATOR)) {
            return Optional.empty();
        }
        List<String> known = this.unattended.slugs();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(administrator
                ? new Said(this.words.text("staff.unattended.queues", Map.of("queues", known.stream()
                    .map((queue) -> this.words.text(this.authorities.get(queue).name()))
                    .collect(Collectors.joining(", ")))), "queues")
                : new Said(this.words.text("staff.unattended.number", Map.of("number", known.size())), ""));
    }
}
