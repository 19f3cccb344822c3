package fi.newcomer.wording;

import fi.newcomer.language.Language;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.wording.Term.Missing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The official terms of {@code docs/glossary.tsv}: which ones a text uses, and which ones its translation does not. */
@Component
public class Terms {

    private static final String BRACKETS = "\\s*\\([^)]*\\)";

    private final List<Term> all;

    /** The words of each term by language: terms are looked for at every keystroke. */
    private final Map<Language, Map<Term, List<String>>> words = new ConcurrentHashMap<>();

    private final WordForms forms;

    Terms(WordingRules rules) {
        this.forms = new WordForms(rules);
        try (InputStream in = Terms.class.getResourceAsStream("/translations/glossary.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            this.all = read(lines.lines().toList());
        }
        catch (IOException | UncheckedIOException | NullPointerException e) {
            throw new WrongSetting("docs/glossary.tsv can't be read: " + e.getMessage(), e);
        }
    }

    /** All terms, in the order of the glossary. */
    public List<Term> all() {
        return this.all;
    }

    /**
     * The terms that a text uses, each once, in the order in which they come; of a term within a longer one only the longer.
     * @param source in the notation of {@code content/}; what it quotes in other languages does not count
     */
    public List<Term> in(String source, Language language) {
        List<String> words = Words.of(Notation.words(source), language);
        Set<Term> found = new LinkedHashSet<>();
        for (int at = 0; at < words.size();) {
            Optional<Term> longest = longestAt(words, at, language);
            longest.ifPresent(found::add);
            at += longest.map((term) -> words(term, language).size()).orElse(1);
        }
        return List.copyOf(found);
    }

    /**
     * The terms of a source whose official name in the language of the translation the translation does not use. Words are
     * bent, so only their beginnings are compared, and a term that has no official name in that language is not missed.
     * @param source in the notation of {@code content/}, like the translation
     */
    public List<Missing> missing(String source, Language from, String translation, Language to) {
        return missing(source, from, translation, to, List.of());
    }

    /**
     * The same for a paragraph among others: where its page says the whole term, one word of it is enough here.
     * @param page the texts of the whole page in the language of the translation
     */
    public List<Missing> missing(String source, Language from, String translation, Language to, Collection<String> page) {
        List<String> words = Words.of(Notation.allWords(translation), to);
        List<Missing> missing = new ArrayList<>();
        for (Term term : in(source, from)) {
            List<String> official = words(term, to);
            boolean said = official.isEmpty() || this.forms.names(official, words, to)
                    || (this.forms.hints(official, words, to) && page.stream()
                        .anyMatch((text) -> this.forms.names(official, Words.of(Notation.allWords(text), to), to)));
            if (!said) {
                missing.add(new Missing(term.in(from).orElseThrow(), term.in(to).orElseThrow()));
            }
        }
        return missing;
    }

    private Optional<Term> longestAt(List<String> words, int at, Language language) {
        Term longest = null;
        int letters = 0;
        for (Term term : this.all) {
            List<String> own = words(term, language);
            int length = String.join("", own).length();
            if (length > letters && at + own.size() <= words.size()
                    && this.forms.are(own, words.subList(at, at + own.size()), language)) {
                longest = term;
                letters = length;
            }
        }
        return Optional.ofNullable(longest);
    }

    /** The words of a term's official name; none where the glossary has no name. */
    private List<String> words(Term term, Language language) {
        return this.words.computeIfAbsent(language, (it) -> new ConcurrentHashMap<>())
            .computeIfAbsent(term, (it) -> it.in(language).map((name) -> Words.of(name, language)).orElse(List.of()));
    }

    private static List<Term> read(List<String> lines) {
        List<String> columns = List.of(lines.getFirst().split("\t"));
        int languages = columns.indexOf("attested");
        List<Term> terms = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            Map<String, String> term = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(cells.length, languages); i++) {
                String name = cells[i].replaceAll(BRACKETS, "").strip();
                if (!name.isEmpty()) {
                    term.put(columns.get(i), name);
                }
            }
            terms.add(new Term(term));
        }
        return List.copyOf(terms);
    }
}
