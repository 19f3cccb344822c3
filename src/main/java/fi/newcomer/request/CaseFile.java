package fi.newcomer.request;

import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other features do with a request within their own transactions: ask whether it is the person's, and write into its
 * history.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFile {

    /** More does not fit into a line of the history. */
    public static final int LONGEST = 2_000;

    /** What brings answers of others, besides whatever is done with meetings. */
    private static final Set<String> AGREED = Set.of("reply.sent", "case.merged");

    private final CaseDoor door;

    private final RequestRows requests;

    private final HistoryRows history;

    private final Audit audit;

    private final Clock clock;

    CaseFile(CaseDoor door, RequestRows requests, HistoryRows history, Audit audit, Clock clock) {
        this.door = door;
        this.requests = requests;
        this.history = history;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes sure that a request is the person's, without reading what is in it.
     * @throws NoSuchCase when it is not in a queue of the person
     * @throws GuessingPaused after too many that were not
     */
    public void enter(StaffMember who, UUID id) {
        this.door.enter(who, id);
    }

    /**
     * The request, for somebody who handles its queue. It is not recorded that anybody looked at it.
     * @throws NoSuchCase when it is not in a queue of the person
     * @throws GuessingPaused after too many that were not
     */
    public RequestCase of(StaffMember who, UUID id) {
        return this.requests.find(this.door.enter(who, id).id()).orElseThrow(NoSuchCase::new);
    }

    /**
     * The same, for a feature that changes something about it: until the end of the transaction nobody else takes a step in
     * it. To be asked before anything else is read, so that what is read is what holds.
     */
    public RequestCase toChange(StaffMember who, UUID id) {
        return this.requests.find(this.door.enterToChange(who, id).id()).orElseThrow(NoSuchCase::new);
    }

    /**
     * Makes sure that something new for the newcomer to read may be added to a request.
     * @throws CaseRefused when it was joined with another, on whose page the newcomer reads
     */
    public static void separate(RequestCase request) {
        if (request.mergedInto().isPresent()) {
            throw new CaseRefused(CaseRefused.Reason.JOINED);
        }
    }

    /**
     * Makes sure that something may begin in a request.
     * @throws CaseRefused when it was joined with another, or is closed
     */
    public static void open(RequestCase request) {
        separate(request);
        if (request.summary().state() == RequestState.CLOSED) {
            throw new CaseRefused(CaseRefused.Reason.CLOSED);
        }
    }

    /**
     * Makes sure that a person knows what others agreed with the newcomer before agreeing on more.
     * @param now the request, locked
     * @param seen as {@link RequestCase#seen} said when it was shown
     * @throws AnsweredMeanwhile when somebody else answered, had to do with a meeting, or joined another request with it since
     */
    public static void known(StaffMember who, RequestCase now, int seen) {
        List<HistoryEntry> since = now.history()
            .stream()
            .skip(seen)
            .filter((it) -> !it.actor().equals(who.username()))
            .filter((it) -> it.kind().startsWith("appointment.") || AGREED.contains(it.kind()))
            .toList();
        if (!since.isEmpty()) {
            throw new AnsweredMeanwhile(since, now.seen());
        }
    }

    /** The request for what the newcomer changes about it; nobody else takes a step in it until the end of the transaction. */
    public Optional<RequestCase> findToChange(UUID id) {
        return this.requests.locked(id).flatMap((it) -> this.requests.find(id));
    }

    /**
     * Something of a feature that has an id of its own: looking for one that is not the person's counts as guessing.
     * @throws GuessingPaused after too many that were not
     */
    public <T> Optional<T> entering(StaffMember who, UUID id, Supplier<Optional<T>> find) {
        return this.door.entering(who, id, find);
    }

    /** The request, for the portal itself and for what the newcomer does. */
    public Optional<RequestCase> find(UUID id) {
        return this.requests.find(id);
    }

    /** The same of several, as rows of a list; those that are gone are absent. */
    public Map<UUID, RequestSummary> summaries(Collection<UUID> ids) {
        return this.requests.summaries(ids).stream().collect(Collectors.toMap(RequestSummary::id, Function.identity()));
    }

    /**
     * Adds a line to the history and the audit.
     * @param kind what was done, such as {@code appointment.made}; words for it stand under {@code staff.history.}
     * @param subject what it was done with; never personal data
     * @param words what was written to it; kept encrypted; empty for nothing
     * @throws NoSuchCase when it is not in a queue of the person
     * @throws CaseRefused when the words are longer than {@link #LONGEST}
     */
    public void add(StaffMember who, UUID id, String kind, String subject, String words) {
        HandledRequest request = this.door.enter(who, id);
        write(who.username(), request, kind, subject, words);
        this.audit.record(who, kind, id.toString());
    }

    /**
     * Adds a line and an audit for somebody of another authority, whom one of the queue asked for it; the calling feature has
     * made sure of that.
     * @throws CaseRefused when the words are longer than {@link #LONGEST}
     */
    public void addByInvited(StaffMember who, UUID id, String kind, String subject, String words) {
        write(who.username(), this.requests.handled(id).orElseThrow(NoSuchCase::new), kind, subject, words);
        this.audit.record(who, kind, id.toString());
    }

    /** Adds a line for what the newcomer, or the portal in the newcomer's name, did. @return when it was written */
    public Instant addByNewcomer(UUID id, String kind, String subject) {
        return write(RequestIntake.NEWCOMER, this.requests.handled(id).orElseThrow(NoSuchCase::new), kind, subject, "");
    }

    /** The same for what a caseworker must not miss: the list shows it until somebody has seen it who takes care of it. */
    public void addNewsByNewcomer(UUID id, String kind, String subject) {
        this.requests.news(id, addByNewcomer(id, kind, subject));
    }

    /**
     * Notes that a case was written into an authority's own system; that is never taken back.
     * @param version the version that the person saw
     * @param system such as {@code A-TMT}
     * @throws NoSuchCase when it is not in a queue of the person
     * @throws ChangedMeanwhile when it was changed since, or is noted already
     */
    public void transferred(StaffMember who, UUID id, long version, String system) {
        HandledRequest before = this.door.enterToChange(who, id);
        if (!this.requests.transferred(id, version, system, this.clock.instant())) {
            throw new ChangedMeanwhile(this.history.since(id, version));
        }
        this.history.add(id, new HistoryEntry(this.clock.instant(), who.username(), "case.transferred",
                Optional.of(before.state()), before.state(), system, Optional.empty(), version + 1));
        this.audit.record(who, "case.transferred", id.toString());
    }

    /** @return when it was written */
    private Instant write(String actor, HandledRequest request, String kind, String subject, String words) {
        Instant now = this.clock.instant();
        this.history.add(request.id(), new HistoryEntry(now, actor, kind, Optional.of(request.state()), request.state(),
                subject, fitting(words), request.version()));
        return now;
    }

    /**
     * What was written, without blanks around it; empty for nothing that can be seen.
     * @throws CaseRefused when it is longer than {@link #LONGEST}
     */
    public static Optional<String> fitting(String words) {
        String text = words.strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new CaseRefused(CaseRefused.Reason.TOO_LONG);
        }
        return Optional.of(text).filter((it) -> it.codePoints().anyMatch(CaseFile::seen));
    }

    /** Neither a blank nor a mark that only steers others, such as the direction of the line. */
    private static boolean seen(int character) {
        return switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.FORMAT -> false;
            default -> true;
        };
    }
}
