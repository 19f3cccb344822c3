package fi.newcomer.drafting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Several texts of a page that go out at once.
 *
 * @param author the account that wrote them
 * @param function of the author, such as "Editor, Korsnäs"
 * @param due when they go out, where not at once
 * @param reason what the author said about them; may be empty
 * @param decider the function of the one who said yes or no
 * @param word what the one who decided said; may be empty
 * @param takenBackBy the function of the one who took it back
 * @param problem why they could not go out when their time came
 */
public record Publication(long id, String page, PublicationState state, String author, String function,
        Instant createdAt, Optional<Instant> due, String reason, Optional<String> decider, Optional<Instant> decidedAt,
        String word, Optional<Instant> publishedAt, Optional<Instant> takenBackAt, Optional<String> takenBackBy,
        Optional<Refusal> problem, List<TextChange> changes) {
}
