package fi.newcomer.testing;

import fi.newcomer.request.NewRequest;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestIntake;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibilities;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Topic;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** A request as a newcomer in Korsnäs would have sent it, for tests that begin at the desk. */
public final class SentRequest {

    private final Map<String, String> choices = new LinkedHashMap<>(Map.of("lives", "here", "age", "adult",
            "contactLanguage", "ar", "interpreter", "yes", "channel", "phone", "ownPhone", "yes", "filledBy", "self"));

    private final Map<String, String> words = new LinkedHashMap<>(Map.of("phone", "040 123 4567"));

    private final String queue;

    private String municipality = "korsnas";

    private Topic topic = Topic.ASSESSMENT;

    private Jobseeker jobseeker = Jobseeker.NO;

    private LocalDate promised = LocalDate.now().plusDays(5);

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

    /** Without an answer that the short form does not ask for. */
    public SentRequest without(String field) {
        this.choices.remove(field);
        return this;
    }

    public SentRequest writing(String field, String text) {
        this.words.put(field, text);
        return this;
    }

    /** From somebody who lives there. */
    public SentRequest from(String municipality) {
        this.municipality = municipality;
        return this;
    }

    /** About something else than an assessment. */
    public SentRequest about(Topic topic) {
        this.topic = topic;
        return this;
    }

    /** From a jobseeker, or one who does not know. */
    public SentRequest as(Jobseeker jobseeker) {
        this.jobseeker = jobseeker;
        return this;
    }

    /** Contact is promised by another day than in five days. */
    public SentRequest promised(LocalDate day) {
        this.promised = day;
        return this;
    }

    /** Sends it to a running portal, under the rule that holds today. */
    public Received sendTo(BeanFactory portal) {
        return portal.getBean(RequestIntake.class).receive(ruledBy(portal));
    }

    /** The request under the rule that holds today in a running portal. */
    public NewRequest ruledBy(BeanFactory portal) {
        return under(portal.getBean(Responsibilities.class).today(this.municipality, this.topic, this.jobseeker),
                this.promised);
    }

    /** The request, sent under a rule. */
    public NewRequest under(Responsibility rule, LocalDate promised) {
        return new NewRequest(UUID.randomUUID(), rule.municipality(),
                new NewRequest.Routing(this.queue, rule, false, Optional.of(promised)), "ar", this.choices, this.words);
    }
}
