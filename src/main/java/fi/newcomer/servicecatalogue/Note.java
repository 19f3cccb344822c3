package fi.newcomer.servicecatalogue;

import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import java.util.Map;

/** Something in which a file differs from the portal, and which is not taken over. */
public record Note(String key, Map<String, ?> arguments) {

    public String text(StaffTexts texts, Language language) {
        return texts.text(language, "staff.catalogue.note." + this.key, this.arguments);
    }
}
