package fi.newcomer.administration;

import fi.newcomer.leave.Absences;
import fi.newcomer.mail.OfficeMail;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.OpenRequests;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.InvitationAccepted;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds queues that receive requests while nobody works on them: no active account handles the queue, or all who do are
 * away. The audit knows when it began and ended, and the queue's mailbox hears of it. Looked for after every change of
 * accounts and queues, and hourly.
 */
@Service
public class UnattendedQueues {

    private static final Logger log = LoggerFactory.getLogger(UnattendedQueues.class);

    private final Queues queues;

    private final StaffMembers staff;

    private final Absences absences;

    private final OpenRequests openRequests;

    private final Audit audit;

    private final OfficeMail mail;

    private final JdbcClient sql;

    private final TransactionTemplate transaction;

    UnattendedQueues(Queues queues, StaffMembers staff, Absences absences, OpenRequests openRequests, Audit audit,
            OfficeMail mail, JdbcClient sql, TransactionTemplate transaction) {
        this.queues = queues;
        this.staff = staff;
        this.absences = absences;
        this.openRequests = openRequests;
        this.audit = audit;
        this.mail = mail;
        this.sql = sql;
        this.transaction = transaction;
    }

    /** A queue that nobody works on. @param open how many requests in it are open */
    public record Unattended(String queue, long open) {
    }

    /** All that are known, in the order of their slugs. */
    public List<Unattended> known() {
        return slugs().stream().map((queue) -> new Unattended(queue, this.openRequests.in(queue))).toList();
    }

    /** The same without looking into them. */
    List<String> slugs() {
        return this.sql.sql("SELECT queue FROM queue_unattended ORDER BY queue").query(String.class).list();
    }

    /** The staffed queues that nobody works on today once these people are gone as well. */
    List<String> without(Set<String> usernames) {
        Set<String> away = this.absences.away().keySet();
        List<StaffMember> there = this.staff.active()
            .stream()
            .filter((it) -> !usernames.contains(it.username()) && !away.contains(it.username()))
            .toList();
        return this.queues.all()
            .stream()
            .filter(Queue::staffed)
            .map(Queue::slug)
            .filter((queue) -> there.stream().noneMatch((it) -> it.handles(queue)))
            .toList();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 20_000)
    void scheduled() {
        try {
            look();
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("Whether every queue is attended could not be found out: {}", e.getClass().getSimpleName());
        }
    }

    @EventListener
    void came(InvitationAccepted accepted) {
        look();
    }

    /** Notes what has changed, together with the change that is being made. */
    void look() {
        this.transaction.executeWithoutResult((status) -> {
            Set<String> now = new HashSet<>(without(Set.of()));
            Set<String> before = this.sql.sql("SELECT queue FROM queue_unattended FOR UPDATE")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
            now.stream().filter((queue) -> !before.contains(queue)).sorted().forEach(this::begins);
            before.stream().filter((queue) -> !now.contains(queue)).sorted().forEach(this::ends);
        });
    }

    private void begins(String queue) {
        int added = this.sql.sql("INSERT IGNORE INTO queue_unattended (queue, since) VALUES (:queue, :now)")
            .param("queue", queue)
            .param("now", Instant.now())
            .update();
        // Another instance may have been faster.
        if (added == 1) {
            this.audit.recordByPortal("queue.unattended", queue);
            this.mail.put(this.queues.get(queue).mailbox(), "staff.unattended.mail.subject",
                    "staff.unattended.mail.body", "/staff");
        }
    }

    private void ends(String queue) {
        if (this.sql.sql("DELETE FROM queue_unattended WHERE queue = :queue").param("queue", queue).update() == 1) {
            this.audit.recordByPortal("queue.attended", queue);
        }
    }
}
