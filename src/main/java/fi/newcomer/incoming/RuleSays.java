package fi.newcomer.incoming;

import fi.newcomer.queue.Queue;
import fi.newcomer.responsibility.Responsibility;
import java.util.Optional;

/**
 * Where the routing rule of today sends what is being written down.
 *
 * @param receiving the queue that takes it, where one does
 * @param forwarded whether that queue only passes it on to an authority that takes no requests here
 */
public record RuleSays(Responsibility rule, Optional<Queue> receiving, boolean forwarded) {

    /**
     * Whether it is that queue that the rule names: the one that takes requests of the web, or that of the responsible
     * authority, where people come in person.
     */
    public boolean names(String queue) {
        return queue.equals(this.rule.responsible()) || this.receiving.map(Queue::slug).filter(queue::equals).isPresent();
    }
}
