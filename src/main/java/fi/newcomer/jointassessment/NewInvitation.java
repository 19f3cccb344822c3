package fi.newcomer.jointassessment;

import fi.newcomer.request.Ground;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the caseworker settled it.
 *
 * @param authority the slug of whom to invite
 * @param fields what was ticked
 * @param seen the values of the case that the caseworker saw for what was ticked, as {@link Minimum} gives them
 * @param meeting the planned meeting, where that was ticked
 * @param sentence the caseworker's own sentence, where that was ticked
 * @param ground law or consent; null where nothing was chosen
 * @param groundWords the section of the law, or how consent was given
 * @param consentOn the day of the consent; null with the law
 */
public record NewInvitation(@Nullable String authority, Set<Shared> fields, Map<String, String> seen, String meeting,
        String sentence, @Nullable Ground ground, String groundWords, @Nullable LocalDate consentOn) {

    public NewInvitation {
        fields = Set.copyOf(fields);
        seen = Map.copyOf(seen);
    }

    /** Without anything of the case, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "NewInvitation[" + this.authority + "]";
    }
}
