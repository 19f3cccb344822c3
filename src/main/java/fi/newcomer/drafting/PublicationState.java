package fi.newcomer.drafting;

/** Where a publication stands. */
public enum PublicationState {

    /** It goes out when its time comes; where it could not, it says why and waits for somebody to decide. */
    WAITING_FOR_TIME,

    /** Another person with the same right decides. */
    WAITING_FOR_SECOND_PERSON,

    /** Those who edit the shared page decide. */
    SUGGESTED,

    /** Readers get it. */
    PUBLISHED,

    /** It was sent back with a word. */
    REFUSED,

    /** It was published, and what stood before stands again. */
    TAKEN_BACK,

    /** Its author gave it up before it went out. */
    WITHDRAWN

}
