package fi.newcomer.request;

/** What came of a request when it was closed. The portal records it; what was decided stands in the authority's own systems. */
public enum Outcome {

    /** The newcomer was reached, and the matter goes on with the authority. */
    CONTACTED,
    /** Another authority takes care of it and has been told. */
    FORWARDED,
    /** Nobody could be reached in spite of tries. */
    NOT_REACHED,
    /** The same person had asked the same before, or the request was a mistake. */
    DUPLICATE

}
