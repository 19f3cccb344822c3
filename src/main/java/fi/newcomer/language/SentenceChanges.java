package fi.newcomer.language;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Two versions of a text, sentence by sentence, of which each difference can be accepted or refused by itself. */
public final class SentenceChanges {

    private final List<String> ours;

    private final List<AbstractDelta<String>> deltas;

    private SentenceChanges(List<String> ours, List<String> theirs) {
        this.ours = ours;
        this.deltas = DiffUtils.diff(ours, theirs).getDeltas();
    }

    /** The sentences that differ between our version of a text and another one in the same language. */
    public static SentenceChanges between(String ours, String theirs, Language language) {
        return new SentenceChanges(sentences(ours, language), sentences(theirs, language));
    }

    /**
     * One or several sentences in a row that differ.
     *
     * @param ours empty where only the other version has something here
     * @param theirs empty where only our version has something here
     */
    public record Change(String ours, String theirs) {
    }

    /** The differences in the order of the text. */
    public List<Change> all() {
        return this.deltas.stream()
            .map((delta) -> new Change(String.join(" ", delta.getSource().getLines()),
                    String.join(" ", delta.getTarget().getLines())))
            .toList();
    }

    /**
     * Our text with some of the other version's sentences instead of ours, a blank between two sentences.
     * @param accepted the numbers of the differences, from 0, in which the other version shall stand
     */
    public String composed(Collection<Integer> accepted) {
        List<String> sentences = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < this.deltas.size(); i++) {
            AbstractDelta<String> delta = this.deltas.get(i);
            sentences.addAll(this.ours.subList(at, delta.getSource().getPosition()));
            sentences.addAll((accepted.contains(i) ? delta.getTarget() : delta.getSource()).getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        sentences.addAll(this.ours.subList(at, this.ours.size()));
        return String.join(" ", sentences);
    }

    private static List<String> sentences(String text, Language language) {
        return Sentences.of(text, language).stream().map(String::strip).filter((it) -> !it.isEmpty()).toList();
    }
}
