package fi.newcomer.jointassessment;

import fi.newcomer.request.Ground;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Another authority that was told something of a request, as its newcomer reads it: nothing of what staff wrote.
 *
 * @param authority its slug
 * @param reads whether it can still read it
 * @param told what it was told
 * @param consentOn the day on which the newcomer agreed; empty with the law
 */
public record ToldAuthority(String authority, boolean reads, List<Shared> told, Ground ground,
        Optional<LocalDate> consentOn) {
}
