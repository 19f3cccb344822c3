package fi.newcomer.text;

import fi.newcomer.fact.StatedChanges;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Sentences;
import fi.newcomer.text.UnitRow.Key;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** The sentences that state a fact in their own words: those, and no others, are outdated once it changes. */
@Service
public class StatedSentences implements StatedChanges {

    private final UnitStore store;

    private final Languages languages;

    StatedSentences(UnitStore store, Languages languages) {
        this.store = store;
        this.languages = languages;
    }

    /**
     * A sentence that states a fact.
     *
     * @param page the key of the page that says it
     * @param number which of the sentences of its unit, from 0
     * @param sentence its words as {@link PlainWords} gives them, without blanks round them
     */
    public record Sentence(String page, String unit, Language language, int number, String sentence) {
    }

    /** The sentences that state a fact, by page and unit, in the portal's order of languages. */
    public List<Sentence> of(String factId) {
        List<Sentence> sentences = new ArrayList<>();
        for (UnitRow row : this.store.stating(List.of(factId), false)) {
            this.languages.find(row.key().language()).ifPresent((language) -> {
                List<String> all = Sentences.of(PlainWords.of(row.text().text()), language);
                numbers(row.text().text(), factId, language).forEach((number) -> sentences.add(new Sentence(
                        row.key().page(), row.key().unit(), language, number, all.get(number).strip())));
            });
        }
        List<Language> order = this.languages.all();
        sentences.sort(Comparator.comparing(Sentence::page)
            .thenComparing(Sentence::unit)
            .thenComparing((sentence) -> order.indexOf(sentence.language()))
            .thenComparing(Sentence::number));
        return sentences;
    }

    /**
     * Which sentences of a text state a fact, from 0.
     * @param text one line in the notation of {@code content/}
     */
    static List<Integer> numbers(String text, String fact, Language language) {
        StringBuilder words = new StringBuilder();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Inline.flat(InlineReader.read(text)).forEach((piece) -> {
            int from = words.length();
            words.append(PlainWords.of(piece));
            if (piece instanceof Inline.Stated stated && stated.fact().equals(fact)) {
                starts.add(from);
                ends.add(words.length());
            }
        });
        List<Integer> numbers = new ArrayList<>();
        List<String> sentences = Sentences.of(words.toString(), language);
        int at = 0;
        for (int i = 0; i < sentences.size(); i++) {
            int end = at + sentences.get(i).length();
            for (int j = 0; j < starts.size(); j++) {
                if (starts.get(j) < end && ends.get(j) > at && !numbers.contains(i)) {
                    numbers.add(i);
                }
            }
            at = end;
        }
        return numbers;
    }

    @Override
    public Set<String> mark(Collection<String> facts) {
        return mark(facts, (key) -> false, true);
    }

    /**
     * Marks the texts that state these facts as behind them. Runs in the transaction of the caller.
     * @param current the texts that say already what the facts are now
     * @param hold whether others who change these texts wait until the transaction ends
     */
    Set<String> mark(Collection<String> facts, Predicate<Key> current, boolean hold) {
        ChangedThings changed = new ChangedThings(this.languages);
        Set<String> ids = Set.copyOf(facts);
        for (UnitRow row : ids.isEmpty() ? List.<UnitRow>of() : this.store.stating(ids, hold)) {
            Set<String> behind = new HashSet<>(row.text().behind());
            Inline.flat(InlineReader.read(row.text().text())).forEach((piece) -> {
                if (piece instanceof Inline.Stated stated && ids.contains(stated.fact())) {
                    behind.add(stated.fact());
                }
            });
            if (!current.test(row.key()) && !behind.equals(row.text().behind())) {
                this.store.putBehind(row.key(), row.text().behind(behind));
                changed.text(row.key(), false);
            }
        }
        return changed.stamps();
    }
}
