package fi.newcomer.responsibility;

import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what happens with a request, from who receives it and whether that queue is open. */
@Component
public class Destinations {

    private final Queues queues;

    private final Authorities authorities;

    private final Municipalities municipalities;

    Destinations(Queues queues, Authorities authorities, Municipalities municipalities) {
        this.queues = queues;
        this.authorities = authorities;
        this.municipalities = municipalities;
    }

    /** Where a request goes today. */
    public Destination of(Responsibility responsibility) {
        Authority receives = this.authorities.get(responsibility.receives());
        Queue queue = this.queues.get(receives.slug());
        return switch (queue.kind()) {
            case STAFFED -> new Destination.Staffed(receives, queue);
            case REFERRAL -> new Destination.Referral(receives, forwarding(responsibility));
            case CLOSED -> new Destination.Closed(receives);
        };
    }

    private Optional<Queue> forwarding(Responsibility responsibility) {
        String contact = this.municipalities.get(responsibility.municipality()).contact();
        return contact.equals(responsibility.receives()) ? Optional.empty()
                : Optional.of(this.queues.get(contact)).filter(Queue::staffed);
    }
}
