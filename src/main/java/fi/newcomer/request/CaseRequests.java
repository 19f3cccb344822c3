package fi.newcomer.request;

import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a caseworker does with requests. Each operation takes the person who does it and knows only the queues that the
 * person handles; a request of another queue looks exactly like one that does not exist.
 */
public interface CaseRequests {

    /** In which order a list is read. */
    enum Order {

        NEWEST_FIRST, OLDEST_FIRST

    }

    /**
     * A page of the requests in the queues that the person handles.
     * @param state only those in this state; empty for all
     * @param after where the page before ended; empty for the first
     * @param limit how many rows, 1 to 200
     */
    List<RequestSummary> inQueues(StaffMember who, Optional<RequestState> state, Order order,
            Optional<ListPosition> after, int limit);

    /** How many requests each queue of the person holds, by the queue's slug and the state; queues without any are there, too. */
    Map<String, Map<RequestState, Long>> counts(StaffMember who);

    /** The request with everything in it, and a line in the audit that this person looked at it. */
    Optional<RequestCase> open(StaffMember who, UUID id);

    /** The id of the request with a code, however it was typed; empty when it is not in a queue of the person. */
    Optional<UUID> find(StaffMember who, String code);

    /**
     * Somebody takes care of it: received → in handling.
     * @param version as shown in {@link RequestSummary#version()}
     * @throws NoSuchCase when it is not in a queue of the person
     * @throws ChangedMeanwhile when the version is no longer the present one
     * @throws WrongTransition when it is in handling or closed already
     */
    void startHandling(StaffMember who, UUID id, long version);

    /**
     * It is done: received or in handling → closed.
     * @throws NoSuchCase when it is not in a queue of the person
     * @throws ChangedMeanwhile when the version is no longer the present one
     * @throws WrongTransition when it is closed already
     */
    void close(StaffMember who, UUID id, long version, Outcome outcome);
}
