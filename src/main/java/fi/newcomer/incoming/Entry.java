package fi.newcomer.incoming;

import fi.newcomer.request.CameBy;
import fi.newcomer.request.form.FilledIn;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a caseworker writes down of a visit, a call or a notice.
 *
 * @param key made with the empty form: pressed twice, it is one request
 * @param queue the slug of the queue that shall have it
 * @param municipality the slug of the municipality that it concerns
 * @param by never {@link CameBy#WEB}
 * @param registeredOn the day on which the person registered as a jobseeker in person, where that is known
 * @param filled the fields of the public form, under their names there
 * @param language the code of the language in which the newcomer gets the receipt
 * @param reason why it stays in this queue although the rule names another
 */
public record Entry(UUID key, String queue, String municipality, CameBy by, Optional<LocalDate> registeredOn,
        FilledIn filled, String language, String reason) {

    /** The fields of the public form that staff fill in. */
    public static final Set<String> FIELDS = Set.of("topic", "jobseeker", "age", "adultMayBeCalled", "contactLanguage",
            "contactLanguageOther", "interpreter", "name", "nameLatin", "channel", "phone", "email", "ownPhone",
            "safeToLeaveMessage", "bestTime", "message");

    /** The same in another queue, or with a reason. */
    public Entry in(String otherQueue, String why) {
        return new Entry(this.key, otherQueue, this.municipality, this.by, this.registeredOn, this.filled, this.language,
                why);
    }

    /** Without anything that a person told, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "Entry[" + this.queue + "]";
    }
}
