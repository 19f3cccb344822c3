package fi.newcomer.staff;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.StaffTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of the staff application in the language of the person in front of it. */
@Component
public class StaffWords {

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private static final String CHOSEN = StaffWords.class.getName() + ".chosen";

    private final StaffTexts texts;

    private final Languages languages;

    private final OwnAccount ownAccount;

    StaffWords(StaffTexts texts, Languages languages, OwnAccount ownAccount) {
        this.texts = texts;
        this.languages = languages;
        this.ownAccount = ownAccount;
    }

    /** The language chosen in this session, else that of the account, else the best for the browser, else Swedish. */
    public Language language() {
        VaadinSession session = VaadinSession.getCurrent();
        VaadinRequest request = VaadinRequest.getCurrent();
        return Optional.ofNullable(session == null ? null : (String) session.getAttribute(CHOSEN))
            .or(this.ownAccount::language)
            .flatMap(this.languages::find)
            .or(() -> this.languages.accepted(request == null ? null : request.getHeader("Accept-Language")))
            .filter(this.texts.languages()::contains)
            .orElse(this.languages.first());
    }

    /** The languages that the staff application speaks. */
    public List<Language> languages() {
        return this.texts.languages();
    }

    /** Speaks another language from now on; for an account also after the next sign-in. */
    public void choose(Language language) {
        VaadinSession.getCurrent().setAttribute(CHOSEN, language.code());
        if (this.ownAccount.language().isPresent()) {
            this.ownAccount.chooseLanguage(language.code());
        }
    }

    public String text(String key) {
        return text(key, Map.of());
    }

    public String text(String key, Map<String, ?> arguments) {
        return this.texts.text(language(), key, arguments);
    }

    public boolean has(String key) {
        return this.texts.has(language(), key);
    }

    /** An official name as this person reads it. */
    public String text(LocalizedText name) {
        return name.in(language()).text();
    }

    /** What a language is called, such as {@code arabiska}; empty for what is no language code. */
    public Optional<String> languageName(@Nullable String code) {
        if (code == null || code.equals("other")) {
            return Optional.empty();
        }
        String name = com.ibm.icu.util.ULocale.forLanguageTag(code).getDisplayName(language().locale());
        return name.isEmpty() || name.equals(code) ? Optional.empty() : Optional.of(name);
    }

    /** A day as this language writes it. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
    }

    /** A day and time in Finland. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale())
            .format(instant.atZone(FINLAND));
    }

    /** The day of an instant in Finland. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(FINLAND).toLocalDate();
    }

    public Locale locale() {
        return Locale.forLanguageTag(language().code() + "-FI");
    }
}
