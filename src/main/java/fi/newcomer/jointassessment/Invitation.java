package fi.newcomer.jointassessment;

import fi.newcomer.request.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invitation, as those read it who handle the case.
 *
 * @param fromQueue the slug of the queue that invited
 * @param authority the slug of who is invited
 * @param groundWords the section of the law, or how consent was given
 * @param consentOn the day of the consent; empty with the law
 * @param shared what was shared, by the names of the form's fields; a copy that later corrections do not change
 * @param ended why it ended without an answer: {@code CLOSED} or {@code HANDED_OVER} with the case, {@code JOINED}
 * where the authority had another one to the case that this one's was joined with; empty where who invited took it back
 * @param answer who comes, or why nobody does
 * @param invitedBy the username of who invited
 * @param answeredBy the username of who answered
 * @param version to be given back with a step, so that two steps at once are noticed
 */
public record Invitation(UUID id, UUID request, String fromQueue, String authority, Ground ground, String groundWords,
        Optional<LocalDate> consentOn, Map<String, String> shared, InvitationState state, Optional<String> ended,
        Optional<String> answer, String invitedBy, Instant invitedAt, Optional<String> answeredBy,
        Optional<Instant> answeredAt, long version) {

    /** A short name for it, which both sides can say on the phone. */
    public String reference() {
        return reference(this.id);
    }

    static String reference(UUID id) {
        String digits = id.toString().toUpperCase(java.util.Locale.ROOT);
        return digits.substring(0, 4) + "-" + digits.substring(4, 8);
    }

    /** Without anything of what was shared, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "Invitation[" + this.id + "]";
    }

    /** What happened to the case since: it decides what an authority that takes part is told. */
    public enum CaseNow {

        OPEN, CLOSED,
        /** Another queue handles it. */
        HANDED_OVER;

        static CaseNow of(String state, String queue, @Nullable String fromQueue) {
            return state.equals("CLOSED") ? CLOSED : queue.equals(fromQueue) ? OPEN : HANDED_OVER;
        }

    }
}
