package fi.newcomer.request;

import fi.newcomer.staff.StaffMember;
import java.util.UUID;

/**
 * What a feature keeps about a request and must not be left as it was when the newcomer withdraws, or when two requests are
 * made one. It is done in the same transaction, in which the requests are locked.
 */
public interface RequestFollower {

    /** The newcomer has withdrawn a request that stays stored as closed. */
    default void withdrawn(UUID request) {
    }

    /**
     * Two requests are made one: what the staff keep with the joined one belongs to the kept one from now on. Both are still
     * open.
     * @param who joins them
     * @param opensBoth whether the code of each opens both: then what the newcomer reads belongs to the kept one, too; else
     * it stays where it is
     */
    default void joined(StaffMember who, UUID merged, UUID kept, boolean opensBoth) {
    }

}
