package fi.newcomer.course;

import fi.newcomer.course.Course.Start;
import fi.newcomer.entry.Entry;
import java.util.Optional;

/**
 * A course with the entry in which it is written, as somebody of the staff saw it.
 *
 * @param course what it says
 * @param entry how it is written
 */
public record CourseEntry(Course course, Entry entry) {

    /** One of its groups. */
    public Optional<Start> start(String id) {
        return this.course.starts().stream().filter((start) -> start.id().equals(id)).findFirst();
    }
}
