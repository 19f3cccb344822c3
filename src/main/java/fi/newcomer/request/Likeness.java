package fi.newcomer.request;

/** Another request that may be the same person's, and what is the same in both. */
public record Likeness(RequestSummary request, boolean samePhone, boolean sameName) {
}
