package fi.newcomer.interest;

import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.mail.Outbox;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.setting.Settings;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The messages to those who wait, each in the language of its reader and with a way out. */
@Component
class InterestMail {

    private static final String TELL_ME = "/courses/tell-me";

    private final Outbox outbox;

    private final Texts texts;

    private final Languages languages;

    private final Municipalities municipalities;

    private final Settings settings;

    InterestMail(Outbox outbox, Texts texts, Languages languages, Municipalities municipalities, Settings settings) {
        this.outbox = outbox;
        this.texts = texts;
        this.languages = languages;
        this.municipalities = municipalities;
        this.settings = settings;
    }

    /** Asks whether the address is the person's own. */
    void confirm(String email, Wish wish, String toldIn, String token) {
        Language reader = this.languages.get(toldIn);
        String page = address(reader, "/" + wish.municipality() + TELL_ME);
        this.outbox.put(email, say("interest.mail.confirm.title", reader),
                String.join("\n\n", say("interest.mail.greeting", reader), say("interest.mail.confirm.why", reader),
                        what(wish.municipality(), Set.of(wish.kind()), wish.language(), reader),
                        say("interest.mail.confirm.press", reader) + "\n" + page + "/confirm?c=" + token,
                        say("interest.no-promise", reader),
                        say("interest.mail.confirm.stop", reader) + "\n" + page + "/stop?c=" + token));
    }

    /** Says that a group starts. */
    void starts(String email, Wish wish, String toldIn, Group group, String token) {
        GroupMessage message = message(group, wish.municipality(), this.languages.get(toldIn), token);
        this.outbox.put(email, message.subject(), message.text());
    }

    /** The message about a group as the readers of a language and municipality get it. */
    GroupMessage message(Group group, String municipality, Language reader, String token) {
        String page = address(reader, group.page().orElse("/" + municipality + "/who-helps"));
        String stop = address(reader, "/" + municipality + TELL_ME + "/stop?c=" + token);
        return new GroupMessage(say("interest.mail.starts.title", reader),
                String.join("\n\n", say("interest.mail.greeting", reader), say("interest.mail.starts.why", reader),
                        what(municipality, group.kinds(), group.language(), reader),
                        say("interest.mail.starts.page", reader) + "\n" + page,
                        say("interest.mail.starts.no-place", reader), say("interest.mail.starts.deleted", reader),
                        say("interest.mail.starts.stop", reader) + "\n" + stop));
    }

    private String what(String municipality, Set<CourseKind> kinds, String language, Language reader) {
        String courses = kinds.stream()
            .sorted(Comparator.naturalOrder())
            .map((kind) -> say("interest.type." + kind.value(), reader))
            .collect(Collectors.joining(reader.comma()));
        return String.join("\n",
                this.texts.text(reader, "interest.mail.course", Map.of("course", courses)),
                this.texts.text(reader, "interest.mail.language",
                        Map.of("language", ContactLanguages.name(language, reader))),
                this.texts.text(reader, "interest.mail.municipality",
                        Map.of("municipality", this.municipalities.get(municipality).name().in(reader).text())));
    }

    private String say(String key, Language reader) {
        return this.texts.text(reader, key);
    }

    private String address(Language reader, String path) {
        return this.settings.address("/" + reader + path);
    }
}
