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
        String page = address(reader, "/" + wish.municipality() + "/courses/tell-me");
        this.outbox.put(email, this.texts.text(reader, "interest.mail.confirm.title"),
                this.texts.text(reader, "interest.mail.confirm.text",
                        Map.of("what", what(wish.municipality(), Set.of(wish.kind()), wish.language(), reader),
                                "confirm", page + "/confirm?c=" + token, "stop", page + "/stop?c=" + token)));
    }

    /** Says that a group starts. */
    void starts(String email, Wish wish, String toldIn, Group group, String token) {
        GroupMessage message = message(group, wish.municipality(), this.languages.get(toldIn), token);
        this.outbox.put(email, message.subject(), message.text());
    }

    /** The message about a group as the readers of a language and municipality get it. */
    GroupMessage message(Group group, String municipality, Language reader, String token) {
        String page = address(reader, group.page().orElse("/" + municipality + "/who-helps"));
        return new GroupMessage(this.texts.text(reader, "interest.mail.starts.title"),
                this.texts.text(reader, "interest.mail.starts.text",
                        Map.of("what", what(municipality, group.kinds(), group.language(), reader), "page", page,
                                "stop", address(reader, "/" + municipality + "/courses/tell-me/stop?c=" + token))));
    }

    private String what(String municipality, Set<CourseKind> kinds, String language, Language reader) {
        String courses = kinds.stream()
            .sorted(Comparator.naturalOrder())
            .map((kind) -> this.texts.text(reader, "interest.type." + kind.value()))
            .collect(Collectors.joining(reader.comma()));
        return this.texts.text(reader, "interest.mail.what",
                Map.of("course", courses, "language", ContactLanguages.name(language, reader), "municipality",
                        this.municipalities.get(municipality).name().in(reader).text()));
    }

    private String address(Language reader, String path) {
        return this.settings.baseUrl().orElse("http://localhost:" + this.settings.port()) + "/" + reader + path;
    }
}
