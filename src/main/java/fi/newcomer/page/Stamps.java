package fi.newcomer.page;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How often each thing that pages read has changed since the start. A page that was made from other stamps than today's
 * is made anew; all the others stay as they are. What changes here is told to other instances on the same database.
 */
@Component
public class Stamps {

    /** Stands for all things at once, where nobody knows which of them changed. */
    public static final String EVERYTHING = "*";

    private final Map<String, Long> stamps = new ConcurrentHashMap<>();

    /** How often everything may have changed. */
    private final AtomicLong everything = new AtomicLong();

    private final AtomicLong changes = new AtomicLong();

    /** What changed before there was a way to tell others. */
    private final Set<String> early = new HashSet<>();

    private @Nullable Consumer<Collection<String>> others;

    /** Tells that things changed; called after the change is committed. */
    public void changed(Collection<String> things) {
        heard(things);
        Consumer<Collection<String>> telling;
        synchronized (this.early) {
            telling = this.others;
            if (telling == null) {
                this.early.addAll(things);
            }
        }
        if (telling != null && !things.isEmpty()) {
            telling.accept(things);
        }
    }

    /** Things changed, here or in another instance. */
    void heard(Collection<String> things) {
        things.stream().filter((thing) -> !thing.equals(EVERYTHING)).forEach((thing) -> this.stamps.merge(thing, 1L, Long::sum));
        if (things.contains(EVERYTHING)) {
            this.everything.incrementAndGet();
        }
        this.changes.incrementAndGet();
    }

    /** Whom to tell of changes that were made here. */
    void tellOthersBy(Consumer<Collection<String>> telling) {
        Set<String> before;
        synchronized (this.early) {
            this.others = telling;
            before = Set.copyOf(this.early);
            this.early.clear();
        }
        if (!before.isEmpty()) {
            telling.accept(before);
        }
    }

    long of(String thing) {
        return this.stamps.getOrDefault(thing, 0L) + this.everything.get();
    }

    /** Grows with every change of anything, so that nothing needs to be compared while nothing changes. */
    long changes() {
        return this.changes.get();
    }
}
