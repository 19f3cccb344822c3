package fi.newcomer.request;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives requests that came before there were digests theirs, soon after the start, so that the start does not wait for it. */
@Component
class MissingDigests {

    private static final Logger log = LoggerFactory.getLogger(MissingDigests.class);

    /** So many in one transaction. */
    private static final int BATCH = 100;

    private final PersonRows people;

    private final RequestRows requests;

    private final TransactionTemplate transaction;

    MissingDigests(PersonRows people, RequestRows requests, TransactionTemplate transaction) {
        this.people = people;
        this.requests = requests;
        this.transaction = transaction;
    }

    @Scheduled(initialDelay = 30_000)
    void add() {
        Optional<UUID> after = Optional.empty();
        List<UUID> batch = this.people.withoutDigests(after, BATCH);
        while (!batch.isEmpty()) {
            List<UUID> ids = batch;
            this.transaction.executeWithoutResult((status) -> ids.forEach(this::add));
            after = Optional.of(batch.getLast());
            batch = this.people.withoutDigests(after, BATCH);
        }
    }

    private void add(UUID id) {
        try {
            this.requests.find(id).ifPresent(this.people::addDigests);
        }
        catch (IllegalStateException e) {
            // A field that does not open is told of where it is read; here it must not keep the others from theirs.
            log.warn("The request {} can't be read and gets no digests", id);
        }
    }
}
