package fi.newcomer.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.newcomer.language.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers public requests with pages. Pages that look the same to everyone are kept, compressed, until something that
 * they read changes or the time until which they hold has come; pages that belong to one reader are never kept.
 */
@Component
public class PublicPages {

    private static final String HTML = "text/html;charset=utf-8";

    private static final String KEEP = "public, no-cache";

    private static final String NEVER_KEEP = "no-store";

    private final PageFrame frame;

    private final Stamps stamps;

    private final Texts texts;

    private final Clock clock;

    private final LongAdder rendered = new LongAdder();

    /** Bounded by bytes: about 200 MB of compressed and plain pages. */
    private final Cache<String, Kept> cache = Caffeine.newBuilder()
        .maximumWeight(200_000_000)
        .weigher((String key, Kept kept) -> kept.page.plain().length + kept.page.gzip().length + 200)
        .build();

    /** Each for some of the files. */
    private final Object[] locks = Stream.generate(Object::new).limit(64).toArray();

    PublicPages(PageFrame frame, Stamps stamps, Texts texts, Clock clock) {
        this.frame = frame;
        this.stamps = stamps;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A page that is the same for everyone, or the sheet on which it is given to a friend where the request asks for that.
     * @param address its full address with its own, validated parameters in one order: the key under which it is kept
     * @param make makes it, declaring what it reads
     */
    public ResponseEntity<byte[]> shared(HttpServletRequest request, String address,
            Function<Reading, PublicPage> make) {
        Function<Reading, PublicPage> placed = (reading) -> placed(make.apply(reading), reading);
        if (ShareSheet.isAsked(request)) {
            // A blank stands in no address, so that this is no other page's key.
            return shared(request, address + " " + ShareSheet.SHARE, HTML,
                    (reading) -> this.frame.sheetOf(placed.apply(reading)));
        }
        return shared(request, address, HTML, (reading) -> this.frame.document(placed.apply(reading)));
    }

    /** Whatever stands on a page, its frame shows the name and the colour of its municipality. */
    private static PublicPage placed(PublicPage page, Reading reading) {
        page.place().map(Place::slug).map(Place::stamp).ifPresent(reading::reads);
        return page;
    }

    /** Another kind of document that is the same for everyone, such as the open data or the sitemap. */
    public ResponseEntity<byte[]> shared(HttpServletRequest request, String address, String type,
            Function<Reading, String> make) {
        return kept(request, address, (reading) -> Packed.of(make.apply(reading), type));
    }

    /**
     * A file that is the same for everyone and compressed in itself, such as a PDF. Files cost much to make: who asks for
     * one that is just being made waits for it.
     */
    public ResponseEntity<byte[]> sharedFile(HttpServletRequest request, String address, String type,
            Function<Reading, byte[]> make) {
        if (!isKept(address)) {
            synchronized (this.locks[Math.floorMod(address.hashCode(), this.locks.length)]) {
                return kept(request, address, (reading) -> Packed.whole(make.apply(reading), type));
            }
        }
        return kept(request, address, (reading) -> Packed.whole(make.apply(reading), type));
    }

    private boolean isKept(String address) {
        Kept kept = this.cache.getIfPresent(address);
        return kept != null && holds(kept, this.stamps.changes());
    }

    private ResponseEntity<byte[]> kept(HttpServletRequest request, String address, Function<Reading, Packed> make) {
        long changes = this.stamps.changes();
        Kept kept = this.cache.getIfPresent(address);
        if (kept == null || !holds(kept, changes)) {
            Reading reading = new Reading(this.stamps);
            reading.reads(Place.ALL);
            this.texts.reads().forEach(reading::reads);
            Packed page = make.apply(reading);
            this.rendered.increment();
            kept = new Kept(page, reading.read(), reading.until(), changes);
            this.cache.put(address, kept);
        }
        return kept.page.answer(request, KEEP);
    }

    /** A page for one reader only. */
    public ResponseEntity<byte[]> personal(HttpServletRequest request, HttpStatusCode status, PublicPage page) {
        return Packed.of(this.frame.document(page), HTML).answer(request, status, NEVER_KEEP);
    }

    /** A reading for a page that is not kept: nobody asks what it read. */
    public Reading unkept() {
        return new Reading(this.stamps);
    }

    /** The document of a page that is not kept, such as an editor's draft; the frame round it is the same. */
    public String document(Function<Reading, PublicPage> make) {
        return this.frame.document(make.apply(new Reading(this.stamps)));
    }

    /** What is made of texts and facts for one person and not kept, such as a sheet to print. */
    public <T> T unkept(Function<Reading, T> make) {
        return make.apply(new Reading(this.stamps));
    }

    /** How many pages were made since the start; a test sees by it that others stay kept. */
    public long rendered() {
        return this.rendered.sum();
    }

    private boolean holds(Kept kept, long changes) {
        if (kept.until != null && !this.clock.instant().isBefore(kept.until)) {
            return false;
        }
        if (kept.checkedAt == changes) {
            return true;
        }
        for (Map.Entry<String, Long> read : kept.read.entrySet()) {
            if (this.stamps.of(read.getKey()) != read.getValue()) {
                return false;
            }
        }
        kept.checkedAt = changes;
        return true;
    }

    private static final class Kept {

        private final Packed page;

        private final Map<String, Long> read;

        private final @Nullable Instant until;

        private volatile long checkedAt;

        Kept(Packed page, Map<String, Long> read, @Nullable Instant until, long checkedAt) {
            this.page = page;
            this.read = read;
            this.until = until;
            this.checkedAt = checkedAt;
        }
    }
}
