package fi.newcomer.responsibility;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row with who made it.
 *
 * @param by the account that made it; null for the files
 * @param at when; null for what the files said before this was kept
 * @param reason why; null for the files
 * @param withdrawnBy the account that took it away before it began; null otherwise
 * @param withdrawnAt when it was taken away
 * @param withdrawnReason why it was taken away
 */
public record RuleVersion(Responsibility rule, @Nullable String by, @Nullable Instant at, @Nullable String reason,
        @Nullable String withdrawnBy, @Nullable Instant withdrawnAt, @Nullable String withdrawnReason) {
}
