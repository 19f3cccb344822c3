package fi.newcomer.request;

/** On what a request may be given to another authority. */
public enum Ground {

    /** An act makes the other authority responsible, or lets the two share what they need. */
    LAW,

    /** The newcomer agreed. */
    CONSENT

}
