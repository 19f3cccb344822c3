package fi.newcomer.print;

import com.vaadin.flow.component.Component;
import fi.newcomer.page.HtmlRenderer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/** The HTML of a document for print: with its style, its bookmarks, and a description of each link and drawing. */
final class PaperHtml {

    private static final String COMMON = read();

    /** A closing bracket with the signs that may not begin a line. */
    private static final Pattern CLOSING = Pattern.compile("\\)[.,:;?!\u060C\u061B\u061F]*");

    /** What still fits on a line of the narrowest page, in characters. */
    private static final int LONGEST_WHOLE = 40;

    private PaperHtml() {
    }

    static org.w3c.dom.Document of(Printed printed) {
        Document html = Document.createShell("");
        html.outputSettings().prettyPrint(false);
        html.child(0).attr("lang", printed.language().code()).attr("dir", printed.language().direction());
        html.title(printed.title());
        meta(html, "author", printed.author());
        meta(html, "subject", printed.author().isEmpty() ? printed.title() : printed.title() + " – " + printed.author());
        html.head().appendElement("style").text(COMMON + printed.css());
        for (Component component : printed.content()) {
            html.body().append(HtmlRenderer.html(component));
        }
        html.select("svg[aria-hidden]").remove();
        html.select("svg").forEach((drawing) -> drawing.attr("alt", drawing.attr("aria-label")));
        html.select("a[href]").forEach((link) -> link(link, printed.base()));
        html.body().select("[lang]").forEach(PaperHtml::withItsBrackets);
        bookmarks(html);
        return new W3CDom().fromJsoup(html);
    }

    private static void meta(Document html, String name, String content) {
        if (!content.isEmpty()) {
            html.head().appendElement("meta").attr("name", name).attr("content", content);
        }
    }

    /** A link works on a screen and says its address on paper, where it leads to another site. */
    private static void link(Element link, String base) {
        String address = link.attr("href");
        if (address.startsWith("/")) {
            if (base.isEmpty()) {
                link.unwrap();
                return;
            }
            link.attr("href", base + address);
        }
        if (!link.hasAttr("title")) {
            link.attr("title", link.text());
        }
        if (address.startsWith("http")) {
            String written = address.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/$", "");
            if (!link.text().contains(written)) {
                link.after(" <bdi class=\"address\" dir=\"ltr\">" + Entities.escape(written) + "</bdi>");
            }
        }
    }

    /**
     * The layout may end a line before and after any element; a word in another language keeps the brackets round it.
     * From left to right they go into the word, which then breaks as other text does. From right to left they would turn
     * round there: they stay outside, in a box that does not break (not in a list, whose marks the layout loses by such a box).
     */
    private static void withItsBrackets(Element word) {
        TextNode before = word.previousSibling() instanceof TextNode text && text.getWholeText().endsWith("(") ? text : null;
        TextNode after = word.nextSibling() instanceof TextNode text && text.getWholeText().startsWith(")") ? text : null;
        boolean turns = word.parent().closest("[dir]").attr("dir").equals("rtl");
        boolean can = turns ? word.text().length() <= LONGEST_WHOLE && word.closest("li") == null
                : word.childrenSize() == 0 && word.hasText();
        if (before == null && after == null || !can) {
            return;
        }
        String opening = before == null ? "" : "(";
        Matcher closing = CLOSING.matcher(after == null ? "" : after.getWholeText());
        String closed = closing.lookingAt() ? closing.group() : "";
        if (turns) {
            word.wrap("<span class=\"whole\"></span>").parent().prependText(opening).appendText(closed);
        }
        else {
            // Into the texts themselves: between two texts a line may end as well.
            word.textNodes().getFirst().text(opening + word.textNodes().getFirst().getWholeText());
            word.textNodes().getLast().text(word.textNodes().getLast().getWholeText() + closed);
        }
        if (before != null) {
            before.text(before.getWholeText().substring(0, before.getWholeText().length() - 1));
        }
        if (after != null) {
            after.text(after.getWholeText().substring(closed.length()));
        }
    }

    /** A bookmark for each heading, under the one of the next higher level. */
    private static void bookmarks(Document html) {
        Element bookmarks = html.head().appendElement("bookmarks");
        Element[] last = new Element[4];
        int number = 0;
        for (Element heading : html.body().select("h1,h2,h3")) {
            int level = heading.tagName().charAt(1) - '0';
            if (heading.id().isEmpty()) {
                heading.attr("id", "heading-" + ++number);
            }
            Element above = bookmarks;
            for (int i = level - 1; i > 0; i--) {
                if (last[i] != null) {
                    above = last[i];
                    break;
                }
            }
            last[level] = above.appendElement("bookmark").attr("name", heading.text()).attr("href", "#" + heading.id());
            for (int i = level + 1; i < last.length; i++) {
                last[i] = null;
            }
        }
        if (number == 0 && bookmarks.childrenSize() == 0) {
            bookmarks.remove();
        }
    }

    private static String read() {
        try (InputStream in = PaperHtml.class.getResourceAsStream("/frontend/print.css")) {
            if (in == null) {
                throw new IllegalStateException("frontend/print.css is missing.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
