package fi.newcomer.drafting;

import fi.newcomer.text.Draft;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it was last saved.
 *
 * @param function of the one who types it, such as "Editor, Korsnäs"
 */
public record KeptDraft(Draft draft, String function, Instant savedAt) {

    /**
     * Whether the draft is based on an older text than the one that is published.
     * @param published what the unit says now in the draft's language; null where it has no text in it
     */
    public boolean older(@Nullable String published) {
        return !Objects.equals(this.draft.shown(), published);
    }
}
