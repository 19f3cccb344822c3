package fi.newcomer.jointassessment;

import fi.newcomer.request.Ground;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * An invitation, as the invited authority reads it: never more than what was shared, and nothing of that once it said no or
 * the invitation was taken back.
 *
 * @param content what was shared and why; empty when it may not be read any more
 * @param invitedBy the function of who invited
 * @param caseNow what became of the case meanwhile
 * @param version to be given back with an answer
 */
public record ReceivedInvitation(BoxRow row, Optional<Content> content, String invitedBy, Invitation.CaseNow caseNow,
        long version) {

    /**
     * What an authority reads that is invited or takes part.
     *
     * @param shared by the names of the form's fields
     * @param answer who comes, once that was said
     * @param answeredAt when that was said
     */
    public record Content(Map<String, String> shared, Ground ground, String groundWords, Optional<LocalDate> consentOn,
            Optional<String> answer, Optional<Instant> answeredAt) {

        /** Without anything of it, so that no log or exception can hold it. */
        @Override
        public String toString() {
            return "Content";
        }
    }
}
