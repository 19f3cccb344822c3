package fi.newcomer.request.form;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request being filled in.
 *
 * @param municipality the slug of the municipality that it is for
 * @param language the code of the language in which it was saved last
 * @param submissionKey makes sure that it is sent once, however often Send is pressed
 * @param receipt what the newcomer gets for it; present once it is sent
 */
public record Draft(UUID id, String municipality, String language, Answers answers, UUID submissionKey,
        Instant startedAt, Optional<Receipt> receipt) {

    public boolean sent() {
        return this.receipt.isPresent();
    }

    /** How long somebody has been filling it in. */
    public Duration age(Instant now) {
        return Duration.between(this.startedAt, now);
    }

    Draft with(String municipality, String language, Answers answers) {
        return new Draft(this.id, municipality, language, answers, this.submissionKey, this.startedAt, this.receipt);
    }
}
