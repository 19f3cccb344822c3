package fi.newcomer.wording;

import fi.newcomer.language.Language;
import java.util.Map;
import java.util.Optional;

/**
 * A thing that has an official name.
 *
 * @param byLanguage its names by the codes of languages, without what the glossary adds in brackets
 */
public record Term(Map<String, String> byLanguage) {

    public Term {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** Its official name in a language, where the glossary has one. */
    public Optional<String> in(Language language) {
        return Optional.ofNullable(this.byLanguage.get(language.code()));
    }

    /**
     * A term that a translation does not use.
     *
     * @param source its official name in the language of the source
     * @param official its official name in the language of the translation
     */
    public record Missing(String source, String official) {
    }
}
