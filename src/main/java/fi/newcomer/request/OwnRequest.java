package fi.newcomer.request;

import fi.newcomer.staff.Audit;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a newcomer does with the own request, opened with code and PIN: corrects it, and withdraws it. */
@Service
public class OwnRequest {

    /** The kind of the history's line about a correction; its subject names the fields, its words what stood there before. */
    public static final String CORRECTED = "newcomer.corrected";

    static final String WITHDRAWN = "newcomer.withdrawn";

    /** The fields of the form that a newcomer corrects. */
    public static final List<String> CORRECTED_FIELDS = List.of("name", "nameLatin", "phone", "email", "channel",
            "ownPhone", "safeToLeaveMessage", "bestTime", "message");

    /** Of these the caseworker also reads what stood there before: a call may be on its way to the wrong number. */
    private static final List<String> REMEMBERED = List.of("phone", "email", "name");

    /** What says where, how, and whether a message reaches the newcomer: what was written for the former goes no more. */
    private static final List<String> REACHING = List.of("phone", "email", "channel", "ownPhone", "safeToLeaveMessage");

    private final RequestRows requests;

    private final PersonRows people;

    private final HistoryRows history;

    private final RequestMessages messages;

    private final RequestRemoval removal;

    private final ObjectProvider<RequestFollower> followers;

    private final Audit audit;

    private final Clock clock;

    OwnRequest(RequestRows requests, PersonRows people, HistoryRows history, RequestMessages messages,
            RequestRemoval removal, ObjectProvider<RequestFollower> followers, Audit audit, Clock clock) {
        this.requests = requests;
        this.people = people;
        this.history = history;
        this.messages = messages;
        this.removal = removal;
        this.followers = followers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a request that was to be withdrawn. */
    public enum Withdrawal {

        /** Nobody had begun with it: it is deleted. */
        DELETED,

        /** It is closed, and the authority decides how long it keeps it. */
        CLOSED,

        /** Somebody began with it after the newcomer was told that it would be deleted: nothing has happened yet. */
        BEGUN_MEANWHILE

    }

    /** Whether nobody has done anything with it but to write it down or to pass it to the right queue. */
    public static boolean untouched(RequestCase request) {
        return request.summary().state() == RequestState.RECEIVED && request.summary().owner().isEmpty()
                && request.history()
                    .stream()
                    .allMatch((it) -> it.actor().equals(RequestIntake.NEWCOMER) || it.kind().equals(RequestIntake.ENTERED)
                            || it.kind().startsWith("case.handed-over.") || it.kind().equals("case.sent-back"));
    }

    /**
     * Stores corrected answers. What is as it was changes nothing, so that doing it twice is as doing it once.
     * @param answers the fields that stood on the page and their values; one without a value is emptied, except the name and
     * the channel, which stay
     * @return the names of the fields that changed
     * @throws CaseRefused when the request is closed
     * @throws NoSuchCase when it is there no more
     */
    @Transactional
    public List<String> correct(UUID id, Map<String, Optional<String>> answers) {
        RequestCase before = locked(id);
        if (before.summary().state() == RequestState.CLOSED) {
            throw new CaseRefused(CaseRefused.Reason.CLOSED);
        }
        Map<String, Optional<String>> changed = new LinkedHashMap<>();
        for (String field : CORRECTED_FIELDS) {
            Optional<String> value = answers.getOrDefault(field, Optional.empty());
            boolean keeps = !answers.containsKey(field)
                    || (value.isEmpty() && (field.equals("name") || field.equals("channel")));
            if (!keeps && !value.equals(valueOf(before, field))) {
                changed.put(field, value);
            }
        }
        if (changed.isEmpty()) {
            return List.of();
        }
        this.people.correct(before, changed);
        if (REACHING.stream().anyMatch(changed::containsKey)) {
            this.messages.takeBack(id);
        }
        Optional<String> former = Optional.of(REMEMBERED.stream()
            .filter(changed::containsKey)
            .flatMap((field) -> valueOf(before, field).stream())
            .collect(Collectors.joining("\n"))).filter((it) -> !it.isEmpty());
        write(before, CORRECTED, before.summary().state(), String.join(",", changed.keySet()), former);
        this.audit.recordByPortal("case.corrected", id.toString());
        return List.copyOf(changed.keySet());
    }

    /**
     * Withdraws a request: deletes it where nobody has begun with it, else closes it. Withdrawn before, it stays so.
     * @param toldDeleted whether the newcomer was told that it would be deleted
     * @throws NoSuchCase when it is there no more
     */
    @Transactional
    public Withdrawal withdraw(UUID id, boolean toldDeleted) {
        RequestCase before = locked(id);
        if (before.summary().state() == RequestState.CLOSED) {
            return Withdrawal.CLOSED;
        }
        if (untouched(before)) {
            this.removal.remove(id);
            // Whoever had it open finds here why nothing is there any more.
            this.audit.recordByPortal("case.withdrawn-deleted", id.toString());
            return Withdrawal.DELETED;
        }
        if (toldDeleted) {
            return Withdrawal.BEGUN_MEANWHILE;
        }
        HandledRequest closed = this.requests.handled(id).orElseThrow(NoSuchCase::new).to(RequestState.CLOSED);
        this.requests.update(closed, Outcome.WITHDRAWN, this.clock.instant());
        this.messages.takeBack(id);
        write(before, WITHDRAWN, RequestState.CLOSED, "", Optional.empty());
        this.followers.forEach((it) -> it.withdrawn(id));
        this.audit.recordByPortal("case.withdrawn", id.toString());
        return Withdrawal.CLOSED;
    }

    private void write(RequestCase before, String kind, RequestState to, String subject, Optional<String> words) {
        Instant now = this.clock.instant();
        this.history.add(before.summary().id(), new HistoryEntry(now, RequestIntake.NEWCOMER, kind,
                Optional.of(before.summary().state()), to, subject, words, before.summary().version() + 1));
        this.requests.news(before.summary().id(), now);
    }

    /** Whoever else changes it waits, a caseworker too; what is read then is all that was done before. */
    private RequestCase locked(UUID id) {
        this.requests.locked(id).orElseThrow(NoSuchCase::new);
        return this.requests.find(id).orElseThrow(NoSuchCase::new);
    }

    private static Optional<String> valueOf(RequestCase request, String field) {
        return Stream.of(request.words(), request.choices())
            .flatMap((all) -> Optional.ofNullable(all.get(field)).stream())
            .findFirst();
    }
}
