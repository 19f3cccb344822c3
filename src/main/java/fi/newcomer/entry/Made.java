package fi.newcomer.entry;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a module made of the entries, kept until one of them changes.
 *
 * @param <T> what it made
 */
public final class Made<T> {

    private final Entries entries;

    private final Function<Entries, T> make;

    private volatile @Nullable Kept<T> kept;

    public Made(Entries entries, Function<Entries, T> make) {
        this.entries = entries;
        this.make = make;
    }

    public T get() {
        Object version = this.entries.version();
        Kept<T> known = this.kept;
        if (known == null || known.version() != version) {
            known = new Kept<>(version, this.make.apply(this.entries));
            this.kept = known;
        }
        return known.made();
    }

    private record Kept<T>(Object version, T made) {
    }
}
