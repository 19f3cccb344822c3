package fi.newcomer.placement;

/** Something that a placement can't be. */
public class WrongPlacement extends RuntimeException {

    private final Mistake mistake;

    WrongPlacement(Mistake mistake) {
        super(mistake.name(), null, false, false);
        this.mistake = mistake;
    }

    public Mistake mistake() {
        return this.mistake;
    }

    /** What is wrong. */
    public enum Mistake {

        /** It does not say where it hangs. */
        NOTE_MISSING,

        /** The note has more than {@link Placements#LONGEST_NOTE} characters. */
        NOTE_TOO_LONG,

        /** The note holds characters that nobody sees or that turn the direction of writing. */
        NOTE_HIDDEN,

        /** The municipality has no such page, or has it no longer. */
        NO_SUCH_PAGE,

        /** It would end before it begins. */
        ENDS_BEFORE,

        /** Somebody else changed it meanwhile. */
        CHANGED

    }
}
