package fi.newcomer.placement.ui;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.placement.TargetNames;
import fi.newcomer.placement.Placements;
import fi.newcomer.placement.Scans;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What every part of the view of the placements needs.
 *
 * @param names what the pages are called that codes lead to
 */
@Component
record PlacementParts(StaffWords words, Placements placements, Scans scans, TargetNames names, CurrentStaff currentStaff,
        Municipalities municipalities, StaffFunctions functions, Clock clock) {

    String text(String key) {
        return this.words.text(key);
    }

    String text(String key, Map<String, ?> arguments) {
        return this.words.text(key, arguments);
    }

    StaffMember who() {
        return this.currentStaff.get();
    }

    /** The day in Finland. */
    LocalDate today() {
        return Helsinki.today(this.clock);
    }
}
