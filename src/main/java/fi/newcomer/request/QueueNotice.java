package fi.newcomer.request;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.mail.Outbox;
import fi.newcomer.queue.Queues;
import fi.newcomer.setting.Settings;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Tells the mailbox of a queue that a new request waits, in the official languages: nothing about who asks or what, and
 * not the code.
 */
@Component
class QueueNotice {

    private final Queues queues;

    private final Outbox outbox;

    private final Languages languages;

    private final Texts texts;

    private final Settings settings;

    QueueNotice(Queues queues, Outbox outbox, Languages languages, Texts texts, Settings settings) {
        this.queues = queues;
        this.outbox = outbox;
        this.languages = languages;
        this.texts = texts;
        this.settings = settings;
    }

    void of(String queue) {
        String mailbox = this.queues.get(queue).mailbox();
        if (mailbox != null) {
            this.outbox.put(mailbox, inBoth("request.mail.subject", " / "), inBoth("request.mail.body", "\n\n"));
        }
    }

    private String inBoth(String key, String between) {
        String address = this.settings.baseUrl().orElse("http://localhost:" + this.settings.port()) + "/staff";
        return this.languages.all()
            .stream()
            .filter(Language::official)
            .map((language) -> this.texts.text(language, key, Map.of("address", address)))
            .collect(Collectors.joining(between));
    }
}
