package fi.newcomer.request;

/** How a request came in. */
public enum CameBy {

    /** The newcomer, or a helper, filled in the form. */
    WEB,

    /** Somebody came to the counter, and staff wrote it down. */
    VISIT,

    /** Somebody phoned, and staff wrote it down. */
    CALL,

    /** A notice of another authority, such as Kela's KELMU notice, that staff wrote down. */
    NOTICE

}
