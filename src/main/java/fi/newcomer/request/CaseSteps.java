package fi.newcomer.request;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.queue.PromisedDay;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.queue.RegistrationDays;
import fi.newcomer.request.CaseRefused.Reason;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The steps of a request at the desk: each changes the row, adds a line to the history and one to the audit, or nothing. */
@Component
class CaseSteps {

    private static final Set<String> WAYS = Set.of("phone", "sms", "email", "letter", "visit");

    /** What the history calls it when a case goes to another queue; the ground follows. */
    static final String HANDED_OVER = "case.handed-over.";

    static final String SENT_BACK = "case.sent-back";

    private final CaseDoor door;

    private final RequestRows requests;

    private final HistoryRows history;

    private final PersonRows people;

    private final Queues queues;

    private final PromisedDay promisedDay;

    private final RegistrationDays registration;

    private final QueueNotice notice;

    private final StaffMembers staff;

    private final Audit audit;

    private final Clock clock;

    CaseSteps(CaseDoor door, RequestRows requests, HistoryRows history, PersonRows people, Queues queues,
            PromisedDay promisedDay, RegistrationDays registration, QueueNotice notice, StaffMembers staff, Audit audit,
            Clock clock) {
        this.door = door;
        this.requests = requests;
        this.history = history;
        this.people = people;
        this.queues = queues;
        this.promisedDay = promisedDay;
        this.registration = registration;
        this.notice = notice;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    void own(StaffMember who, UUID id, long version, String username, String kind) {
        HandledRequest before = shown(who, id, version);
        if (!before.open()) {
            throw new WrongTransition(before.state(), RequestState.IN_HANDLING);
        }
        String owner = username.equals(who.username()) ? username
                : this.staff.find(username)
                    .filter((it) -> it.handles(before.queue()))
                    .map(StaffMember::username)
                    .orElseThrow(() -> new CaseRefused(Reason.NOT_OF_THIS_QUEUE));
        store(who, before, before.ownedBy(owner), null, kind, owner, "");
    }

    void handOver(StaffMember who, UUID id, long version, String queue, Ground ground, String reason) {
        HandledRequest before = open(who, id, version);
        Optional<String> words = needed(reason);
        if (queue.equals(before.queue())) {
            throw new CaseRefused(Reason.SAME_QUEUE);
        }
        move(who, before, queue, before.queue(), HANDED_OVER + ground, words.orElseThrow());
    }

    void sendBack(StaffMember who, UUID id, long version, String reason) {
        HandledRequest before = open(who, id, version);
        Optional<String> words = needed(reason);
        if (before.handedFrom() == null) {
            throw new CaseRefused(Reason.CAME_FROM_NOWHERE);
        }
        move(who, before, before.handedFrom(), null, SENT_BACK, words.orElseThrow());
    }

    private void move(StaffMember who, HandledRequest before, String slug, @Nullable String from, String kind,
            String words) {
        Queue queue = this.queues.all()
            .stream()
            .filter((it) -> it.slug().equals(slug) && it.staffed())
            .findFirst()
            .orElseThrow(() -> new CaseRefused(Reason.QUEUE_NOT_OPEN));
        LocalDate promise = queue.promiseDays() == null ? null
                : this.promisedDay.after(this.clock.instant(), queue.promiseDays());
        store(who, before, before.inQueue(slug, from, promise), null, kind, slug, words);
        this.people.moveJoined(before.id(), slug);
        this.notice.moved(before.id(), slug);
    }

    void close(StaffMember who, UUID id, long version, Outcome outcome, String words) {
        HandledRequest before = shown(who, id, version);
        HandledRequest after = before.to(RequestState.CLOSED);
        if (outcome == Outcome.ASSESSED && !who.decides(before.queue())) {
            throw new CaseRefused(Reason.NO_DECISION_POWER);
        }
        if (outcome == Outcome.NOT_REACHED && before.tries() < this.queues.get(before.queue()).contactTries()) {
            throw new CaseRefused(Reason.TOO_FEW_TRIES);
        }
        store(who, before, after, outcome, "case.closed", outcome.name(), words);
    }

    void plan(StaffMember who, UUID id, long version, Optional<LocalDate> nextAction) {
        HandledRequest before = open(who, id, version);
        if (nextAction.filter((day) -> day.isBefore(today())).isPresent()) {
            throw new CaseRefused(Reason.IN_THE_PAST);
        }
        store(who, before, before.planned(nextAction.orElse(null)), null, "case.planned",
                nextAction.map(LocalDate::toString).orElse(""), "");
    }

    void registered(StaffMember who, UUID id, long version, LocalDate day) {
        HandledRequest before = open(who, id, version);
        if (day.isAfter(today())) {
            throw new CaseRefused(Reason.NOT_YET_REGISTERED);
        }
        HandledRequest after = this.registration.promisedOn(before.queue(), day)
            .map((by) -> before.registered(by, today()))
            .orElseGet(() -> before.planned(before.nextAction()));
        store(who, before, after, null, "case.registered", day.toString(), "");
        this.requests.register(id, day);
    }

    /** Also in a closed case: what is learned later belongs to it as long as it is kept. */
    void note(StaffMember who, UUID id, String words) {
        HandledRequest request = locked(who, id);
        write(who, request, request, "case.note", "", needed(words, Reason.NOTE_MISSING));
    }

    void attempt(StaffMember who, UUID id, String how, boolean reached, String words) {
        if (!WAYS.contains(how)) {
            throw new IllegalArgumentException("Nobody is reached by " + how);
        }
        HandledRequest before = locked(who, id);
        if (!before.open()) {
            throw new CaseRefused(Reason.CLOSED);
        }
        store(who, before, reached ? before.nowReached() : before.tried(), null,
                reached ? "case.reached" : "case.not-reached", how, words);
    }

    /** No step: version, history and audit stay, and nothing is written where nothing is new. */
    boolean heard(StaffMember who, RequestSummary shown, Collection<String> absent) {
        return shown.newsAt()
            .filter((at) -> this.requests.handled(shown.id())
                .filter((it) -> who.handles(it.queue()) && takesCare(who, it, absent))
                .isPresent())
            .filter((at) -> this.requests.heard(shown.id(), at))
            .isPresent();
    }

    private boolean takesCare(StaffMember who, HandledRequest request, Collection<String> absent) {
        String owner = request.owner();
        return owner == null || owner.equals(who.username()) || absent.contains(owner)
                || this.staff.find(owner).filter((it) -> it.handles(request.queue())).isEmpty();
    }

    List<String> colleagues(StaffMember who, UUID id) {
        return this.staff.handling(mine(who, id).queue())
            .stream()
            .map(StaffMember::username)
            .filter((name) -> !name.equals(who.username()))
            .toList();
    }

    private void store(StaffMember who, HandledRequest before, HandledRequest after, @Nullable Outcome outcome,
            String kind, String subject, String words) {
        Optional<String> fitting = CaseFile.fitting(words);
        if (!this.requests.update(after, outcome, this.clock.instant())) {
            throw new ChangedMeanwhile(this.history.since(before.id(), before.version()));
        }
        write(who, before, after, kind, subject, fitting);
    }

    private void write(StaffMember who, HandledRequest before, HandledRequest after, String kind, String subject,
            Optional<String> words) {
        Instant now = this.clock.instant();
        this.history.add(before.id(), new HistoryEntry(now, who.username(), kind, Optional.of(before.state()),
                after.state(), subject, words, after.version()));
        this.audit.record(who, kind, before.id().toString());
    }

    private HandledRequest open(StaffMember who, UUID id, long version) {
        HandledRequest request = shown(who, id, version);
        if (!request.open()) {
            throw new CaseRefused(Reason.CLOSED);
        }
        return request;
    }

    private HandledRequest shown(StaffMember who, UUID id, long version) {
        HandledRequest request = locked(who, id);
        if (request.version() != version) {
            throw new ChangedMeanwhile(this.history.since(id, version));
        }
        return request;
    }

    /** Read as the first thing of a step, so that the second of two at once sees what the first did. */
    private HandledRequest locked(StaffMember who, UUID id) {
        return this.door.enterToChange(who, id);
    }

    private HandledRequest mine(StaffMember who, UUID id) {
        return this.door.enter(who, id);
    }

    private static Optional<String> needed(String words) {
        return needed(words, Reason.REASON_MISSING);
    }

    private static Optional<String> needed(String words, Reason missing) {
        return Optional.of(CaseFile.fitting(words).orElseThrow(() -> new CaseRefused(missing)));
    }

    private LocalDate today() {
        return LocalDate.now(this.clock.withZone(Helsinki.ZONE));
    }
}
