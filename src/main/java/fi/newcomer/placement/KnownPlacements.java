package fi.newcomer.placement;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * All placements in memory, so that a scan is led on without waiting for the database, and also while it is gone. What
 * another instance changes is known here within fifteen seconds. They are read before the first request is answered.
 */
@Component
class KnownPlacements implements SmartInitializingSingleton {

    /** Seconds between readings. */
    static final int PAUSE = 15;

    private static final Logger log = LoggerFactory.getLogger(KnownPlacements.class);

    private final PlacementTable table;

    private final Map<String, Placement> placements = new ConcurrentHashMap<>();

    private volatile boolean read;

    KnownPlacements(PlacementTable table) {
        this.table = table;
    }

    Optional<Placement> find(String code) {
        return Optional.ofNullable(this.placements.get(code));
    }

    /** Whether they were ever read since the start: before that, a code that is not found may well exist. */
    boolean wereRead() {
        return this.read;
    }

    @Override
    public void afterSingletonsInstantiated() {
        load();
    }

    /** Called after the commit; it waits while the table is read, so that what was read before it can't win. */
    synchronized void put(Placement placement) {
        this.placements.put(placement.code(), placement);
    }

    @Scheduled(fixedDelay = PAUSE, initialDelay = PAUSE, timeUnit = TimeUnit.SECONDS)
    synchronized void load() {
        try {
            Map<String, Placement> now = this.table.all()
                .stream()
                .collect(Collectors.toMap(Placement::code, Function.identity()));
            this.placements.putAll(now);
            this.placements.keySet().retainAll(now.keySet());
            this.read = true;
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("Placements can't be read now: {}", e.getClass().getSimpleName());
        }
    }
}
