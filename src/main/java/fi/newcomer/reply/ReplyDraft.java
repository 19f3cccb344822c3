package fi.newcomer.reply;

import fi.newcomer.language.Language;
import java.util.Map;
import java.util.UUID;

/**
 * An answer as a caseworker composes it.
 *
 * @param key made with the dialog; a second answer with the same key is the same press of the button
 * @param template the id of the prepared reply; empty for none
 * @param language in which the newcomer shall read it
 * @param values what was typed into the fields, by their names; a day as {@code 2026-12-31}
 * @param ownWords what the caseworker adds, never translated; may be empty
 * @param ownLanguage the code of the language of these words
 */
public record ReplyDraft(UUID key, String template, Language language, Map<String, String> values, String ownWords,
        String ownLanguage) {

    /** Without the words, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "ReplyDraft[" + this.key + "]";
    }
}
