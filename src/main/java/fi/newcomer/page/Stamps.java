package fi.newcomer.page;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * How often each thing that pages read has changed since the start. A page that was made from other stamps than today's
 * is made anew; all the others stay as they are.
 */
@Component
public class Stamps {

    private final Map<String, Long> stamps = new ConcurrentHashMap<>();

    private final AtomicLong changes = new AtomicLong();

    /** Tells that things changed; called after the change is committed. */
    public void changed(Collection<String> things) {
        things.forEach((thing) -> this.stamps.merge(thing, 1L, Long::sum));
        this.changes.incrementAndGet();
    }

    long of(String thing) {
        return this.stamps.getOrDefault(thing, 0L);
    }

    /** Grows with every change of anything, so that nothing needs to be compared while nothing changes. */
    long changes() {
        return this.changes.get();
    }
}
