package fi.newcomer.page;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree of Flow components as HTML, without a session, a UI or a script. What Flow keeps as properties becomes
 * attributes; nothing that only Flow's client understands is left in the text.
 * <p>
 * Everything is escaped. The one exception is {@code innerHTML}, which only {@code com.vaadin.flow.component.Html} sets
 * and the portal uses for its own pictograms.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/syntax.html">HTML, the syntax</a>
 */
public final class HtmlRenderer {

    private static final Set<String> VOID = Set.of("area", "base", "br", "col", "embed", "hr", "img", "input", "link",
            "meta", "source", "track", "wbr");

    private static final Set<String> BOOLEAN = Set.of("async", "autofocus", "checked", "defer", "disabled",
            "formnovalidate", "hidden", "multiple", "novalidate", "open", "readonly", "required", "reversed",
            "selected");

    /** Properties of the DOM whose attribute has another name. */
    private static final Map<String, String> ATTRIBUTE_OF = Map.of("htmlFor", "for", "className", "class", "tabIndex",
            "tabindex", "readOnly", "readonly", "maxLength", "maxlength", "colSpan", "colspan", "rowSpan", "rowspan",
            "noValidate", "novalidate");

    /** Properties that HTML has as attributes of the same name. */
    private static final Set<String> ATTRIBUTES = Set.of("value", "checked", "selected", "disabled", "required",
            "hidden", "open", "multiple", "autofocus", "href", "src", "alt", "type", "name", "placeholder", "title",
            "lang", "dir", "id", "min", "max", "step", "pattern", "rows", "cols", "autocomplete", "inputmode",
            "action", "method", "target", "start", "cite", "datetime");

    /** Attributes that only Flow's client reads. */
    private static final Set<String> FLOW_ONLY = Set.of("router-ignore", "router-link");

    private HtmlRenderer() {
    }

    /** The HTML of a component and everything in it. */
    public static String html(Component component) {
        StringBuilder out = new StringBuilder();
        write(component.getElement(), out);
        return out.toString();
    }

    private static void write(Element element, StringBuilder out) {
        if (element.isTextNode()) {
            escape(element.getText(), false, out);
            return;
        }
        if (!element.isVisible()) {
            return;
        }
        String tag = element.getTag().toLowerCase(Locale.ROOT);
        out.append('<').append(tag);
        attributes(element, tag, out);
        out.append('>');
        if (VOID.contains(tag)) {
            if (element.getChildCount() > 0) {
                throw new IllegalStateException("<" + tag + "> can't have content");
            }
            return;
        }
        content(element, tag, out);
        out.append("</").append(tag).append('>');
    }

    private static void attributes(Element element, String tag, StringBuilder out) {
        element.getAttributeNames().sorted().forEach((name) -> {
            if (!FLOW_ONLY.contains(name)) {
                attribute(name, element.getAttribute(name), out);
            }
        });
        element.getPropertyNames().sorted().forEach((property) -> {
            if (property.equals("innerHTML") || property.equals("textContent")
                    || (tag.equals("textarea") && property.equals("value"))) {
                return;
            }
            String name = ATTRIBUTE_OF.getOrDefault(property, property);
            if (!ATTRIBUTES.contains(name) && !ATTRIBUTE_OF.containsKey(property) && !name.startsWith("aria-")) {
                throw new IllegalStateException(
                        "The property " + property + " of <" + tag + "> has no place in HTML: set an attribute");
            }
            if (!element.hasAttribute(name)) {
                Object value = element.getPropertyRaw(property);
                if (value instanceof Boolean flag) {
                    attribute(name, flag ? "" : null, out);
                }
                else {
                    attribute(name, element.getProperty(property), out);
                }
            }
        });
        if (!element.isEnabled() && !element.hasAttribute("disabled") && !element.hasProperty("disabled")) {
            attribute("disabled", "", out);
        }
    }

    private static void attribute(String name, @Nullable String value, StringBuilder out) {
        if (value == null) {
            return;
        }
        if (BOOLEAN.contains(name)) {
            if (!value.equals("false")) {
                out.append(' ').append(name);
            }
            return;
        }
        out.append(' ').append(name).append("=\"");
        escape(value, true, out);
        out.append('"');
    }

    /** What stands in a block of data is never markup: it is written as it is, and can't end the block. */
    private static void data(String json, StringBuilder out) {
        if (json.contains("<")) {
            throw new IllegalStateException("A block of data in a page must not have a <");
        }
        out.append(json);
    }

    private static void content(Element element, String tag, StringBuilder out) {
        if (tag.equals("script") && "application/ld+json".equals(element.getAttribute("type"))) {
            data(element.getTextRecursively(), out);
            return;
        }
        if (tag.equals("script") || tag.equals("style")) {
            if (element.getChildCount() > 0) {
                throw new IllegalStateException("<" + tag + "> in a page is against its Content-Security-Policy");
            }
            return;
        }
        String innerHtml = element.getProperty("innerHTML");
        if (innerHtml != null) {
            out.append(innerHtml);
            return;
        }
        String text = element.getProperty("textContent");
        if (tag.equals("textarea")) {
            text = element.getProperty("value", "");
        }
        if (text != null) {
            if (tag.equals("textarea") || tag.equals("pre")) {
                // A first line break is dropped by browsers, so one more keeps the text as it is.
                out.append('\n');
            }
            escape(text, false, out);
            return;
        }
        element.getChildren().forEach((child) -> write(child, out));
    }

    private static void escape(@Nullable String text, boolean inAttribute, StringBuilder out) {
        if (text == null) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                default -> {
                    if (allowed(text, i, c)) {
                        out.append(c);
                    }
                    else {
                        out.append('\uFFFD');
                    }
                }
            }
        }
    }

    /** Control characters and halves of surrogate pairs have no place in HTML: they are shown as U+FFFD. */
    private static boolean allowed(String text, int at, char c) {
        if (c == '\n' || c == '\t' || c == '\r') {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c >= 0x20 && (c < 0x7f || c > 0x9f) && c != 0xfffe && c != 0xffff;
    }
}
