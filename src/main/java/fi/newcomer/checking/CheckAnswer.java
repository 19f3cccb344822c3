package fi.newcomer.checking;

/** What a checker says of a text. */
public enum CheckAnswer {

    /** It is right as it stands. */
    RIGHT,

    /** It is right as the checker wrote it. */
    CORRECTED

}
