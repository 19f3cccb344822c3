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
 * @param insteadOf what was said of this one closed day before somebody closed it, and holds again when it is opened
 * again; else null
 */
public record SpecialHours(LocalDate from, @Nullable LocalDate through, Rule rule, List<Span> spans,
        @Nullable LocalizedText reason, @Nullable SpecialHours insteadOf) {

    public SpecialHours(LocalDate from, @Nullable LocalDate through, Rule rule, List<Span> spans,
            @Nullable LocalizedText reason) {
        this(from, through, rule, spans, reason, null);
    }

    /** Whether it is said of one day alone. */
    public boolean oneDay() {
        return this.from.equals(this.through);
    }

    /** The same, with what another one that closes the same day stands instead of. */
    SpecialHours keeping(@Nullable SpecialHours before) {
        return before != null && before.insteadOf != null && this.rule == Rule.CLOSED && oneDay()
                && this.from.equals(before.from)
                        ? new SpecialHours(this.from, this.through, this.rule, this.spans, this.reason, before.insteadOf)
                        : this;
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(this.from) && (this.through == null || !day.isAfter(this.through));
    }

    /** What holds then. */
    public enum Rule {

        CLOSED, OTHER_TIMES, AS_USUAL

    }
}
