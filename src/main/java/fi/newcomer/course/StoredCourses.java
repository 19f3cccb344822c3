package fi.newcomer.course;

import fi.newcomer.course.CourseProblem.Kind;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.EntryEditing;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.EditingRights;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Courses as the entries that hold them: who may change which, what one says now, and how it is written. */
@Component
class StoredCourses {

    private final Courses courses;

    private final EntryEditing changes;

    private final EditingRights rights;

    StoredCourses(Courses courses, EntryEditing changes, EditingRights rights) {
        this.courses = courses;
        this.changes = changes;
        this.rights = rights;
    }

    /** A course as it stands now. */
    CourseEntry now(CourseEntry shown) {
        Entry entry = this.changes.now(shown.entry());
        return new CourseEntry(this.courses.read(shown.course().folder(), written(entry)), entry);
    }

    /** What readers see of an entry: what staff wrote, or its file where that names what is no longer there. */
    String written(Entry entry) {
        String upstream = entry.upstream();
        if (upstream != null && entry.edited()) {
            try {
                this.courses.read(CourseFile.folder(entry.file()), entry.text());
            }
            catch (WrongSetting wrong) {
                return upstream;
            }
        }
        return entry.text();
    }

    /**
     * Stores what a course says now.
     * @param start the group that changed; empty where it is the course itself
     */
    CourseEntry put(StaffMember who, CourseEntry shown, Course after, String action, String start) {
        Entry entry = shown.entry();
        String text = CourseWriter.changed(entry.file(), written(entry), shown.course(), after);
        readAgain(after, text);
        return new CourseEntry(after, this.changes.change(who, entry, text, action,
                start.isEmpty() ? entry.key() : entry.key() + "/" + start));
    }

    /** Whoever reads it next must read just this. */
    void readAgain(Course course, String text) {
        try {
            if (!this.courses.read(course.folder(), text).equals(course)) {
                throw new IllegalStateException("The course " + course.slug() + " can't be written");
            }
        }
        catch (WrongSetting wrong) {
            throw new WrongCourse(List.of(new CourseProblem("", Kind.UNKNOWN)));
        }
    }

    /** @throws WrongCourse if one of these is more than a warning */
    static void refuse(List<CourseProblem> problems) {
        List<CourseProblem> wrong = problems.stream().filter((problem) -> !problem.warning()).toList();
        if (!wrong.isEmpty()) {
            throw new WrongCourse(wrong);
        }
    }

    /** @throws AccessDeniedException if this person may not change the course */
    void check(StaffMember who, CourseEntry shown) {
        if (!CourseFile.folder(shown.entry().file()).equals(shown.course().folder())) {
            throw new IllegalArgumentException("Not the entry of " + shown.course().slug());
        }
        check(who, shown.course().folder());
    }

    /** @throws AccessDeniedException if this person may not change the courses of a programme or layer */
    void check(StaffMember who, String folder) {
        if (!may(who, folder)) {
            throw new AccessDeniedException("May not edit the courses of " + folder);
        }
    }

    boolean may(StaffMember who, String folder) {
        return this.rights.mayEdit(who, "programme/" + folder + "/courses");
    }
}
