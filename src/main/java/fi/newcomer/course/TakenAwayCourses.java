package fi.newcomer.course;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.EntryEditing;
import fi.newcomer.entry.RemovedEntry;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.entry.WrongEntry.Problem;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.EditingRights;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The courses that were taken away, and how staff put them back. */
@Service
public class TakenAwayCourses {

    private final Courses courses;

    private final Entries entries;

    private final EntryEditing changes;

    private final EditingRights rights;

    TakenAwayCourses(Courses courses, Entries entries, EntryEditing changes, EditingRights rights) {
        this.courses = courses;
        this.entries = entries;
        this.changes = changes;
        this.rights = rights;
    }

    /** Those that this person may put back, the last first. */
    public List<RemovedEntry> of(StaffMember who) {
        return this.changes.removed(CourseFile.NAME).stream().filter((it) -> may(who, it)).toList();
    }

    /**
     * Puts a course back as it was.
     * @throws WrongSetting if it names what is no longer there
     * @throws WrongEntry if another course has its name in addresses by now
     * @throws ChangedMeanwhile if it is there again
     * @throws AccessDeniedException if this person may not do it
     */
    public void putBack(StaffMember who, RemovedEntry removed) {
        if (!may(who, removed)) {
            throw new AccessDeniedException("May not edit the courses of " + removed.file());
        }
        String folder = CourseFile.folder(removed.file());
        Course course = this.courses.read(folder, removed.text());
        if (!Courses.file(folder).equals(removed.file()) || !course.slug().equals(removed.key())) {
            throw new IllegalArgumentException("Not the course " + removed.key());
        }
        boolean taken = this.entries.named(CourseFile.NAME)
            .stream()
            .anyMatch((it) -> it.key().equals(removed.key()) && !it.file().equals(removed.file()));
        if (taken) {
            WrongEntry.refuse(List.of(new Problem("", "taken")));
        }
        this.changes.putBack(who, removed, "course.put-back");
    }

    private boolean may(StaffMember who, RemovedEntry removed) {
        return this.rights.mayEdit(who, "programme/" + CourseFile.folder(removed.file()) + "/courses");
    }
}
