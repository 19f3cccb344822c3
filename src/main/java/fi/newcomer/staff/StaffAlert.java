package fi.newcomer.staff;

import java.util.Optional;

/** Something that a feature tells people of the staff above every view until it is mended. */
public interface StaffAlert {

    /** What this person is told now, and for a minute after; empty for nothing. It is asked often, so it reads little. */
    Optional<Said> to(StaffMember member);

    /**
     * A sentence and the way to the view where it is mended.
     *
     * @param sentence in the language of the person
     * @param path of a view that the person may open, such as {@code queues}; empty for none
     */
    record Said(String sentence, String path) {
    }
}
