package fi.newcomer.board;

import java.util.Locale;

/** What can be to do about a text, the most urgent first. */
public enum TaskKind {

    /** Another language has a newer meaning, or a fact that it states has changed. */
    OUTDATED,

    /** It shows a link to another website that no longer answers; the same for all languages. */
    BROKEN,

    /** Its file says something else than staff wrote. */
    PROPOSED,

    /** There is no text in this language. */
    MISSING,

    /** A machine made it and nobody has checked it. */
    MACHINE,

    /** It is too hard to read. */
    HARD,

    /** Nobody has checked or changed it for more than a year. */
    UNCHECKED;

    /** Its name in addresses, tables and keys of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
