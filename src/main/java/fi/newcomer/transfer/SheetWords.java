package fi.newcomer.transfer;

import com.ibm.icu.util.ULocale;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipalities;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;

/** The words of a sheet in its language, whatever language the person in front of it reads. */
class SheetWords {

    private final StaffTexts texts;

    private final Authorities authorities;

    private final Municipalities municipalities;

    private final Language language;

    SheetWords(StaffTexts texts, Authorities authorities, Municipalities municipalities, Language language) {
        this.texts = texts;
        this.authorities = authorities;
        this.municipalities = municipalities;
        this.language = language;
    }

    Language language() {
        return this.language;
    }

    String text(String key) {
        return this.texts.text(this.language, key, Map.of());
    }

    boolean has(String key) {
        return this.texts.has(this.language, key);
    }

    /** What a field of the form is called. */
    String label(String field) {
        return text("staff.answer." + field);
    }

    /** The words of a choice. */
    String answer(String field, String value) {
        if (field.equals("helperLanguage")) {
            return languageName(value);
        }
        String key = "staff.answer." + field + "." + value;
        return has(key) ? text(key) : text("staff.answer." + value);
    }

    String languageName(String code) {
        String name = code.equals("other") ? "" : ULocale.forLanguageTag(code).getDisplayName(this.language.locale());
        return name.isEmpty() || name.equals(code) ? text("staff.cases.language-other") : name;
    }

    String authority(String slug) {
        return this.authorities.find(slug).map((it) -> it.name().in(this.language).text()).orElse(slug);
    }

    boolean isAuthority(String slug) {
        return this.authorities.find(slug).isPresent();
    }

    String municipality(String slug) {
        return this.municipalities.find(slug).map((it) -> it.name().in(this.language).text()).orElse(slug);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale()).format(day);
    }

    String day(Instant instant) {
        return day(instant.atZone(Helsinki.ZONE).toLocalDate());
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale())
            .format(instant.atZone(Helsinki.ZONE));
    }

    private Locale locale() {
        return Locale.forLanguageTag(this.language.code() + "-FI");
    }
}
