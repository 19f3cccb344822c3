package fi.newcomer.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * How often readers met each page. Counts wait in memory and are written once a minute and at the stop, so that reading
 * costs the database nothing; a process that is killed loses the last minute's.
 */
@Service
public class PageVisits implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(PageVisits.class);

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    /** Different pages that wait at most; more than the portal has, so that nobody can fill the memory. */
    private static final int MOST = 20_000;

    private final VisitTable table;

    private final Clock clock;

    private final Map<Visit, Long> waiting = new ConcurrentHashMap<>();

    private @Nullable LocalDate turned;

    PageVisits(VisitTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Somebody reads a page. */
    void count(String municipality, String path, String language) {
        Visit visit = new Visit(today(), municipality, path, language);
        if (this.waiting.size() < MOST || this.waiting.containsKey(visit)) {
            this.waiting.merge(visit, 1L, Long::sum);
        }
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void scheduled() {
        try {
            write();
        }
        catch (DataAccessException | TransactionException e) {
            log.warn("Page counts can't be written now: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        scheduled();
    }

    /** Writes what waits; where that fails it waits on. */
    synchronized void write() {
        Map<Visit, Long> counts = new HashMap<>();
        this.waiting.keySet().forEach((visit) -> {
            Long count = this.waiting.remove(visit);
            if (count != null) {
                counts.put(visit, count);
            }
        });
        try {
            if (!counts.isEmpty()) {
                this.table.add(counts);
                counts.clear();
            }
        }
        finally {
            counts.forEach((visit, count) -> this.waiting.merge(visit, count, Long::sum));
        }
        if (!today().equals(this.turned)) {
            this.table.turn(today());
            this.turned = today();
        }
    }

    /**
     * The pages of a municipality that readers met most in the last seven days, the most visited first.
     * @param sections the first parts of the paths to look at, such as {@code programme}
     * @param limit so many of each section at most
     */
    public List<Visited> most(String municipality, Collection<String> sections, int limit) {
        return sections.stream()
            .flatMap((section) -> this.table.most(municipality, section, limit).stream())
            .sorted(Comparator.comparingLong(Visited::visits).reversed())
            .toList();
    }

    private LocalDate today() {
        return LocalDate.now(this.clock.withZone(FINLAND));
    }

    /**
     * A page and how often readers met it.
     *
     * @param path what stands in the address behind the municipality
     * @param language the code of the language in which it was read
     */
    public record Visited(String path, String language, long visits) {
    }
}
