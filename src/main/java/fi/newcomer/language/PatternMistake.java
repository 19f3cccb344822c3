package fi.newcomer.language;

/** Why a pattern can't stand in for another one. */
public enum PatternMistake {

    EMPTY,

    /** More than twice as long and 40 characters more. */
    TOO_LONG,

    /** Line breaks and other invisible characters, or markup. */
    CHARACTERS,

    /** It is no pattern of ICU's MessageFormat, such as with a brace left open. */
    SYNTAX,

    /** It names other arguments than the portal's, or in another way. */
    ARGUMENTS,

    /** It lacks a form that the portal's has, such as one of the plurals that the language needs. */
    FORMS

}
