package fi.newcomer.page;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Tells other instances on the same database what changed here, and hears within two seconds what changed there. What
 * changed here is said within two seconds as well, so that no change waits for it, nor for a second connection while it
 * still holds its own.
 * <p>
 * It is not said in the transaction of the change: a change may take long, an import of the content above all, and a
 * notice whose number and time were given long before its commit would be passed over by those who read on from the last
 * number. They look back at few numbers and few seconds only. So an instance that is killed may have changed what it did
 * not tell; one that was not seen for a minute is taken for killed, and all that others keep is made anew.
 */
@Component
class OtherInstances implements SmartInitializingSingleton, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(OtherInstances.class);

    private static final Duration KEPT = Duration.ofDays(1);

    /** In seconds. */
    private static final int SILENT = 60;

    /** Numbers are given before the commit: what was still being written when we read comes in a later reading. */
    private static final int OVERLAP = 50;

    private final String instance = UUID.randomUUID().toString();

    private final Stamps stamps;

    private final ObjectProvider<ChangedElsewhere> keepers;

    private final JdbcClient sql;

    private final Queue<String> waiting = new ConcurrentLinkedQueue<>();

    private final Set<Long> heard = new HashSet<>();

    private long last;

    OtherInstances(Stamps stamps, ObjectProvider<ChangedElsewhere> keepers, JdbcClient sql) {
        this.stamps = stamps;
        this.keepers = keepers;
        this.sql = sql;
    }

    @Override
    public void afterSingletonsInstantiated() {
        // What is kept was read after this; older changes are in it already.
        this.last = this.sql.sql("SELECT COALESCE(max(id), 0) FROM changed_thing").query(Long.class).single();
        this.stamps.tellOthersBy(this::tell);
    }

    /** What this instance is called on the database. */
    String id() {
        return this.instance;
    }

    private void tell(Collection<String> things) {
        this.waiting.addAll(things);
    }

    @Scheduled(fixedDelay = 2000)
    synchronized void hear() {
        try {
            say();
            List<Change> changes = this.sql.sql("""
                    SELECT id, instance, things FROM changed_thing
                    WHERE id > :last OR (id > :before AND at > :recently) ORDER BY id
                    """)
                .param("last", this.last)
                .param("before", this.last - OVERLAP)
                .param("recently", Instant.now().minusSeconds(10))
                .query((row, number) -> new Change(row.getLong("id"), row.getString("instance"),
                        Arrays.asList(row.getString("things").split("\n"))))
                .list();
            for (Change change : changes) {
                if (!this.heard.contains(change.id()) && !change.instance().equals(this.instance)) {
                    this.keepers.forEach((keeper) -> keeper.changedElsewhere(change.things()));
                    this.stamps.heard(change.things());
                }
                // Only now: what could not be acted upon is heard again.
                this.heard.add(change.id());
                this.last = Math.max(this.last, change.id());
            }
            this.heard.removeIf((id) -> id <= this.last - OVERLAP);
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("What other instances changed can't be read now: {}", e.getClass().getSimpleName());
        }
    }

    /** Says what changed here since the last time. */
    private void say() {
        Set<String> things = new HashSet<>();
        for (String thing = this.waiting.poll(); thing != null; thing = this.waiting.poll()) {
            things.add(thing);
        }
        if (things.isEmpty()) {
            return;
        }
        try {
            say(this.instance, things);
        }
        catch (DataAccessException e) {
            this.waiting.addAll(things);
            throw e;
        }
    }

    private void say(String instance, Set<String> things) {
        this.sql.sql("INSERT INTO changed_thing (instance, things, at) VALUES (:instance, :things, :now)")
            .param("instance", instance)
            .param("things", String.join("\n", things))
            .param("now", Instant.now())
            .update();
    }

    /** Shows that this instance lives, and says that everything may have changed where another one fell silent. */
    @Scheduled(fixedDelay = 10_000)
    void live() {
        try {
            this.sql.sql("""
                    INSERT INTO portal_instance (id, seen) VALUES (:id, now(6)) ON DUPLICATE KEY UPDATE seen = now(6)
                    """)
                .param("id", this.instance)
                .update();
            List<String> silent = this.sql.sql("SELECT id FROM portal_instance WHERE seen < now(6) - INTERVAL :silent SECOND")
                .param("silent", SILENT)
                .query(String.class)
                .list();
            for (String id : silent) {
                // Said before it is forgotten: whoever is killed between the two leaves it to be said again.
                say(id, Set.of(Stamps.EVERYTHING));
                forget(id);
            }
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("Whether other instances live can't be read now: {}", e.getClass().getSimpleName());
        }
    }

    /** Leaves nothing unsaid when it ends. */
    @Override
    public synchronized void destroy() {
        try {
            say();
            forget(this.instance);
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("What changed here can't be told to other instances: {}", e.getClass().getSimpleName());
        }
    }

    private void forget(String id) {
        this.sql.sql("DELETE FROM portal_instance WHERE id = :id").param("id", id).update();
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void forget() {
        try {
            this.sql.sql("DELETE FROM changed_thing WHERE at < :before")
                .param("before", Instant.now().minus(KEPT))
                .update();
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("Old changes could not be forgotten: {}", e.getClass().getSimpleName());
        }
    }

    private record Change(long id, String instance, List<String> things) {
    }
}
