package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.text.ContentText.ContentUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A page of {@code content/} in a language, and the Swedish one of the same name.
 *
 * @param text the page
 * @param swedish the page in Swedish; the page itself where it is Swedish
 */
record WrittenPage(ContentText text, ContentText swedish) {

    private static final Path ROOT = Path.of("content");

    /** Where a sentence ends: a mark, then a blank, then no small letter. */
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?؟])\\s+(?=[^\\p{Ll}])");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'.–-][\\p{L}\\p{N}]+)*");

    /** An official word in brackets behind its translation, which a reader skips. */
    private static final Pattern OFFICIAL = Pattern.compile("\\s*\\([^()]*\\[[^\\[\\]]*]\\(lang:[a-z]+\\)[^()]*\\)");

    /** All pages of the repository, in all languages. */
    static List<WrittenPage> all() {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            Map<String, ContentText> texts = walk.filter((path) -> path.toString().matches(".*\\.[a-z]{2}\\.md"))
                .sorted()
                .map((path) -> read(ROOT.relativize(path).toString(), contentOf(path)))
                .collect(Collectors.toMap((text) -> text.page() + "." + text.language(), (text) -> text));
            return texts.values().stream().map((text) -> new WrittenPage(text, texts.get(text.page() + ".sv"))).toList();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that a test makes up, in a language and in Swedish. */
    static WrittenPage of(String language, String unit, String swedishUnit) {
        return new WrittenPage(read("programmes/korsnas/plan." + language + ".md", madeUp(unit)),
                read("programmes/korsnas/plan.sv.md", madeUp(swedishUnit)));
    }

    private static String madeUp(String unit) {
        return "---\ntitle: 1\nlead: 2\nmade: machine\n---\n\n" + unit + " {#a}\n";
    }

    String language() {
        return this.text.language();
    }

    /** What is said in the page's own language: neither marked snippets nor tokens. */
    static String own(ContentUnit unit) {
        return Inline.flat(InlineReader.read(unit.text().text())).map((piece) -> switch (piece) {
            case Inline.Words words -> words.text();
            case Inline.Stated stated -> stated.words();
            case Inline.PageLink link -> link.words();
            default -> " ";
        }).collect(Collectors.joining());
    }

    /** The sentences of a unit as a reader reads them; an item of a list is one only with a mark at its end. */
    static List<String> sentences(ContentUnit unit) {
        String text = OFFICIAL.matcher(unit.text().text()).replaceAll("");
        String plain = InlineReader.plain(text.replaceAll("\\{\\{[^}]*}}", "X"));
        return SENTENCE.splitAsStream(plain)
            .filter((sentence) -> !unit.kind().isList() || sentence.strip().matches(".*[.!?؟]"))
            .filter((sentence) -> WORD.matcher(sentence).find())
            .toList();
    }

    /** Whether the page says somewhere what an abbreviation means: in brackets beside it, or in a sentence about it. */
    boolean explains(String abbreviation) {
        return this.text.units()
            .stream()
            .map((unit) -> unit.text().text())
            .anyMatch((text) -> text.contains("(" + abbreviation)
                    || text.matches(".*\\b" + abbreviation + "( \\p{L}+)? (\\(|är|betyder|on|tarkoittaa|is|means).*"));
    }

    /** The sentences that are long even alone, with their places. */
    List<String> longSentences() {
        int most = LanguageMarks.SCRIPTS.containsKey(language()) ? 18 : 20;
        return this.text.units()
            .stream()
            .flatMap((unit) -> sentences(unit).stream()
                .filter((sentence) -> words(sentence) > most)
                .map((sentence) -> at(unit) + ": " + sentence))
            .toList();
    }

    static long words(String sentence) {
        return WORD.matcher(sentence).results().count();
    }

    /** The place of a unit, for a finding. */
    String at(ContentUnit unit) {
        return "content/" + this.text.file().path() + ", line " + unit.line();
    }

    private static ContentText read(String path, String text) {
        return ContentTextReader.read(new ContentFile(path, text));
    }

    private static String contentOf(Path path) {
        try {
            return Files.readString(path);
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
