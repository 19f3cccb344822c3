package fi.newcomer.mail;

import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.setting.Settings;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells the mailbox of an office, which several people read, to look into the staff application: in the official languages,
 * with the way there, and nothing about who or what it concerns.
 */
@Component
public class OfficeMail {

    private final Outbox outbox;

    private final StaffTexts texts;

    private final Settings settings;

    OfficeMail(Outbox outbox, StaffTexts texts, Settings settings) {
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * Puts the message into the outbox, in the transaction of what it tells about.
     * @param mailbox an e-mail address; null where there is none, which then hears nothing
     * @param subject the key of its subject
     * @param body the key of its text, which has the {@code address}
     * @param path where to look, such as {@code /staff}
     */
    public void put(@Nullable String mailbox, String subject, String body, String path) {
        if (mailbox != null) {
            this.outbox.put(mailbox, inBoth(subject, " / ", path), inBoth(body, "\n\n", path));
        }
    }

    private String inBoth(String key, String between, String path) {
        return this.texts.languages()
            .stream()
            .filter(Language::official)
            .map((language) -> this.texts.text(language, key, Map.of("address", this.settings.address(path))))
            .collect(Collectors.joining(between));
    }
}
