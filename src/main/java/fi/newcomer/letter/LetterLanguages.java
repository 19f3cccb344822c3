package fi.newcomer.letter;

import com.ibm.icu.util.ULocale;
import fi.newcomer.language.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages of letters, by the names that a register or a person gives them. */
final class LetterLanguages {

    private final List<Language> all;

    private final Map<String, Language> byName = new HashMap<>();

    /** Those in which there is a letter. */
    LetterLanguages(List<Language> languages) {
        this.all = List.copyOf(languages);
        for (Language language : this.all) {
            this.byName.put(name(language.endonym()), language);
            ULocale locale = ULocale.forLanguageTag(language.code());
            this.byName.put(locale.getISO3Language(), language);
            for (String reader : List.of("sv", "fi", "en")) {
                this.byName.put(name(locale.getDisplayName(ULocale.forLanguageTag(reader))), language);
            }
        }
    }

    /** A language by its code (of two or three letters, with or without a country) or its name; empty for others. */
    Optional<Language> find(String written) {
        String name = name(written);
        String code = name.split("[-_]", 2)[0];
        return this.all.stream()
            .filter((language) -> language.code().equals(code))
            .findFirst()
            .or(() -> Optional.ofNullable(this.byName.get(name)));
    }

    private static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT);
    }
}
