package fi.newcomer.request;

import java.time.Instant;
import java.util.UUID;

/** Where a page of a list ended, so that the next one goes on after it without counting rows. */
public record ListPosition(Instant receivedAt, UUID id) {

    public static ListPosition after(RequestSummary last) {
        return new ListPosition(last.receivedAt(), last.id());
    }
}
