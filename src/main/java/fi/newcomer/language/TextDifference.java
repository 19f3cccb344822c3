package fi.newcomer.language;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two versions of a text, word by word.
 *
 * @param parts in the order of reading: what stays, what went, what came
 */
public record TextDifference(List<Part> parts) {

    public TextDifference {
        parts = List.copyOf(parts);
    }

    /** Some consecutive words and whether both versions have them. */
    public record Part(Kind kind, String text) {
    }

    /** Which of the two versions has the words. */
    public enum Kind {

        SAME, REMOVED, ADDED

    }

    /** The difference between a text as it was and as it is, both in one language. */
    public static TextDifference between(String before, String after, Language language) {
        List<String> old = words(before, language);
        List<String> now = words(after, language);
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(parts, Kind.SAME, old.subList(at, delta.getSource().getPosition()));
            add(parts, Kind.REMOVED, delta.getSource().getLines());
            add(parts, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(parts, Kind.SAME, old.subList(at, old.size()));
        return new TextDifference(parts);
    }

    /** The numbers, from 0, of the sentences of the later version that the earlier one does not have. */
    public static List<Integer> changedSentences(String before, String after, Language language) {
        List<String> old = Sentences.of(before, language).stream().map(String::strip).toList();
        List<String> now = Sentences.of(after, language).stream().map(String::strip).toList();
        List<Integer> changed = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            for (int i = 0; i < delta.getTarget().size(); i++) {
                changed.add(delta.getTarget().getPosition() + i);
            }
        }
        return changed;
    }

    private static void add(List<Part> parts, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text, Language language) {
        BreakIterator breaks = Breaks.words(language);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            words.add(text.substring(from, to));
        }
        return words;
    }
}
