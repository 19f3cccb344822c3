package fi.newcomer.checking;

import fi.newcomer.language.Language;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * A page that somebody outside is asked to check in a language.
 *
 * @param page the key of the page
 * @param pages the pages on which its texts may stand that the link lets one change
 * @param function whom it was sent to, such as "Ukrainian speaker, Jakobstad"; never a name
 * @param expiresAt from then on the link opens nothing
 */
public record CheckRequest(UUID id, String page, Set<String> pages, Language language, String function,
        Instant createdAt, Instant expiresAt, State state) {

    public CheckRequest {
        pages = Set.copyOf(pages);
    }

    /** Whether its link still opens the page. */
    public boolean open(Instant now) {
        return this.state == State.OPEN && now.isBefore(this.expiresAt);
    }

    /** The same, for some of its pages alone. */
    CheckRequest on(Set<String> some) {
        return new CheckRequest(this.id, this.page, some, this.language, this.function, this.createdAt, this.expiresAt,
                this.state);
    }

    /** What became of it. */
    public enum State {

        OPEN, DONE, WITHDRAWN

    }
}
