package fi.newcomer.hours;

import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something in hours that can't be right, or no longer matters.
 *
 * @param kind what is wrong
 * @param part whether the row is one of the weeks or of the special periods
 * @param row which of them, counted from 0
 * @param arguments what the sentence names: days of the week, dates, spans
 */
public record HoursProblem(Kind kind, Part part, int row, Map<String, Object> arguments) {

    public Severity severity() {
        return this.kind.severity;
    }

    /** The key of the sentence for staff. */
    public String key() {
        return this.kind.key;
    }

    /** The sentence for staff. */
    public String text(StaffTexts texts, Language language) {
        Map<String, String> words = new LinkedHashMap<>();
        this.arguments.forEach((name, value) -> words.put(name, switch (value) {
            case DayOfWeek day -> HoursFormat.weekday(day, language);
            case LocalDate day -> Days.day(day, language);
            case Span span -> HoursFormat.times(span, language);
            default -> value.toString();
        }));
        return texts.text(language, this.kind.key, words);
    }

    /** Whether it stops storing. */
    public enum Severity {

        ERROR, WARNING

    }

    /** Which list of rows. */
    public enum Part {

        WEEK, SPECIAL

    }

    /** What can be wrong. */
    public enum Kind {

        REVERSED("hours.problem.reversed", "this period ends before it begins", Severity.ERROR),

        OVERLAP("hours.problem.overlap", "times overlap on the same day", Severity.ERROR),

        INTO_NEXT_DAY("hours.problem.into-next-day", "times over midnight overlap those of the next day",
                Severity.ERROR),

        SEASONS("hours.problem.seasons", "two seasons say different hours for the same weekday", Severity.ERROR),

        SPECIALS("hours.problem.specials", "two special periods say different things of the same day", Severity.ERROR),

        PAST("hours.problem.past", "this is past", Severity.WARNING);

        private final String key;

        private final String sentence;

        private final Severity severity;

        Kind(String key, String sentence, Severity severity) {
            this.key = key;
            this.sentence = sentence;
            this.severity = severity;
        }

        /** What is said of a file, in English as all mistakes of files are. */
        String sentence() {
            return this.sentence;
        }
    }
}
