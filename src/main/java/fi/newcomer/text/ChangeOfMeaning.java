package fi.newcomer.text;

/** What an edit does to the meaning of a unit. */
public enum ChangeOfMeaning {

    /** The unit says something else now: the other languages are outdated until they catch up. */
    NEW_MEANING,

    /** A small edit: the same is said in other words. */
    SAME,

    /** The text now says what the newest of the other languages says. */
    CATCH_UP

}
