package fi.newcomer.request;

import fi.newcomer.queue.Queues;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests of one person: found by name and phone number in the queues that a caseworker handles, and made one. What was
 * joined stays joined: a mistake is answered with a new request, entered from the old one's answers. Who asks too often for
 * what is not there gets {@link GuessingPaused} from everything that takes an id.
 */
@Service
public class SamePerson {

    private final CaseDoor door;

    private final RequestRows requests;

    private final PersonRows people;

    private final HistoryRows history;

    private final RequestMessages messages;

    private final Queues queues;

    private final Audit audit;

    private final ObjectProvider<RequestFollower> followers;

    private final Clock clock;

    SamePerson(CaseDoor door, RequestRows requests, PersonRows people, HistoryRows history, RequestMessages messages,
            Queues queues, Audit audit, ObjectProvider<RequestFollower> followers, Clock clock) {
        this.door = door;
        this.requests = requests;
        this.people = people;
        this.history = history;
        this.messages = messages;
        this.queues = queues;
        this.audit = audit;
        this.followers = followers;
        this.clock = clock;
    }

    /**
     * Requests that may be of the same person as one that is being written down, newest first; only of queues of {@code who}.
     * @param words what was typed, by the field names of the form
     */
    @Transactional(readOnly = true)
    public List<Likeness> like(StaffMember who, String municipality, String contactLanguage, Map<String, String> words) {
        return this.people.like(this.queues.of(who), municipality, contactLanguage, words);
    }

    /**
     * Other requests that may be of the same person, newest first, without those joined with it or it with them; only of
     * queues of {@code who}.
     * @throws NoSuchCase when it is not in a queue of the person
     */
    @Transactional(readOnly = true)
    public List<Likeness> like(StaffMember who, UUID id) {
        RequestCase request = mine(who, id);
        List<UUID> joined = Stream.concat(Stream.of(id), Stream.concat(request.mergedInto().stream(),
                this.people.joined(id).stream().map(RequestSummary::id))).toList();
        return this.people
            .like(this.queues.of(who), request.summary().municipality(), request.summary().contactLanguage(), request.words())
            .stream()
            .filter((it) -> !joined.contains(it.request().id()))
            .toList();
    }

    /** A request as it is now. @throws NoSuchCase when it is not in a queue of the person */
    @Transactional(readOnly = true)
    public RequestSummary current(StaffMember who, UUID id) {
        return mine(who, id).summary();
    }

    /** The requests that were joined with one, oldest first. @throws NoSuchCase when it is not in a queue of the person */
    @Transactional(readOnly = true)
    public List<RequestSummary> joined(StaffMember who, UUID kept) {
        mine(who, kept);
        return this.people.joined(kept);
    }

    /** The request that one was joined with. @throws NoSuchCase when it is not in a queue of the person */
    @Transactional(readOnly = true)
    public Optional<RequestSummary> keptOf(StaffMember who, UUID merged) {
        return mine(who, merged).mergedInto()
            .flatMap(this.requests::find)
            .map(RequestCase::summary)
            .filter((it) -> who.handles(it.queue()));
    }

    /**
     * Whether the second of two requests is the one to keep: of a notice nobody holds a code, so that it is never kept in
     * place of what the person sent, said or phoned.
     */
    public static boolean swapped(RequestSummary kept, RequestSummary merged) {
        return kept.cameBy() == CameBy.NOTICE && merged.cameBy() != CameBy.NOTICE;
    }

