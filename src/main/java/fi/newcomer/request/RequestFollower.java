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
     * What stands with the joined request belongs to the kept one from now on. Both are still open.
     * @param who joins them
     */
    default void joined(StaffMember who, UUID merged, UUID kept) {
    }

    /**
     * Two requests were joined, and whoever has the code of one may read both: what is read by the newcomer belongs to the
     * kept one from now on. Where each code opens its own only, it stays where it is.
     */
    default void opensBoth(UUID merged, UUID kept) {
    }

}
