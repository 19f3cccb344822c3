package fi.newcomer.page;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a page declares while it is made: what it read, and until when it holds. */
public final class Reading {

    private final Stamps stamps;

    private final Map<String, Long> read = new HashMap<>();

    private @Nullable Instant until;

    Reading(Stamps stamps) {
        this.stamps = stamps;
    }

    /**
     * The page reads a thing, such as {@code text:programme/korsnas/plan:sv} or {@code fact:emergency}. Declare it
     * before reading, so that a change in between is not missed.
     */
    public void reads(String thing) {
        this.read.putIfAbsent(thing, this.stamps.of(thing));
    }

    /** The page says something that holds only until then, such as "open until 16:00". */
    public void holdsUntil(Instant instant) {
        if (this.until == null || instant.isBefore(this.until)) {
            this.until = instant;
        }
    }

    Map<String, Long> read() {
        return Map.copyOf(this.read);
    }

    @Nullable Instant until() {
        return this.until;
    }
}
