package fi.newcomer.reply;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.mail.Concerning;
import fi.newcomer.mail.EmailAddress;
import fi.newcomer.mail.Outbox;
import fi.newcomer.request.RequestCase;
import fi.newcomer.setting.Settings;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The word to a newcomer that an answer waits: the address of the status page, and nothing of the matter or the code. */
@Component
class WaitingNotice {

    private final Outbox outbox;

    private final Texts texts;

    private final Languages languages;

    private final Settings settings;

    WaitingNotice(Outbox outbox, Texts texts, Languages languages, Settings settings) {
        this.outbox = outbox;
        this.texts = texts;
        this.languages = languages;
        this.settings = settings;
    }

    /**
     * How this newcomer is told. It is the way that the newcomer chose: who wants to be called gets no e-mail. Nothing is
     * left on what others read, too.
     */
    NoticeWay way(RequestCase request) {
        if (!request.messagesAllowed()) {
            return NoticeWay.FORBIDDEN;
        }
        boolean mail = email(request).isPresent();
        boolean phone = request.phoneToDial().isPresent();
        String channel = request.choices().getOrDefault("channel", phone ? "phone" : "email");
        return switch (channel) {
            case "email" -> mail ? NoticeWay.EMAIL : NoticeWay.NONE;
            case "sms" -> phone ? this.settings.smsUrl().isPresent() ? NoticeWay.SMS : NoticeWay.SMS_BY_HAND
                    : NoticeWay.NONE;
            case "phone" -> phone ? NoticeWay.SMS_BY_HAND : NoticeWay.NONE;
            default -> NoticeWay.NONE;
        };
    }

    /** Puts the message into the outbox where the portal sends it; in the transaction of the answer. */
    void put(RequestCase request, NoticeWay way) {
        Concerning about = new Concerning(request.summary().id(), request.summary().queue());
        switch (way) {
            case EMAIL -> this.outbox.put(email(request).orElseThrow(), say("reply.mail.subject", request),
                    say("reply.mail.body", request), about);
            case SMS -> this.outbox.putText(request.phoneToDial().orElseThrow(), text(request), about);
            case SMS_BY_HAND, FORBIDDEN, NONE -> {
            }
        }
    }

    /** What a text message says. */
    String text(RequestCase request) {
        return say("reply.sms", request);
    }

    /** The language in which the newcomer is written to: the contact language, else that of the form. */
    Language language(RequestCase request) {
        return this.languages.find(request.summary().contactLanguage())
            .or(() -> this.languages.find(request.language()))
            .orElseGet(this.languages::first);
    }

    private String say(String key, RequestCase request) {
        Language language = language(request);
        String address = this.settings.address("/" + language + "/" + request.summary().municipality() + "/status");
        return this.texts.text(language, key, Map.of("address", address));
    }

    private static Optional<String> email(RequestCase request) {
        return Optional.ofNullable(request.words().get("email")).map(String::strip).filter(EmailAddress::possible);
    }
}
