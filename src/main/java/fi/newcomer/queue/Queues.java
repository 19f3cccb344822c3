package fi.newcomer.queue;

import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The queues of all authorities that can receive requests. */
@Service
public class Queues {

    private final QueueTable table;

    private final Authorities authorities;

    private final Stamps stamps;

    Queues(QueueTable table, Authorities authorities, Stamps stamps) {
        this.table = table;
        this.authorities = authorities;
        this.stamps = stamps;
    }

    /** What a page declares that reads a queue. */
    public static String stamp(String slug) {
        return "queue:" + slug;
    }

    /** All queues, in the order of the authorities. */
    public List<Queue> all() {
        Map<String, Queue> bySlug = this.table.all()
            .stream()
            .collect(Collectors.toMap(Queue::slug, Function.identity()));
        return this.authorities.all()
            .stream()
            .map(Authority::slug)
            .filter(bySlug::containsKey)
            .map(bySlug::get)
            .toList();
    }

    /** The slugs of the queues whose cases are a person's, in the order of the authorities. */
    public List<String> of(StaffMember who) {
        return all().stream().map(Queue::slug).filter(who::handles).toList();
    }

    /** The queue of an authority that receives requests. */
    public Queue get(String slug) {
        return this.table.find(slug).orElseThrow(() -> new IllegalArgumentException("No such queue: " + slug));
    }

    /** How a queue was settled before and is now, newest first; one that was never changed has none. */
    public List<QueueVersion> versions(String slug) {
        return this.table.versions(slug);
    }

    /**
     * How many days a queue keeps a request after it was closed, by its slug. A queue that was closed or turned into a
     * referral without a number keeps the number that held last; one that never had any is absent.
     */
    public Map<String, Integer> retentionDays() {
        return this.table.retentionDays();
    }

    /**
     * Stores a queue as it was settled; pages that read it are made anew.
     * @param who the name of the account that settled it
     * @param changed the queue as it shall be, with the version that was read
     * @return the queue with its new version
     * @throws QueueRefused when something is missing that a staffed queue needs, when a value can't be used, or when
     * somebody else settled it in the meantime
     */
    @Transactional
    public Queue settle(String who, Queue changed) {
        this.table.keep(get(changed.slug()));
        changed.mistakes().findFirst().ifPresent((mistake) -> {
            throw new QueueRefused(mistake);
        });
        if (!this.table.store(changed, who)) {
            throw new QueueRefused(QueueRefused.Reason.CHANGED_MEANWHILE);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Queues.this.stamps.changed(List.of(stamp(changed.slug())));
            }
        });
        Queue settled = get(changed.slug());
        this.table.keep(settled);
        return settled;
    }
}
