package fi.newcomer.renewal;

import fi.newcomer.language.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that cites the old document.
 *
 * @param group where it stands: the key of a page, or the path of a file below {@code content/}
 * @param groupName what a person calls that
 * @param key tells it from all others, as long as it cites the document
 * @param name what a person calls it
 * @param sections the titles of the cited sections
 * @param address where staff mend it, behind {@code /staff/}; empty for what only the files have
 * @param mark what somebody found out about it
 */
public record CitedItem(Kind kind, String group, String groupName, String key, LocalizedText name,
        List<String> sections, Optional<String> address, Optional<Mark> mark) {

    CitedItem with(@Nullable Mark found) {
        return new CitedItem(this.kind, this.group, this.groupName, this.key, this.name, this.sections,
                this.address, Optional.ofNullable(found));
    }

    /** What kind of thing it is. */
    public enum Kind {

        TEXT, FACT, RULE, COURSE, PARTNER, OFFICE, AUTHORITY, INDICATOR

    }

    /**
     * What somebody found out by comparing it with the new document.
     *
     * @param who the function of that person
     */
    public record Mark(Verdict verdict, String who, Instant at) {
    }

    /** What the new document says about it. */
    public enum Verdict {

        /** It says the same, or what is said here was mended. */
        COMPARED,

        /** It no longer says it. */
        GONE

    }
}
