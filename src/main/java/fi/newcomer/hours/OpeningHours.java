package fi.newcomer.hours;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open, as far as somebody has said it; times of the day are those of Helsinki.
 * <p>
 * A {@linkplain SpecialHours special period} goes before the weeks; a week of a season goes before the ordinary weeks
 * while it lasts; a public holiday that no special period covers is a day of which nobody has said whether it is like
 * any other: ask first.
 *
 * @param daysKnown whether the weekdays are given; {@code GIVEN} where {@code weeks} is not empty
 * @param timesKnown whether clock times are given
 * @param weeks the weekly hours; without times where only the days are known
 * @param withoutDays times of the day that are given where the weekdays are not; else null
 * @param afternoons on how many afternoons of a week, where that is all that is said; else 0
 * @param special periods and days on which the weeks do not hold, or on which somebody confirmed that they do
 * @param confirmed who of the staff confirmed these hours, and when; null where they stand as a document has them
 */
public record OpeningHours(Known daysKnown, Known timesKnown, List<WeeklyHours> weeks, @Nullable Span withoutDays,
        int afternoons, List<SpecialHours> special, @Nullable Confirmation confirmed) {

    public static final OpeningHours NOT_GIVEN = new OpeningHours(Known.NOT_GIVEN, Known.NOT_GIVEN, List.of(), null, 0,
            List.of(), null);

    /** Whether another website is said to have the days or the times. */
    public boolean elsewhere() {
        return this.daysKnown == Known.LINK_ONLY || this.timesKnown == Known.LINK_ONLY;
    }

    /** The same with other special days. */
    public OpeningHours with(List<SpecialHours> newSpecial) {
        return new OpeningHours(this.daysKnown, this.timesKnown, this.weeks, this.withoutDays, this.afternoons,
                newSpecial, this.confirmed);
    }

    /** The same, confirmed by somebody of the staff; null: by nobody. */
    public OpeningHours confirmed(@Nullable Confirmation confirmation) {
        return new OpeningHours(this.daysKnown, this.timesKnown, this.weeks, this.withoutDays, this.afternoons,
                this.special, confirmation);
    }

    /** What is known of days or times. */
    public enum Known {

        GIVEN, NOT_GIVEN,

        /** Only that another website has it. */
        LINK_ONLY

    }

    /**
     * That a person of the staff confirmed the hours.
     *
     * @param by the role, such as {@code editor}; never a name
     * @param on the day
     */
    public record Confirmation(String by, LocalDate on) {
    }
}
