package fi.newcomer.responsibility;

import fi.newcomer.municipality.Authority;
import fi.newcomer.queue.Queue;
import java.util.Optional;

/** What happens with a request: where it goes, or whom to contact instead. */
public sealed interface Destination {

    /** The authority that the request is for. */
    Authority authority();

    /** The queue that takes the request now, if one does. */
    Optional<Queue> receiving();

    /** The authority's own queue takes it. */
    record Staffed(Authority authority, Queue queue) implements Destination {

        @Override
        public Optional<Queue> receiving() {
            return Optional.of(this.queue);
        }

    }

    /**
     * The authority takes no requests through the portal: it is contacted directly.
     *
     * @param forwarding the queue of the municipality, or of the unit that acts for it, which may be asked to forward
     */
    record Referral(Authority authority, Optional<Queue> forwarding) implements Destination {

        @Override
        public Optional<Queue> receiving() {
            return this.forwarding;
        }

    }

    /** Nobody has opened the queue yet. */
    record Closed(Authority authority) implements Destination {

        @Override
        public Optional<Queue> receiving() {
            return Optional.empty();
        }

    }
}
