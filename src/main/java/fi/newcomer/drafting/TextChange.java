package fi.newcomer.drafting;

import fi.newcomer.language.Language;
import fi.newcomer.text.Draft;

/** What a unit shall say in a language. */
public record TextChange(Language language, Draft draft) {
}
