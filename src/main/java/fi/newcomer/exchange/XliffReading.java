package fi.newcomer.exchange;

import fi.newcomer.exchange.FilePage.FileSentence;
import fi.newcomer.exchange.FilePage.FileUnit;
import fi.newcomer.exchange.FilePage.Token;
import fi.newcomer.exchange.Piece.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.okapi.lib.xliff2.core.TargetState;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What an XLIFF document says, sentence by sentence. The library's own reader refuses a whole file for one damaged
 * placeholder, so that nobody could be told which; and what a code stands for is never taken from the file.
 */
record XliffReading(String source, String target, List<FilePage> pages) {

    private static final String METADATA = "urn:oasis:names:tc:xliff:metadata:2.0";

    /** Reads a document that is valid. */
    static XliffReading of(Document document) {
        Element root = document.getDocumentElement();
        return new XliffReading(root.getAttribute("srcLang"), root.getAttribute("trgLang"),
                children(root, "file").map((file) -> new FilePage(file.getAttribute("original"), units(file).toList()))
                    .toList());
    }

    /** Units, also those that a tool has put into groups. */
    private static Stream<FileUnit> units(Element parent) {
        return Stream.concat(children(parent, "unit").map(XliffReading::unit),
                children(parent, "group").flatMap(XliffReading::units));
    }

    private static FileUnit unit(Element unit) {
        return new FileUnit(unit.getAttribute("id"), noted(unit, XliffWriting.MEANING), noted(unit, XliffWriting.TARGET),
                children(unit, "segment").map(XliffReading::sentence).toList());
    }

    private static FileSentence sentence(Element segment) {
        TargetState state = TargetState.fromString(
                segment.hasAttribute("state") ? segment.getAttribute("state") : TargetState.INITIAL.toString());
        return new FileSentence(segment.getAttribute("id"), state,
                children(segment, "source").findFirst().map(XliffReading::tokens).orElse(List.of()),
                children(segment, "target").findFirst().map(XliffReading::tokens).orElse(null));
    }

    private static String noted(Element unit, String type) {
        return elements(unit).filter((it) -> METADATA.equals(it.getNamespaceURI()))
            .flatMap(XliffReading::elements)
            .filter((group) -> group.getAttribute("category").equals(XliffWriting.CATEGORY))
            .flatMap(XliffReading::elements)
            .filter((meta) -> meta.getAttribute("type").equals(type))
            .map(Element::getTextContent)
            .findFirst()
            .orElse("");
    }

    private static List<Token> tokens(Element text) {
        List<Token> tokens = new ArrayList<>();
        add(text, tokens);
        return tokens;
    }

    private static void add(Element parent, List<Token> tokens) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE) {
                words(node.getNodeValue().replaceAll(" *[\\t\\r\\n]+ *", " "), tokens);
            }
            else if (node instanceof Element element) {
                add(element, element.getLocalName(), tokens);
            }
        }
    }

    private static void add(Element element, String name, List<Token> tokens) {
        String id = element.getAttribute("id");
        switch (name) {
            case "ph" -> tokens.add(new Token(Place.ALONE, id));
            case "pc" -> {
                tokens.add(new Token(Place.OPENING, id));
                add(element, tokens);
                tokens.add(new Token(Place.CLOSING, id));
            }
            case "sc" -> tokens.add(new Token(Place.OPENING, id));
            case "ec" -> tokens
                .add(new Token(Place.CLOSING, element.hasAttribute("startRef") ? element.getAttribute("startRef") : id));
            case "mrk" -> add(element, tokens);
            case "sm", "em" -> {
            }
            // A character that XML can't have, so that no text of the portal can have it either.
            default -> tokens.add(new Token(Place.ALONE, name));
        }
    }

    private static void words(String words, List<Token> tokens) {
        @Nullable Token last = tokens.isEmpty() ? null : tokens.getLast();
        if (last != null && last.place() == null) {
            tokens.set(tokens.size() - 1, new Token(null, last.value() + words));
        }
        else if (!words.isEmpty()) {
            tokens.add(new Token(null, words));
        }
    }

    private static Stream<Element> children(Element parent, String name) {
        return elements(parent)
            .filter((it) -> SafeXml.XLIFF.equals(it.getNamespaceURI()) && it.getLocalName().equals(name));
    }

    private static Stream<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements.stream();
    }
}
