package fi.newcomer.text;

/** A text that can't stand in a page. The message says in English what is wrong, without a full stop. */
public class WrongText extends RuntimeException {

    private final Mistake mistake;

    WrongText(Mistake mistake, String what) {
        super(what, null, false, false);
        this.mistake = mistake;
    }

    public Mistake mistake() {
        return this.mistake;
    }

    /** What kind of mistake it is, for those who say it in other words. */
    public enum Mistake {

        EMPTY, TOO_LONG, NOT_ONE_LINE, MARKUP, LINK, TOKEN, FACT, LANGUAGE, PAGE, RAW_CONTACT,

        /** A field to be filled in that the other languages don't have, or that this page can't have. */
        FIELD,

        /** Characters that nobody sees, or that turn the direction of what follows. */
        HIDDEN,

        /** Somebody else, or an import, changed or removed meanwhile what the person saw. */
        CHANGED

    }
}
