package fi.newcomer.request.ui;

import com.vaadin.flow.component.HtmlContainer;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import java.util.Map;
import java.util.Optional;

/**
 * The words of the form in the reader's language and, where somebody helps, beside them in the helper's.
 *
 * @param helper the language of the one who helps; absent where it is the reader's own, or nobody helps
 */
record Speech(Texts texts, Language language, Optional<Language> helper) {

    String say(String key) {
        return this.texts.text(this.language, key);
    }

    String say(String key, Map<String, ?> arguments) {
        return this.texts.text(this.language, key, arguments);
    }

    boolean has(String key) {
        return this.texts.has(this.language, key);
    }

    HtmlContainer paragraph(String key) {
        return Tags.tag("p", say(key));
    }

    /** The same words for the one who helps, as an element of their own. */
    Optional<HtmlContainer> beside(String tag, String key, Map<String, ?> arguments) {
        return this.helper.map((language) -> {
            HtmlContainer element = Tags.tag(tag, this.texts.text(language, key, arguments));
            element.addClassName("soft");
            element.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
            return element;
        });
    }
}
