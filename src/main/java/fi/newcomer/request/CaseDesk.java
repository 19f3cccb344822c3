package fi.newcomer.request;

import fi.newcomer.queue.Queues;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class CaseDesk implements CaseRequests {

    private final RequestRows requests;

    private final RequestList list;

    private final HistoryRows history;

    private final Queues queues;

    private final Audit audit;

    private final Clock clock;

    CaseDesk(RequestRows requests, RequestList list, HistoryRows history, Queues queues, Audit audit, Clock clock) {
        this.requests = requests;
        this.list = list;
        this.history = history;
        this.queues = queues;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RequestSummary> inQueues(StaffMember who, Optional<RequestState> state, Order order,
            Optional<ListPosition> after, int limit) {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("A page of a list has 1 to 200 rows");
        }
        Comparator<RequestSummary> byTime = order == Order.NEWEST_FIRST
                ? Comparator.comparing(RequestSummary::receivedAt).reversed()
                : Comparator.comparing(RequestSummary::receivedAt);
        // One read per queue, each along its index; merged here, so that no queue's rows are sorted by the database.
        return of(who).stream()
            .flatMap((queue) -> this.list.page(queue, state, order, after, limit).stream())
            .sorted(byTime)
            .limit(limit)
            .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<RequestState, Long>> counts(StaffMember who) {
        Map<String, Map<RequestState, Long>> counts = new LinkedHashMap<>();
        for (String queue : of(who)) {
            counts.put(queue, new EnumMap<>(this.list.counts(queue)));
        }
        return counts;
    }

    @Override
    @Transactional
    public Optional<RequestCase> open(StaffMember who, UUID id) {
        Optional<RequestCase> opened = this.requests.find(id)
            .filter((it) -> who.handles(it.summary().queue()));
        opened.ifPresent((it) -> this.audit.record(who, "case.opened", id.toString()));
        return opened;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> find(StaffMember who, String code) {
        return this.requests.idOf(Codes.read(code))
            .flatMap(this.requests::handled)
            .filter((it) -> who.handles(it.queue()))
            .map(HandledRequest::id);
    }

    @Override
    @Transactional
    public void startHandling(StaffMember who, UUID id, long version) {
        move(who, id, version, RequestState.IN_HANDLING, null);
    }

    @Override
    @Transactional
    public void close(StaffMember who, UUID id, long version, Outcome outcome) {
        move(who, id, version, RequestState.CLOSED, outcome);
    }

    private void move(StaffMember who, UUID id, long version, RequestState next, @Nullable Outcome outcome) {
        HandledRequest before = this.requests.handled(id)
            .filter((it) -> who.handles(it.queue()))
            .orElseThrow(NoSuchCase::new);
        HandledRequest after = before.to(next, version);
        Instant now = this.clock.instant();
        this.requests.update(after, outcome, now);
        this.history.add(id, new HistoryEntry(now, who.username(), Optional.of(before.state()), next));
        this.audit.record(who, next == RequestState.CLOSED ? "case.closed" : "case.started", id.toString());
    }

    private List<String> of(StaffMember who) {
        return this.queues.all().stream().map((queue) -> queue.slug()).filter(who::handles).toList();
    }
}
