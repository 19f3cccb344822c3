package fi.newcomer.text;

import fi.newcomer.text.WrongText.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads the text of a unit: words, {@code **strong**}, three kinds of link, and tokens; nothing else of Markdown. */
final class InlineReader {

    private static final Parser PARSER = Parser.builder().enabledBlockTypes(Set.of()).build();

    private static final Pattern TOKEN = Pattern.compile("\\{\\{([a-z]+) ([a-z0-9][a-z0-9-]*)}}");

    private static final Pattern RAW = Pattern
        .compile("https?://|\\bwww\\.|\\S@\\S+\\.\\S|(?<![\\d.])\\+?\\d(?:[ -]?\\d){6,}");

    private InlineReader() {
    }

    static List<Inline> read(String text) {
        if (text.isBlank()) {
            throw new WrongText(Mistake.EMPTY, "there is no text");
        }
        if (text.length() > 4000) {
            throw new WrongText(Mistake.TOO_LONG, "the text is longer than 4000 characters");
        }
        if (!text.equals(text.strip()) || text.chars().anyMatch(Character::isISOControl)
                || text.chars().anyMatch((c) -> c == '\u2028' || c == '\u2029')) {
            throw new WrongText(Mistake.NOT_ONE_LINE, "the text must be one line without blanks round it");
        }
        Node document = PARSER.parse(text);
        Node first = document.getFirstChild();
        if (!(first instanceof Paragraph) || first.getNext() != null) {
            throw new WrongText(Mistake.MARKUP, "the text must be words, not a definition or another block");
        }
        return pieces(first);
    }

    /** The words of a text that is read aloud or shown where no markup can be. */
    static String plain(String text) {
        return plain(read(text));
    }

    /** The same of a text that has been read. */
    static String plain(List<Inline> pieces) {
        StringBuilder out = new StringBuilder();
        Inline.flat(pieces).forEach((piece) -> out.append(switch (piece) {
            case Inline.Words words -> words.text();
            case Inline.Stated stated -> stated.words();
            case Inline.Snippet snippet -> snippet.words();
            case Inline.PageLink link -> link.words();
            case Inline.Strong strong -> "";
            case Inline.Token token -> "";
        }));
        return out.toString();
    }

    private static List<Inline> pieces(Node parent) {
        List<Inline> pieces = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> words(text.getLiteral(), pieces);
                case StrongEmphasis strong -> pieces.add(new Inline.Strong(pieces(strong)));
                case Link link -> pieces.add(link(link));
                default -> throw new WrongText(Mistake.MARKUP, "a text may have **strong** words, links and tokens, but no "
                        + node.getClass().getSimpleName());
            }
        }
        return pieces;
    }

    private static Inline link(Link link) {
        if (!(link.getFirstChild() instanceof Text text) || text.getNext() != null || link.getTitle() != null) {
            throw new WrongText(Mistake.LINK, "the words of a link must be plain words");
        }
        String words = text.getLiteral();
        if (words.contains("{{") || words.contains("}}")) {
            throw new WrongText(Mistake.TOKEN, "a token can't stand in a link");
        }
        String address = link.getDestination();
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon);
        String target = address.substring(colon + 1);
        return switch (scheme) {
            case "fact" -> new Inline.Stated(target, words);
            case "lang" -> new Inline.Snippet(target, words);
            case "page" -> new Inline.PageLink(target, words);
            default -> throw new WrongText(Mistake.LINK,
                    "the link \"" + address + "\" must begin with fact:, lang: or page:");
        };
    }

    private static void words(String text, List<Inline> pieces) {
        int from = 0;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            plainWords(text.substring(from, token.start()), pieces);
            pieces.add(new Inline.Token(token.group(1), token.group(2)));
            from = token.end();
        }
        plainWords(text.substring(from), pieces);
    }

    private static void plainWords(String text, List<Inline> pieces) {
        if (text.contains("{{") || text.contains("}}") || text.contains("{#")) {
            throw new WrongText(Mistake.TOKEN,
                    "\"" + text.strip() + "\" holds braces that are no token such as {{phone emergency}}");
        }
        if (RAW.matcher(text).find()) {
            throw new WrongText(Mistake.RAW_CONTACT,
                    "\"" + text.strip() + "\" holds an address or a number that must be a fact");
        }
        if (!text.isEmpty()) {
            pieces.add(new Inline.Words(text));
        }
    }
}
