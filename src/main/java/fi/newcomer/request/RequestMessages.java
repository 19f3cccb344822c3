package fi.newcomer.request;

import fi.newcomer.mail.Outbox;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The messages about a request, waiting or delivered into files: they go with it, also into another queue. */
@Component
class RequestMessages implements RequestTraces {

    private final Outbox outbox;

    private final PersonRows people;

    RequestMessages(Outbox outbox, PersonRows people) {
        this.outbox = outbox;
        this.people = people;
    }

    /** Whoever handles a queue sees the messages of a request that is in it now, and of those joined with it. */
    void moved(UUID request, String queue) {
        this.outbox.moved(request, queue);
        this.people.joinedIds(request).forEach((it) -> this.outbox.moved(it, queue));
    }

    /**
     * Nothing more goes to where the newcomer was to be reached until now, also when it is tried again by hand: neither about
     * this request, nor about those joined with it whose codes open it; what stands apart is told as its own request says.
     */
    void takeBack(UUID request) {
        this.outbox.removeUndelivered(request);
        this.people.opening(request).forEach(this.outbox::removeUndelivered);
    }

    @Override
    public void remove(UUID request) {
        this.outbox.removeOf(request);
    }

    @Override
    public Set<String> tables() {
        return Set.of("outbox");
    }
}
