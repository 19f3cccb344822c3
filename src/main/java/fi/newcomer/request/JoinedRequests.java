package fi.newcomer.request;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Deletes what was joined with a request together with it: they are one person's one matter. */
@Component
class JoinedRequests implements RequestTraces {

    private final PersonRows people;

    private final ObjectProvider<RequestRemoval> removal;

    JoinedRequests(PersonRows people, ObjectProvider<RequestRemoval> removal) {
        this.people = people;
        this.removal = removal;
    }

    @Override
    public void remove(UUID request) {
        // By their ids alone: what can no longer be decrypted is deleted all the same.
        this.people.joinedIds(request).forEach((it) -> this.removal.getObject().remove(it));
    }
}
