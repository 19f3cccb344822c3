package fi.newcomer.request;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.queue.Queues;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds and shows the requests of a person's queues; {@link CaseSteps} changes them. */
@Service
class CaseDesk implements CaseRequests {

    private final CaseDoor door;

    private final RequestRows requests;

    private final RequestList list;

    private final CaseSteps steps;

    private final Queues queues;

    private final Audit audit;

    private final Clock clock;

    CaseDesk(CaseDoor door, RequestRows requests, RequestList list, CaseSteps steps, Queues queues, Audit audit,
            Clock clock) {
        this.door = door;
        this.requests = requests;
        this.list = list;
        this.steps = steps;
        this.queues = queues;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<RequestSummary> inQueues(StaffMember who, CaseFilter filter, Order order, Optional<ListPosition> after,
            int limit) {
        List<RequestSummary> rows = new ArrayList<>();
        ListPage page = page(who, filter, order, after, limit);
        rows.addAll(page.rows());
        while (rows.size() < limit && page.next().isPresent()) {
            page = page(who, filter, order, page.next(), limit - rows.size());
            rows.addAll(page.rows());
        }
        return rows;
    }

    @Override
    @Transactional(readOnly = true)
    public ListPage page(StaffMember who, CaseFilter filter, Order order, Optional<ListPosition> after, int limit) {
        if (limit < 1 || limit > 200) {
            throw new IllegalArgumentException("A page of a list has 1 to 200 rows");
        }
        return this.list.page(ListLane.of(this.queues.of(who), filter), filter, order, after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<RequestState, Long>> counts(StaffMember who) {
        Map<String, Map<RequestState, Long>> counts = new LinkedHashMap<>();
        for (String queue : this.queues.of(who)) {
            counts.put(queue, new EnumMap<>(this.list.counts(queue)));
        }
        return counts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Map<Due, Long>> dues(StaffMember who) {
        LocalDate today = LocalDate.now(this.clock.withZone(Helsinki.ZONE));
        Map<String, Map<Due, Long>> dues = new LinkedHashMap<>();
        for (String queue : this.queues.of(who)) {
            dues.put(queue, this.list.dues(queue, today));
        }
        return dues;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> owners(StaffMember who) {
        Set<String> owners = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        ListLane.of(this.queues.of(who), CaseFilter.open()).forEach((lane) -> owners.addAll(this.list.owners(lane)));
        return owners;
    }

    @Override
    @Transactional
    public Optional<RequestCase> open(StaffMember who, UUID id) {
        try {
            this.door.enter(who, id);
        }
        catch (NoSuchCase none) {
            return Optional.empty();
        }
        this.audit.record(who, "case.opened", id.toString());
        return this.requests.find(id);
    }

    @Override
    @Transactional
    public boolean heard(StaffMember who, RequestSummary shown, Collection<String> absent) {
        return this.steps.heard(who, shown, absent);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<UUID> find(StaffMember who, String code) {
        return this.door.find(who, code);
    }

    @Override
    @Transactional
    public void take(StaffMember who, UUID id, long version) {
        this.steps.own(who, id, version, who.username(), "case.taken");
    }

    @Override
    @Transactional
    public void assign(StaffMember who, UUID id, long version, String username) {
        this.steps.own(who, id, version, username, "case.assigned");
    }

    @Override
    @Transactional
    public void handOver(StaffMember who, UUID id, long version, String queue, Ground ground, String reason) {
        this.steps.handOver(who, id, version, queue, ground, reason);
    }

    @Override
    @Transactional
    public void sendBack(StaffMember who, UUID id, long version, String reason) {
        this.steps.sendBack(who, id, version, reason);
    }

    @Override
    @Transactional
    public void close(StaffMember who, UUID id, long version, Outcome outcome, String words) {
        this.steps.close(who, id, version, outcome, words);
    }

    @Override
    @Transactional
    public void plan(StaffMember who, UUID id, long version, Optional<LocalDate> nextAction) {
        this.steps.plan(who, id, version, nextAction);
    }

    @Override
    @Transactional
    public void registered(StaffMember who, UUID id, long version, LocalDate day) {
        this.steps.registered(who, id, version, day);
    }

    @Override
    @Transactional
    public void note(StaffMember who, UUID id, String words) {
        this.steps.note(who, id, words);
    }

    @Override
    @Transactional
    public void attempt(StaffMember who, UUID id, String how, boolean reached, String words) {
        this.steps.attempt(who, id, how, reached, words);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> colleagues(StaffMember who, UUID id) {
        return this.steps.colleagues(who, id);
    }
}
