package fi.newcomer.hours;

import fi.newcomer.language.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day, or a period of days, of which somebody said what holds then: closed, shorter hours, or confirmed to be as
 * any other although it is a public holiday.
 *
 * @param from the first day
 * @param through the last day; null: until further notice (only where closed)
 * @param spans the times where {@code rule} is {@code OTHER_TIMES}; else empty
 * @param reason why, in a few words for everyone; null where nothing needs saying
 */
public record SpecialHours(LocalDate from, @Nullable LocalDate through, Rule rule, List<Span> spans,
        @Nullable LocalizedText reason) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(this.from) && (this.through == null || !day.isAfter(this.through));
    }

    /** What holds then. */
    public enum Rule {

        CLOSED, OTHER_TIMES, AS_USUAL

    }
}
