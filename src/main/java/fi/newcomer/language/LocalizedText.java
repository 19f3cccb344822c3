package fi.newcomer.language;

import java.util.Map;

/**
 * One text in several languages, such as the official name of an authority. Where a language is missing, the Swedish
 * text stands in (then the Finnish), and says that it is Swedish.
 */
public record LocalizedText(Map<String, String> byLanguage) {

    public LocalizedText {
        byLanguage = Map.copyOf(byLanguage);
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("A text in no language");
        }
    }

    /** The text for a reader of a language, with the code of the language that it really is in. */
    public Spoken in(Language language) {
        for (String code : new String[] { language.code(), "sv", "fi" }) {
            String text = this.byLanguage.get(code);
            if (text != null) {
                return new Spoken(text, code);
            }
        }
        Map.Entry<String, String> any = this.byLanguage.entrySet().iterator().next();
        return new Spoken(any.getValue(), any.getKey());
    }

    /** A text and the code of its language. */
    public record Spoken(String text, String language) {
    }
}
