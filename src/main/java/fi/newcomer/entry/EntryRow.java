package fi.newcomer.entry;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The row of an entry.
 *
 * @param position where it stands in its file
 * @param text null where staff took away what the file still has
 */
record EntryRow(String file, String key, int position, @Nullable String text, @Nullable String upstream) {

    boolean edited() {
        return !Objects.equals(this.text, this.upstream);
    }

    EntryRow with(@Nullable String newText) {
        return new EntryRow(this.file, this.key, this.position, newText, this.upstream);
    }

    String id() {
        return this.file + ":" + this.key;
    }
}
