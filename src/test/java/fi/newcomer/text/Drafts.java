package fi.newcomer.text;

import fi.newcomer.language.Language;

/** Drafts of people who see what is stored now. */
final class Drafts {

    private Drafts() {
    }

    static Draft of(ContentPages pages, String page, Language language, String unit, String text, ChangeOfMeaning change) {
        String shown = pages.inAllLanguages(page)
            .get(language)
            .units()
            .stream()
            .filter((it) -> it.id().equals(unit) && it.language().equals(language))
            .map(PageUnit::text)
            .findFirst()
            .orElse(null);
        return new Draft(unit, text, change, false, shown);
    }
}