    /**
     * Makes two open requests one: the second is closed as a duplicate and goes wherever the first goes; both histories stay,
     * and invitations of other authorities go along. A notice goes into the other one, whichever is named first. Anybody may
     * send a request with another's name and number: only where the person has said that both are theirs do both codes open
     * it, and meetings, orders and answers go along.
     * @param confirmed whether the person has said so to a caseworker
     * @throws NoSuchCase when one of them is not in a queue of the person
     * @throws ChangedMeanwhile when one was changed since it was shown
     * @throws CaseRefused when they are the same, or one of them is closed, be it joined already, or they are in two
     * queues: giving a case to another authority needs a ground and a reason
     */
    @Transactional
    public void merge(StaffMember who, RequestSummary first, RequestSummary second, boolean confirmed) {
        boolean swapped = swapped(first, second);
        join(who, swapped ? second : first, swapped ? first : second, confirmed);
    }

    private void join(StaffMember who, RequestSummary kept, RequestSummary merged, boolean confirmed) {
        // Always locked in the same order, so that two who do the same at once wait and do not give way.
        boolean inOrder = kept.id().compareTo(merged.id()) < 0;
        HandledRequest first = locked(who, inOrder ? kept : merged);
        if (kept.id().equals(merged.id())) {
            throw new CaseRefused(CaseRefused.Reason.SAME_REQUEST);
        }
        HandledRequest second = locked(who, inOrder ? merged : kept);
        HandledRequest stays = inOrder ? first : second;
        HandledRequest goes = inOrder ? second : first;
        if (!stays.open() || !goes.open()) {
            throw new CaseRefused(CaseRefused.Reason.CLOSED);
        }
        if (!stays.queue().equals(goes.queue())) {
            throw new CaseRefused(CaseRefused.Reason.TWO_QUEUES);
        }
        unchanged(stays, kept);
        unchanged(goes, merged);
        HandledRequest after = after(who, stays, goes);
        Instant now = this.clock.instant();
        this.people.keep(after, goes.id());
        boolean opensBoth = confirmed && this.people.alike(goes.id(), stays.id());
        if (!opensBoth && !this.people.opening(goes.id()).isEmpty()) {
            throw new CaseRefused(CaseRefused.Reason.OPENED_BY_OTHERS);
        }
        // Before it is closed: what ends with a case goes on in the kept one.
        this.followers.forEach((it) -> it.joined(who, goes.id(), stays.id(), opensBoth));
        this.people.close(goes.id(), stays.id(), now, opensBoth);
        if (opensBoth) {
            // Its number and address count no more: what is answered stands in the kept one.
            this.messages.takeBack(goes.id());
        }
        if (!this.requests.find(stays.id()).orElseThrow(NoSuchCase::new).messagesAllowed()) {
            this.messages.takeBack(stays.id());
        }
        this.history.add(stays.id(), new HistoryEntry(now, who.username(), "case.merged", Optional.of(stays.state()),
                after.state(), "", Optional.empty(), after.version()));
        this.history.add(goes.id(), new HistoryEntry(now, who.username(), "case.merged-into", Optional.of(goes.state()),
                RequestState.CLOSED, "", Optional.empty(), goes.version() + 1));
        this.audit.record(who, confirmed ? "case.merged.confirmed" : "case.merged", stays.id().toString());
        this.audit.record(who, "case.merged-into", goes.id().toString());
    }

    /** As far as the further one: what somebody began to handle is not received again. */
    private static HandledRequest after(StaffMember who, HandledRequest stays, HandledRequest goes) {
        if (stays.state() == RequestState.RECEIVED && goes.state() == RequestState.IN_HANDLING) {
            return stays.ownedBy(goes.owner() != null ? goes.owner() : who.username());
        }
        return stays.planned(stays.nextAction());
    }

    private void unchanged(HandledRequest now, RequestSummary shown) {
        if (now.version() != shown.version()) {
            throw new ChangedMeanwhile(this.history.since(now.id(), shown.version()));
        }
    }

    private HandledRequest locked(StaffMember who, RequestSummary shown) {
        return this.door.enterToChange(who, shown.id());
    }

    private RequestCase mine(StaffMember who, UUID id) {
        return this.requests.find(this.door.enter(who, id).id()).orElseThrow(NoSuchCase::new);
    }
}
