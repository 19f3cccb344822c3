package fi.newcomer.request;

import fi.newcomer.staff.StaffMember;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a caseworker does with requests. Each operation takes the person who does it and knows only the queues that the
 * person handles; a request of another queue looks exactly like one that does not exist.
 * <p>
 * Every step takes the version that the person saw and throws {@link NoSuchCase} when the request is not in a queue of
 * the person, {@link ChangedMeanwhile} when it was changed since, {@link WrongTransition} when its state does not allow
 * it, and {@link CaseRefused} with the reason when it can't be done as asked. Who asks too often for what is not there gets
 * {@link GuessingPaused} from everything that takes an id or a code.
 */
public interface CaseRequests {

    /** In which order a list is read. */
    enum Order {

        NEWEST_FIRST, OLDEST_FIRST,
        /** The promised day first that comes first; those without a promise, or with one that was kept, last. */
        PROMISED_FIRST,
        /** The next action first that comes first; those without one last. */
        NEXT_ACTION_FIRST

    }

    /**
     * A page of the requests in the queues that the person handles. It costs the same however long the queues are: where
     * hardly any request matches all filters together, it ends after some rows that were looked through.
     * @param after where reading goes on, as the page before said; empty for the first
     * @param limit how many rows, 1 to 200
     */
    ListPage page(StaffMember who, CaseFilter filter, Order order, Optional<ListPosition> after, int limit);

    /**
     * So many of the requests in the queues that the person handles as there are, up to a limit; reads on until it has them,
     * so that with several filters it may look through the whole queue.
     * @param after after which row; empty for the first
     * @param limit how many rows, 1 to 200
     */
    List<RequestSummary> inQueues(StaffMember who, CaseFilter filter, Order order, Optional<ListPosition> after,
            int limit);

    /** Counting ends here: one more than this means "more than so many". */
    int MOST_COUNTED = 999;

    /**
     * How many requests each queue of the person holds, by the queue's slug and the state; queues without any are there,
     * too. No further than {@link #MOST_COUNTED} and one more, so that opening a list costs the same however long it is.
     */
    Map<String, Map<RequestState, Long>> counts(StaffMember who);

    /** How many requests of each queue of the person are overdue and soon due; as far as {@link #counts}. */
    Map<String, Map<Due, Long>> dues(StaffMember who);

    /** Who owns open requests in the queues of the person: usernames, each once, whether the account is still active or not. */
    Set<String> owners(StaffMember who);

    /** The request with everything in it, and a line in the audit that this person looked at it. */
    Optional<RequestCase> open(StaffMember who, UUID id);

    /**
     * The person has read a request in which the newcomer did something. That is noted only for whoever takes care of it:
     * the owner and who stands in for the owner; anybody of the queue where it has none, or one who handles the queue no
     * more. To others it stays news, so that a colleague who only looks something up hides nothing from the owner.
     * @param shown as it was read; what the newcomer did since stays news
     * @param absent the usernames of those for whom the person stands in
     * @return whether it is news no more
     */
    boolean heard(StaffMember who, RequestSummary shown, Collection<String> absent);

    /** The id of the request with a code, however it was typed; empty when it is not in a queue of the person. */
    Optional<UUID> find(StaffMember who, String code);

    /** The person takes care of it from now on. */
    void take(StaffMember who, UUID id, long version);

    /**
     * A colleague takes care of it from now on.
     * @param username of one with an active account who handles the same queue
     */
    void assign(StaffMember who, UUID id, long version, String username);

    /**
     * It goes to another queue; the person and the colleagues of this queue see it no more.
     * @param queue the slug of a queue that receives requests
     * @param reason what the new queue needs to know, up to 2,000 characters
     */
    void handOver(StaffMember who, UUID id, long version, String queue, Ground ground, String reason);

    /** It goes back to the queue that handed it over. */
    void sendBack(StaffMember who, UUID id, long version, String reason);

    /**
     * It is done: received or in handling → closed.
     * @param words what was done, in the person's own words; may be empty
     */
    void close(StaffMember who, UUID id, long version, Outcome outcome, String words);

    /** Notes the day of the next action, today or later; empty takes it away. */
    void plan(StaffMember who, UUID id, long version, Optional<LocalDate> nextAction);

    /**
     * Notes the day on which the newcomer registered as a jobseeker in person, today or earlier. Where the queue promises
     * contact after that, the earlier promise counts from now on; a day that is over already is promised to nobody.
     */
    void registered(StaffMember who, UUID id, long version, LocalDate day);

    /** Adds a note for colleagues, up to 2,000 characters, to a closed case as well; needs no version, since it only adds. */
    void note(StaffMember who, UUID id, String words);

    /**
     * Logs a try to reach the newcomer; needs no version, since it only adds.
     * @param how {@code phone}, {@code sms}, {@code email}, {@code letter} or {@code visit}
     * @param words what happened; may be empty
     */
    void attempt(StaffMember who, UUID id, String how, boolean reached, String words);

    /** Who else handles the queue of a request and has an active account: usernames, in their order. */
    List<String> colleagues(StaffMember who, UUID id);
}
