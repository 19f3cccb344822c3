package fi.newcomer.placement;

import fi.newcomer.hours.Helsinki;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * How often codes were scanned, by day in Finland; nothing about who did. A scan is written at once, but nobody waits for
 * it: while the database is gone, scans wait in memory.
 */
@Service
public class Scans implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Scans.class);

    private static final int WEEK = 7;

    private static final int MONTH = 30;

    private final ScanTable table;

    private final Clock clock;

    private final Map<Scan, Long> waiting = new ConcurrentHashMap<>();

    private final AtomicBoolean told = new AtomicBoolean();

    private final ExecutorService writer = Executors
        .newSingleThreadExecutor(Thread.ofPlatform().daemon().name("scans").factory());

    Scans(ScanTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Somebody scans the code of a placement that there is. */
    void count(Placement placement) {
        this.waiting.merge(new Scan(placement.code(), Helsinki.today(this.clock)), 1L, Long::sum);
        if (this.told.compareAndSet(false, true)) {
            this.writer.execute(this::tryToWrite);
        }
    }

    /** Once more what could not be written before. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void tryToWrite() {
        this.told.set(false);
        try {
            write();
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("Scans can't be written now: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        this.writer.shutdown();
        tryToWrite();
    }

    /** Writes what waits; where that fails it waits on. */
    synchronized void write() {
        Map<Scan, Long> counts = new HashMap<>();
        this.waiting.keySet().forEach((scan) -> {
            Long count = this.waiting.remove(scan);
            if (count != null) {
                counts.put(scan, count);
            }
        });
        try {
            if (!counts.isEmpty()) {
                this.table.add(counts);
                counts.clear();
            }
        }
        finally {
            counts.forEach((scan, count) -> this.waiting.merge(scan, count, Long::sum));
        }
    }

    /** How often each of some placements was scanned, by their codes; who may see a placement may see this. */
    public Map<String, ScanNumbers> numbers(Collection<Placement> placements) {
        write();
        LocalDate today = Helsinki.today(this.clock);
        List<String> codes = placements.stream().map(Placement::code).toList();
        Map<String, ScanNumbers> found = this.table.numbers(codes, today.minusDays(WEEK - 1L), today.minusDays(MONTH - 1L));
        return codes.stream()
            .collect(Collectors.toMap(Function.identity(), (code) -> found.getOrDefault(code, ScanNumbers.NONE)));
    }

    /** The days of the last thirty on which a placement was scanned, the newest first. */
    public List<DayScans> days(Placement placement) {
        write();
        return this.table.days(placement.code(), Helsinki.today(this.clock).minusDays(MONTH - 1L));
    }
}
