package fi.newcomer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;

/**
 * A program that may be killed at any moment: an instance of the portal, with people at work at it until the day is over.
 * What they begin and what is acknowledged stands in a file ({@link DayLog}); once all have ended, the portal stays open.
 */
final class DayInstance {

    /** Names of files in the day's folder. */
    static final String REQUESTS = "requests";

    static final String KEPT = "kept";

    static final String STEPS = "steps";

    static final String OVER = "over";

    static final String ENDED = "ended";

    static final String FAILED = "failed";

    private DayInstance() {
    }

    /** The folder stands in {@code PORTAL_DAY}, who works there and in which queues in {@code PORTAL_DAY_PEOPLE}. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(System.getenv("PORTAL_DAY"));
        ApplicationContext portal = SpringApplication.run(Portal.class, arguments);
        try {
            work(portal, folder, System.getenv("PORTAL_DAY_PEOPLE").split(","));
            Files.createFile(folder.resolve(ENDED));
        }
        catch (Exception | AssertionError e) {
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve(FAILED)))) {
                e.printStackTrace(out);
            }
        }
    }

    private static void work(ApplicationContext portal, Path folder, String... people) throws Exception {
        DayRequests requests = new DayRequests(portal);
        requests.read(folder.resolve(REQUESTS));
        Set<UUID> kept = new HashSet<>(DayLog.lines(folder.resolve(KEPT)).stream().map(UUID::fromString).toList());
        DayLog log = new DayLog(folder.resolve(STEPS));
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people.length)) {
            for (String person : people) {
                String[] parts = person.split("=");
                DayShift shift = new DayShift(portal, parts[0], parts[1], requests, kept, log);
                ends.add(threads.submit(() -> shift.work(() -> Files.exists(folder.resolve(OVER)))));
            }
        }
        for (Future<?> end : ends) {
            end.get();
        }
    }
}
