package fi.newcomer.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody typed is shown as text, and nothing is made of it. */
public final class ShownAsTyped {

    private ShownAsTyped() {
    }

    /** Elements, with all that is in them, show the texts, and none of them was made of a text. */
    public static void assertIn(String what, List<Element> elements, List<String> texts) {
        String shown = all(elements).filter(Element::isTextNode).map(Element::getText).collect(Collectors.joining());
        assertThat(texts).allSatisfy((text) -> assertThat(shown).contains(text));
        Set<String> tags = new TreeSet<>();
        all(elements).filter((it) -> !it.isTextNode()).forEach((element) -> {
            tags.add(element.getTag());
            assertThat(String.valueOf(element.getProperty("innerHTML"))).doesNotContain("alert", "evil", "<script", "onerror");
            assertThat(String.valueOf(element.getAttribute("href"))).doesNotContainIgnoringCase("javascript", "evil");
        });
        assertThat(tags).hasSizeGreaterThan(3);
        assertThat(tags).as("the elements of " + what).doesNotContain("script", "iframe", "img", "object", "embed",
                "style", "b", "i", "form", "meta", "link", "base", "video", "audio", "math", "marquee", "body", "html");
    }

    private static Stream<Element> all(List<Element> elements) {
        return elements.stream().flatMap(ShownAsTyped::all);
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(ShownAsTyped::all));
    }
}
