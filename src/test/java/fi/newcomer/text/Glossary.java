package fi.newcomer.text;

import fi.newcomer.text.ContentText.ContentUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The official terms of {@code docs/glossary.tsv}. Where a text names one in its Swedish or Finnish form as a snippet, the
 * page must also say the term of its own language. Words are bent, so only their beginnings are compared.
 */
final class Glossary {

    static final Glossary OFFICIAL = new Glossary(Path.of("docs/glossary.tsv"));

    /** Plurals that begin otherwise than their singular. */
    private static final Map<String, String> PLURALS = Map.of("ضحايا", "ضحية", "تصاريح", "تصريح", "لاجئين", "لاجئ");

    /** A name that stands by itself. */
    private static final String KELA = "Kela";

    private static final Pattern SNIPPET = Pattern.compile("\\[([^\\[\\]]+)]\\(lang:(sv|fi)\\)");

    private final List<Map<String, String>> terms = new ArrayList<>();

    Glossary(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] columns = lines.getFirst().split("\t");
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t");
                Map<String, String> term = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(cells.length, 6); i++) {
                    term.put(columns[i], cells[i].replaceAll("\\s*\\([^)]*\\)", "").strip());
                }
                this.terms.add(term);
            }
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return this.terms.size();
    }

    /** The terms that a unit names by their official word while the page never names them in its own language. */
    String mistakes(WrittenPage page, ContentUnit unit) {
        String language = page.language();
        List<String> meant = SNIPPET.matcher(unit.text().text())
            .results()
            .flatMap((found) -> this.terms.stream()
                .filter((term) -> found.group(1).equalsIgnoreCase(term.get(found.group(2))))
                .filter((term) -> !found.group(2).equals(language) && !term.get("fi").equals(KELA))
                .map((term) -> term.get(language)))
            .filter((term) -> term != null)
            .distinct()
            .toList();
        if (meant.isEmpty()) {
            return "";
        }
        // A page may say the whole term first and then a short one.
        String own = page.text().units().stream().map(WrittenPage::own).collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
        return meant.stream().filter((term) -> !named(term, own)).collect(Collectors.joining(", "));
    }

    private static boolean named(String term, String text) {
        List<String> words = Arrays.asList(text.split("[^\\p{L}\\p{M}’-]+"));
        return Arrays.stream(term.toLowerCase(Locale.ROOT).split("[\\s:,]+"))
            .filter((word) -> word.length() > 3)
            .allMatch((word) -> words.stream().anyMatch((each) -> alike(word, each)));
    }

    /** Whether two words begin alike, but for their endings and the Arabic article. */
    private static boolean alike(String term, String word) {
        String one = stem(term);
        String bare = word.replaceFirst("^[وف]?(ال|بال|لل|كال|ب|ل)?", "");
        return bare.startsWith(one) || word.startsWith(one) || PLURALS.getOrDefault(bare, "").equals(term);
    }

    private static String stem(String word) {
        String bare = word.replaceFirst("^ال", "");
        return bare.substring(0, Math.max(Math.min(bare.length(), 3), bare.length() * 11 / 20));
    }
}
