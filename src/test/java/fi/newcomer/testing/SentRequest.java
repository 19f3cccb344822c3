package fi.newcomer.testing;

import fi.newcomer.request.NewRequest;
import fi.newcomer.responsibility.Responsibility;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A request as a newcomer would have sent it, for tests that begin at the desk. */
public final class SentRequest {

    private final Map<String, String> choices = new LinkedHashMap<>(Map.of("lives", "here", "age", "adult",
            "contactLanguage", "ar", "interpreter", "yes", "channel", "phone", "ownPhone", "yes", "filledBy", "self"));

    private final Map<String, String> words = new LinkedHashMap<>(Map.of("phone", "040 123 4567"));

    private final String queue;

    private SentRequest(String queue, String name) {
        this.queue = queue;
        this.words.put("name", name);
    }

    public static SentRequest to(String queue, String name) {
        return new SentRequest(queue, name);
    }

    public SentRequest choosing(String field, String value) {
        this.choices.put(field, value);
        return this;
    }

    public SentRequest writing(String field, String text) {
        this.words.put(field, text);
        return this;
    }

    /** The request, sent under a rule. */
    public NewRequest under(Responsibility rule, LocalDate promised) {
        return new NewRequest(UUID.randomUUID(), rule.municipality(),
                new NewRequest.Routing(this.queue, rule, false, Optional.of(promised)), "ar", this.choices, this.words);
    }
}
