package fi.newcomer.administration;

import fi.newcomer.protection.KeyRotation;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells administrators how much older keys have still encrypted, and which keys the key file lacks. */
@Component
class KeyAlert implements StaffAlert {

    private final KeyRotation rotation;

    private final StaffWords words;

    KeyAlert(KeyRotation rotation, StaffWords words) {
        this.rotation = rotation;
        this.words = words;
    }

    @Override
    public Optional<Said> to(StaffMember member) {
        KeyRotation.Left left = this.rotation.lastLeft();
        if (!member.has(Role.ADMIN) || left.values() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Said(left.missing().isEmpty()
                ? this.words.text("staff.keys.left", Map.of("number", left.values(), "keys", numbers(left.readable())))
                : this.words.text("staff.keys.missing", Map.of("keys", numbers(left.missing()))), ""));
    }

    private static String numbers(Set<Integer> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
