package fi.newcomer.staff;

/** What a grant is bounded by. */
public enum Scope {

    /** Everything here; its value is empty. */
    INSTALLATION,

    /** The municipalities of one integration programme, by its slug. */
    REGION,

    /** One municipality, by its slug. */
    MUNICIPALITY,

    /** One queue, by its slug. */
    QUEUE,

    /** One language, by its code. */
    LANGUAGE,

    /** One page in one language, by the page's key, a blank and the language's code; no account can have it. */
    TEXT

}
