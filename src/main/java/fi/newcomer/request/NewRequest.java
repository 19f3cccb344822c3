package fi.newcomer.request;

import fi.newcomer.responsibility.Responsibility;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A request as it is sent.
 *
 * @param submissionKey made with the form; a second request with the same key is refused by the database
 * @param municipality its slug
 * @param routing where it goes, and why
 * @param language the language in which the form was filled in
 * @param choices the choices by the form's field names; those not made are absent
 * @param words what was typed, by the form's field names; {@code name} is always there
 */
public record NewRequest(UUID submissionKey, String municipality, Routing routing, String language,
        Map<String, String> choices, Map<String, String> words) {

    /** Without anything of what the newcomer told, so that no log or exception can hold it; it has no id yet. */
    @Override
    public String toString() {
        return "NewRequest";
    }

    /**
     * Where a request goes, and why.
     *
     * @param queue the slug of the queue that receives it
     * @param rule the rule that decided, as it is today
     * @param forward whether the newcomer asks for it to be passed on
     * @param promisedOn the day by which somebody makes contact, where the queue promises one
     */
    public record Routing(String queue, Responsibility rule, boolean forward, Optional<LocalDate> promisedOn) {
    }
}
