package fi.newcomer.leave;

import fi.newcomer.staff.StaffMember;
import java.time.LocalDate;
import java.util.Optional;

/** A bean that knows what somebody who is away would miss. */
public interface DuringAbsence {

    /**
     * A sentence about it in the language of who notes the absence; empty where nothing is missed.
     * @param who notes it, and is told no more than that person may see
     * @param from the first day
     * @param until the last day
     */
    Optional<String> about(StaffMember who, StaffMember absent, LocalDate from, LocalDate until);

}
