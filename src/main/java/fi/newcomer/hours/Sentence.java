package fi.newcomer.hours;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A sentence in which some words are components, such as times that run left to right wherever they stand. */
final class Sentence {

    /** The first of the private-use characters that hold the place of a component while the message is formatted. */
    private static final char PLACE = '\uE000';

    private Sentence() {
    }

    /** The text of a key; its arguments are words or components. */
    static HtmlContainer of(String tag, Texts texts, Language language, String key, Map<String, ?> arguments) {
        Map<String, Object> words = new HashMap<>();
        List<Component> components = new ArrayList<>();
        arguments.forEach((name, argument) -> {
            if (argument instanceof Component component) {
                words.put(name, String.valueOf((char) (PLACE + components.size())));
                components.add(component);
            }
            else {
                words.put(name, argument);
            }
        });
        HtmlContainer sentence = Tags.tag(tag);
        StringBuilder text = new StringBuilder();
        // A date may end with a full stop itself ("2027 г.").
        String said = texts.text(language, key, words).replace("..", ".");
        for (char letter : said.toCharArray()) {
            if (letter >= PLACE && letter < PLACE + components.size()) {
                sentence.add(new Text(text.toString()), components.get(letter - PLACE));
                text.setLength(0);
            }
            else {
                text.append(letter);
            }
        }
        sentence.add(new Text(text.toString()));
        return sentence;
    }
}
