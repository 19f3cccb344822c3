package fi.newcomer.feed;

import fi.newcomer.course.Course;
import fi.newcomer.office.Office;
import org.jspecify.annotations.Nullable;

/**
 * Of what a calendar is.
 *
 * @param office the slug of one office; null for all, or where it is of a course
 * @param course the slug of one course; null for all, or where it is of an office
 */
record Scope(@Nullable String office, @Nullable String course) {

    boolean has(Office one) {
        return this.office == null ? this.course == null : this.office.equals(one.slug());
    }

    boolean has(Course one) {
        return this.course == null ? this.office == null : this.course.equals(one.slug());
    }

    /** As it stands in an address. */
    String query() {
        return this.office != null ? "?office=" + this.office : this.course != null ? "?course=" + this.course : "";
    }
}
