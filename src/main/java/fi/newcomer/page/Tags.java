package fi.newcomer.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The HTML elements that Flow has no component for, and the small combinations that every page needs. */
public final class Tags {

    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&[^\\p{IsLatin}]]");

    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}+(?: \\p{IsLatin}+)*");

    private Tags() {
    }

    /** Any element, with its content. */
    public static HtmlContainer tag(String name, Component... content) {
        HtmlContainer element = new HtmlContainer(name);
        element.add(content);
        return element;
    }

    /** Any element with text in it. */
    public static HtmlContainer tag(String name, String text) {
        return tag(name, new Text(text));
    }

    /** An element with class names, separated by blanks. */
    public static HtmlContainer styled(String name, String classes, Component... content) {
        HtmlContainer element = tag(name, content);
        element.addClassNames(classes.split(" "));
        return element;
    }

    public static Anchor link(String address, Component... content) {
        Anchor anchor = new Anchor();
        anchor.getElement().setAttribute("href", address);
        anchor.add(content);
        return anchor;
    }

    public static Anchor link(String address, String text) {
        return link(address, new Text(text));
    }

    public static Anchor button(String address, String text) {
        Anchor anchor = link(address, text);
        anchor.addClassName("button");
        return anchor;
    }

    /** Text that runs left to right whatever stands around it: numbers, times, addresses. */
    public static HtmlContainer leftToRight(String text) {
        HtmlContainer bdi = tag("bdi", text);
        bdi.getElement().setAttribute("dir", "ltr");
        return bdi;
    }

    /** Text that a person typed: isolated, its direction its own. */
    public static HtmlContainer typed(String text) {
        HtmlContainer bdi = tag("bdi", text);
        bdi.getElement().setAttribute("dir", "auto");
        return bdi;
    }

    /**
     * A text shown to a reader of a language; one that is really in another language is marked as such. Latin letters in a
     * text of another script are a Swedish name or word, and marked as that.
     */
    public static Component spoken(LocalizedText text, Language reader) {
        LocalizedText.Spoken spoken = text.in(reader);
        if (!spoken.language().equals(reader.code()) || !OTHER_SCRIPT.matcher(spoken.text()).find()) {
            return foreign(spoken.text(), spoken.language(), reader);
        }
        HtmlContainer all = tag("bdi");
        int end = 0;
        for (MatchResult latin : LATIN.matcher(spoken.text()).results().toList()) {
            all.add(new Text(spoken.text().substring(end, latin.start())), foreign(latin.group(), "sv", reader));
            end = latin.end();
        }
        all.add(new Text(spoken.text().substring(end)));
        return all;
    }

    /** A snippet in a language, marked with it where the page is in another. */
    public static Component foreign(String text, String language, Language reader) {
        if (language.equals(reader.code())) {
            return new Text(text);
        }
        HtmlContainer bdi = tag("bdi", text);
        bdi.getElement().setAttribute("lang", language);
        return bdi;
    }

    public static Span soft(String text) {
        Span span = new Span(text);
        span.addClassName("soft");
        return span;
    }
}
