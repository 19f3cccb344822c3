package fi.newcomer.wording;

import fi.newcomer.language.Language;
import java.util.List;
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

    /** The words of its official name in a language; none where the glossary has no name. */
    List<String> words(Language language) {
        return in(language).map((name) -> Words.of(name, language)).orElse(List.of());
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
