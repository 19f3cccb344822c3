package fi.newcomer.request;

/** What came of a request when it was closed. The portal records it; what was decided stands in the authority's own systems. */
public enum Outcome {

    /** The assessment was booked and held; only a caseworker with decision power says so (681/2023, 14–15 §). */
    ASSESSED,
    /** The newcomer got the guidance that was asked for. */
    GUIDANCE_GIVEN,
    /** Another authority takes care of it and has been told. */
    HANDED_OVER,
    /** It concerns a municipality that is not this authority's. */
    WRONG_MUNICIPALITY,
    /** The newcomer has an integration plan already. */
    HAS_PLAN,
    /** The same person had asked the same before, or the request was a mistake. */
    DUPLICATE,
    /** Nobody could be reached in spite of as many logged tries as the queue asks for. */
    NOT_REACHED,
    /** The newcomer does not want it any more. */
    WITHDRAWN

}
