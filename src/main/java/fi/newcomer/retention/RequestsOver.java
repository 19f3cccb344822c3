package fi.newcomer.retention;

import fi.newcomer.database.OnceMore;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.ClosedRequests;
import fi.newcomer.request.RequestRemoval;
import fi.newcomer.staff.Audit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes requests whose time is over, and again what was deleted before and came back with a restored backup. Several
 * instances may do it at once: each takes other requests.
 */
@Component
class RequestsOver implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(RequestsOver.class);

    /** So many in a transaction: short enough that nobody waits for it. */
    static final int AT_ONCE = 20;

    private static final int NOTED_AT_ONCE = 1_000;

    private final ClosedRequests requests;

    private final RequestRemoval removal;

    private final Retention retention;

    private final Queues queues;

    private final DeletionLedger ledger;

    private final Audit audit;

    private final TransactionTemplate transaction;

    private final Clock clock;

    RequestsOver(ClosedRequests requests, RequestRemoval removal, Retention retention, Queues queues,
            DeletionLedger ledger, Audit audit, PlatformTransactionManager transactions, Clock clock) {
        this.requests = requests;
        this.removal = removal;
        this.retention = retention;
        this.queues = queues;
        this.ledger = ledger;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
        // Locks the rows that it deletes and no gaps between them, so that nobody who sends a request has to wait.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /** Before anybody is served: what a restored backup brought back is shown to nobody. */
    @Override
    public void afterSingletonsInstantiated() {
        tried(this::removeAgain);
    }

    /** Four times an hour, so that everything is gone within an hour after its limit, also when a run fails. */
    @Scheduled(fixedDelay = 900_000, initialDelay = 30_000)
    void scheduled() {
        tried(this::removeAgain);
        tried(this::removeOver);
        List<String> unsettled = this.retention.unsettled();
        if (!unsettled.isEmpty()) {
            log.warn("Closed requests of {} are never deleted: nobody has settled how long they are kept", unsettled);
        }
    }

    /** Deletes what is closed for longer than its queue keeps it. @return how many requests */
    int removeOver() {
        Instant now = this.clock.instant();
        int removed = 0;
        for (Map.Entry<String, Integer> queue : this.queues.retentionDays().entrySet()) {
            Instant over = Retention.over(now, queue.getValue());
            Set<UUID> stuck = new HashSet<>();
            int before;
            int some;
            do {
                before = stuck.size();
                some = remove("case.deleted", () -> this.requests.lock(queue.getKey(), over, AT_ONCE + stuck.size()), stuck);
                removed += some;
            }
            while (some > 0 || stuck.size() > before);
        }
        return removed;
    }

    /** Deletes what was deleted before and is there again. @return how many requests */
    int removeAgain() {
        List<UUID> deleted = new ArrayList<>(this.ledger.deleted());
        int removed = 0;
        for (int from = 0; from < deleted.size(); from += NOTED_AT_ONCE) {
            List<UUID> some = deleted.subList(from, Math.min(from + NOTED_AT_ONCE, deleted.size()));
            removed += remove("case.deleted-again", () -> this.requests.lock(some), new HashSet<>());
        }
        return removed;
    }

    /**
     * Deletes all together, or, where one can't be deleted, each by itself, so that it keeps no other.
     * @param stuck those that could not be deleted before; whatever can't be deleted now is added
     */
    private int remove(String action, Supplier<List<UUID>> which, Set<UUID> stuck) {
        Supplier<List<UUID>> others = () -> which.get().stream().filter((id) -> !stuck.contains(id)).toList();
        try {
            return together(action, others);
        }
        catch (RuntimeException e) {
            List<UUID> each = this.transaction.execute((status) -> others.get());
            return each.stream().mapToInt((id) -> alone(action, id, stuck)).sum();
        }
    }

    private int alone(String action, UUID id, Set<UUID> stuck) {
        try {
            return together(action, () -> this.requests.lock(List.of(id)));
        }
        catch (RuntimeException e) {
            log.warn("A request whose time is over could not be deleted: {}", e.getClass().getSimpleName());
            stuck.add(id);
            return 0;
        }
    }

    private int together(String action, Supplier<List<UUID>> which) {
        return OnceMore.afterDeadlock(() -> this.transaction.execute((status) -> {
            List<UUID> some = which.get();
            some.forEach((id) -> {
                this.removal.remove(id);
                this.audit.recordByPortal(action, id.toString());
            });
            return some.size();
        }));
    }

    private void tried(Supplier<Integer> removing) {
        try {
            int removed = removing.get();
            if (removed > 0) {
                log.info("Deleted {} requests whose time is over", removed);
            }
        }
        catch (RuntimeException e) {
            // Tried again in a quarter of an hour; the message of the failure may hold values, so only its kind is told.
            log.warn("Requests whose time is over could not be deleted: {}", e.getClass().getSimpleName());
        }
    }
}
