package fi.newcomer.course;

import java.util.Locale;

/**
 * Something that staff wrote of a course and that can't be right, or that they should look at.
 *
 * @param field where it was written: {@code first}, {@code name.fi}, {@code week}
 * @param kind what is wrong
 */
public record CourseProblem(String field, Kind kind) {

    /** The key of the sentence for staff. */
    public String key() {
        return "staff.course.problem." + this.kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it may be stored all the same. */
    public boolean warning() {
        return this.kind == Kind.PAST || this.kind == Kind.SAME_START;
    }

    /** What can be wrong. */
    public enum Kind {

        /** A first day is needed. */
        FIRST_MISSING,

        /** The last day is before the first. */
        ENDS_BEFORE_START,

        /** One could sign up after the group started. */
        SIGN_UP_AFTER_START,

        /** A day so far away that it must be a slip. */
        FAR_DAY,

        /** Not a number of people from 1 to 9999. */
        SEATS,

        /** Not a number that a course can have. */
        NUMBER,

        /** Not times of the day, such as 25:00, or in the wrong order. */
        TIMES,

        /** Times without weekdays beside others. */
        DAYS_MISSING,

        /** Times of the same weekday overlap. */
        OVERLAP,

        /** The language must have this text. */
        TEXT_MISSING,

        /** More than fits on a page. */
        TOO_LONG,

        /** A word that means in the files that nothing is given. */
        RESERVED,

        /** The aim is below the level at which it begins. */
        LEVELS,

        /** A hand-written value that the files can't have. */
        UNKNOWN,

        /** The group has started, or was to start before today. */
        PAST,

        /** Another group of the course starts on the same day in the same languages. */
        SAME_START

    }
}
