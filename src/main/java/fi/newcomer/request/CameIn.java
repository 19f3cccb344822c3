package fi.newcomer.request;

import fi.newcomer.staff.StaffMember;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a request came in that staff wrote down.
 *
 * @param who wrote it down
 * @param by never {@link CameBy#WEB}
 * @param registeredOn the day on which the newcomer registered as a jobseeker in person, where that is known
 * @param lapsedOn the day by which contact was promised after that registration, where that day is over already
 * @param reason why it stays in this queue although a rule names another; empty where the rule names this one
 */
public record CameIn(StaffMember who, CameBy by, Optional<LocalDate> registeredOn, Optional<LocalDate> lapsedOn,
        String reason) {

    public CameIn {
        if (by == CameBy.WEB) {
            throw new IllegalArgumentException("What comes by the web is written by the newcomer");
        }
    }
}
