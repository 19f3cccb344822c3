package fi.newcomer.course;

import fi.newcomer.course.CourseProblem.Kind;
import fi.newcomer.entry.Typed;
import fi.newcomer.language.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts of a course in several languages, as staff type them. */
final class Words {

    /** How many characters a name or a few words may have. */
    static final int LINE = 200;

    /** How many characters some sentences may have. */
    static final int SENTENCES = 1500;

    private Words() {
    }

    /** The text as it is stored: on one line, without what can't be seen and could turn a line round; null where none. */
    static @Nullable LocalizedText text(Map<String, String> typed) {
        return Typed.text(typed).orElse(null);
    }

    static String line(String typed) {
        return Typed.line(typed);
    }

    /**
     * Checks a text.
     * @param sentence whether both official languages are needed where there is one at all; else Swedish is
     */
    static void check(String field, Map<String, String> typed, boolean sentence, int most, List<CourseProblem> problems) {
        LocalizedText text = text(typed);
        if (text == null) {
            return;
        }
        for (String needed : sentence ? List.of("sv", "fi") : List.of("sv")) {
            if (!text.byLanguage().containsKey(needed)) {
                problems.add(new CourseProblem(field + "." + needed, Kind.TEXT_MISSING));
            }
        }
        text.byLanguage().forEach((language, words) -> {
            if (words.length() > most) {
                problems.add(new CourseProblem(field + "." + language, Kind.TOO_LONG));
            }
        });
    }
}
