package fi.newcomer.exchange;

import fi.newcomer.language.Language;
import fi.newcomer.text.WrongText;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file of translations would change.
 *
 * @param pages how many pages the file has
 * @param changes what can be taken over
 * @param problems what is not taken over, and why
 * @param unchanged how many units are as they are here
 */
public record Incoming(Language source, Language target, int pages, List<Change> changes, List<Problem> problems,
        int unchanged) {

    public Incoming {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** Whether the file says of any of its changes that somebody has read it through. */
    public boolean anyReviewed() {
        return this.changes.stream().anyMatch(Change::reviewed);
    }

    /**
     * A unit whose translation changes.
     *
     * @param before what stands there; null where nothing does
     * @param after what will stand there, in the notation of {@code content/}
     * @param reviewed whether the file says that it has been read through
     */
    public record Change(String page, String unit, Kind kind, String source, @Nullable String before, String after,
            boolean reviewed) {
    }

    /** What changes. */
    public enum Kind {

        /** There was no translation. */
        NEW,

        /** The translation says something else. */
        CHANGED,

        /** The words stay; the translator says that they are what the unit means now. */
        STILL_RIGHT,

        /** The words stay; somebody has read them through. */
        READ_THROUGH

    }

    /**
     * Something that is not taken over.
     *
     * @param unit empty where it concerns the whole page
     * @param sentence its number from 1; 0 where it concerns the whole unit
     * @param detail what exactly, such as the placeholder; may be empty
     * @param mistake what the rules of texts say against it
     */
    public record Problem(String page, String unit, int sentence, Reason reason, String detail,
            Optional<WrongText.Mistake> mistake) {
    }

    /** Why something is not taken over. */
    public enum Reason {

        /** There is no such page. */
        NO_PAGE,

        /** The page in this language is not this person's. */
        NOT_YOURS,

        /** The page has no such unit. */
        NO_UNIT,

        /** The unit stands in the file more than once. */
        TWICE,

        /** The file does not say against which text the translation was made. */
        NO_ORIGIN,

        /** The source means something else now, or another language has a newer meaning. */
        SOURCE_CHANGED,

        /** Somebody else changed the translation meanwhile. */
        TARGET_CHANGED,

        /** The source was changed in the file. */
        SOURCE_IN_FILE,

        /** Only some sentences of a unit are translated. */
        INCOMPLETE,

        /** A placeholder is not there. */
        MISSING,

        /** A placeholder stands there that the text has not, or more often. */
        ADDED,

        /** Only half of a placeholder stands there. */
        DAMAGED,

        /** The text can't stand in a page; the mistake says why. */
        WRONG_TEXT

    }
}
