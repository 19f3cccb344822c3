package fi.newcomer.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An entry that can't be stored as it is typed. */
public final class WrongEntry extends RuntimeException {

    private final transient List<Problem> problems;

    public WrongEntry(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by field. */
    public List<Problem> problems() {
        return this.problems;
    }

    /** @throws WrongEntry if there are any */
    public static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new WrongEntry(problems);
        }
    }

    /**
     * What is wrong in a text in several languages.
     * @param needed the languages that it must have where it has any; the Swedish text stands in for the others
     * @param most how many characters it may have
     */
    public static List<Problem> inText(String field, Map<String, String> typed, List<String> needed, int most) {
        List<Problem> problems = new ArrayList<>();
        Typed.text(typed).ifPresent((text) -> {
            needed.stream()
                .filter((language) -> !text.byLanguage().containsKey(language))
                .forEach((language) -> problems.add(new Problem(field + "." + language, "text-missing")));
            text.byLanguage().forEach((language, words) -> {
                if (words.length() > most) {
                    problems.add(new Problem(field + "." + language, "long"));
                }
            });
        });
        return problems;
    }

    /**
     * What is wrong in a field.
     *
     * @param field its name; of a text in several languages with the language, such as {@code name.sv}; empty for the
     * entry as a whole
     * @param key the last part of the key of the staff's text
     */
    public record Problem(String field, String key) {
    }
}
