package fi.newcomer.drafting;

import java.util.List;

/**
 * Why something can't be drafted, published or decided.
 *
 * @param places the texts that stand in the way, where it is about some
 */
public record Refusal(Reason reason, List<Place> places) {

    public Refusal {
        places = List.copyOf(places);
    }

    static Refusal of(Reason reason) {
        return new Refusal(reason, List.of());
    }

    /** What kind of refusal it is. */
    public enum Reason {

        /** More than 8,000 characters typed, or more than 500 in a word to somebody. */
        TOO_LONG,

        /** No page or unit can have such a name. */
        NO_PAGE,

        /** Nothing to publish. */
        NOTHING,

        /** More than 200 texts at once. */
        TOO_MANY,

        /** The time is over or more than a year away. */
        TIME,

        /** A text can't stand in the page, or somebody changed it; the place says which and why. */
        TEXT,

        /** A Swedish or Finnish text is missing, older or unchecked; the places say which. */
        LACKING,

        /** A municipality wants a second person to publish. */
        SECOND_PERSON,

        /** A municipality wants a second person to publish, and this would reach its readers at once. */
        AT_ONCE,

        /** Nobody decides about what is one's own. */
        OWN,

        /** Somebody else has decided meanwhile. */
        DECIDED,

        /** Somebody changed the text since it was published. */
        CHANGED_SINCE,

        /** Who wrote it may no longer publish it. */
        NO_RIGHT,

        /** Sending back needs a word. */
        NO_WORD,

        /** Something went wrong that nobody foresaw; the log of the portal says what. */
        FAILED

    }

    /**
     * A text that stands in the way.
     *
     * @param language its code
     * @param what the name of a {@link fi.newcomer.text.WrongText.Mistake} or of a {@link Lack}
     */
    public record Place(String unit, String language, String what) {
    }

    /** What a Swedish or Finnish text lacks to go out. */
    public enum Lack {

        MISSING, OLDER, UNCHECKED

    }
}
