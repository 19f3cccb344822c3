package fi.newcomer.course;

import fi.newcomer.content.Slugs;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.CourseProblem.Kind;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.EntryEditing;
import fi.newcomer.entry.EntryRevision;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.hours.OpeningHours.Confirmation;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.Layers;
import fi.newcomer.text.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * How staff change the courses of their municipalities and the groups that start; the next reader sees it. Each course
 * belongs to those who may edit the texts of its programme or layer.
 */
@Service
public class CourseEditing {

    private static final int LONGEST_SLUG = 60;

    private final Courses courses;

    private final Entries entries;

    private final EntryEditing changes;

    private final StoredCourses stored;

    private final Readers readers;

    private final Municipalities municipalities;

    private final Layers layers;

    private final Clock clock;

    CourseEditing(Courses courses, Entries entries, EntryEditing changes, StoredCourses stored, Readers readers,
            Municipalities municipalities, Layers layers, Clock clock) {
        this.courses = courses;
        this.entries = entries;
        this.changes = changes;
        this.stored = stored;
        this.readers = readers;
        this.municipalities = municipalities;
        this.layers = layers;
        this.clock = clock;
    }

    /** The courses that this person may change, in the order of their files. */
    public List<CourseEntry> mine(StaffMember who) {
        Map<String, Course> bySlug = this.courses.all()
            .stream()
            .collect(Collectors.toMap(Course::slug, Function.identity()));
        return this.entries.named(CourseFile.NAME)
            .stream()
            .filter((entry) -> this.stored.may(who, CourseFile.folder(entry.file())))
            .flatMap((entry) -> Optional.ofNullable(bySlug.get(entry.key()))
                .filter((course) -> course.folder().equals(CourseFile.folder(entry.file())))
                .map((course) -> new CourseEntry(course, entry))
                .stream())
            .toList();
    }

    /** One of those. */
    public Optional<CourseEntry> find(StaffMember who, String slug) {
        // Read from the very text that is changed later.
        return mine(who).stream()
            .filter((it) -> it.course().slug().equals(slug))
            .findFirst()
            .map((it) -> new CourseEntry(this.courses.read(it.course().folder(), this.stored.written(it.entry())), it.entry()));
    }

    /** The programmes and layers to which this person may add a course. */
    public List<String> folders(StaffMember who) {
        return this.municipalities.all()
            .stream()
            .flatMap((municipality) -> this.layers.readBy(municipality).stream())
            .distinct()
            .filter((folder) -> this.stored.may(who, folder))
            .toList();
    }

    /** The municipalities whose readers get the courses of a programme or layer. */
    public List<Municipality> readers(String folder) {
        return this.readers.of(folder);
    }

    /** Today where the courses are. */
    public LocalDate today() {
        return Helsinki.today(this.clock);
    }

    /**
     * What is wrong in a group, and what staff should only look at.
     * @param id the group that it changes; empty for a new one
     */
    public List<CourseProblem> problems(Course course, String id, StartDraft draft) {
        List<CourseProblem> problems = new ArrayList<>(draft.problems(today()));
        boolean same = course.starts()
            .stream()
            .anyMatch((it) -> !it.id().equals(id) && !it.cancelled() && it.first().equals(draft.first())
                    && Set.copyOf(it.taughtIn()).equals(Set.copyOf(draft.taughtIn())));
        if (same) {
            problems.add(new CourseProblem("first", Kind.SAME_START));
        }
        return List.copyOf(problems);
    }

    /**
     * Adds a group. Saying the same twice from the same view adds it once.
     * @throws WrongCourse if something in it is wrong
     * @throws ChangedMeanwhile if somebody else changed the course since
     * @throws AccessDeniedException if this person may not do it
     */
    public CourseEntry addStart(StaffMember who, CourseEntry shown, StartDraft draft) {
        this.stored.check(who, shown);
        StoredCourses.refuse(problems(shown.course(), "", draft));
        String id = CourseChanges.id(shown.course(), draft);
        Start start = CourseChanges.raised(draft.start(id, null, today()));
        return this.stored.put(who, shown, CourseChanges.with(shown.course(), start), "course.start-added", id);
    }

    /**
     * Changes what a group says.
     * @throws WrongCourse if something in it is wrong
     * @throws ChangedMeanwhile if somebody else changed the course since
     * @throws AccessDeniedException if this person may not do it
     */
    public CourseEntry changeStart(StaffMember who, CourseEntry shown, String id, StartDraft draft) {
        this.stored.check(who, shown);
        StoredCourses.refuse(problems(shown.course(), id, draft));
        Start before = shown.start(id).orElseThrow(ChangedMeanwhile::new);
        Start after = draft.start(id, before, today());
        return after.equals(before) ? shown
                : this.stored.put(who, shown, CourseChanges.with(shown.course(), CourseChanges.raised(after)), "course.start-changed",
                        id);
    }

    /**
     * Cancels a group, which stays and is shown as cancelled, or takes that back, whatever else was changed since.
     * @throws AccessDeniedException if this person may not do it
     */
    public CourseEntry cancelStart(StaffMember who, CourseEntry shown, String id, boolean cancelled) {
        return mark(who, shown, id, (start) -> CourseChanges.cancelled(start, cancelled),
                cancelled ? "course.start-cancelled" : "course.start-restored");
    }

    /**
     * Says that a group has no seat left, or has some again.
     * @throws AccessDeniedException if this person may not do it
     */
    public CourseEntry markFull(StaffMember who, CourseEntry shown, String id, boolean full) {
        return mark(who, shown, id, (start) -> CourseChanges.full(start, full),
                full ? "course.start-full" : "course.start-open");
    }

    /** A group like this one a year later, on the same weekday, to be looked at before it is added. */
    public StartDraft yearAfter(Start start) {
        return StartDraft.yearAfter(start, today());
    }

    /** What is wrong in a course; null for a new one. */
    public List<CourseProblem> problems(@Nullable Course before, CourseDraft draft) {
        return List.copyOf(draft.problems(before, today()));
    }

    /**
     * Adds a course for the readers of a programme or layer. Saying the same twice adds it once.
     * @throws WrongCourse if something in it is wrong
     * @throws AccessDeniedException if this person may not do it
     */
    public CourseEntry add(StaffMember who, String folder, CourseDraft draft) {
        this.stored.check(who, folder);
        StoredCourses.refuse(draft.problems(null, today()));
        String file = Courses.file(folder);
        String slug = slug(folder, draft);
        Set<String> taken = this.entries.named(CourseFile.NAME).stream().map(Entry::key).collect(Collectors.toSet());
        Confirmation added = new Confirmation("editor", today());
        Optional<Entry> same = this.entries.find(file, slug)
            .filter((entry) -> entry.text().equals(CourseWriter.whole(draft.added(slug, folder, added))));
        Course course = draft.added(same.isPresent() ? slug : Slugs.free(slug, taken), folder, added);
        String text = CourseWriter.whole(course);
        this.stored.readAgain(course, text);
        if (same.isEmpty()) {
            this.changes.add(who, file, course.slug(), text, "course.added");
        }
        return new CourseEntry(course, new Entry(file, course.slug(), text, null));
    }

    /**
     * Changes what a course says of itself; its groups stay.
     * @throws WrongCourse if something in it is wrong
     * @throws ChangedMeanwhile if somebody else changed the course since
     * @throws AccessDeniedException if this person may not do it
     */
    public CourseEntry change(StaffMember who, CourseEntry shown, CourseDraft draft) {
        this.stored.check(who, shown);
        StoredCourses.refuse(draft.problems(shown.course(), today()));
        return this.stored.put(who, shown, draft.of(shown.course(), today()), "course.changed", "");
    }

    /**
     * Takes a course away; readers no longer see it.
     * @throws ChangedMeanwhile if somebody else changed the course since
     * @throws AccessDeniedException if this person may not do it
     */
    public void remove(StaffMember who, CourseEntry shown) {
        this.stored.check(who, shown);
        this.changes.remove(who, shown.entry(), "course.removed");
    }

    /** What a course has said, the newest first. @throws AccessDeniedException if this person may not change it */
    public List<EntryRevision> revisions(StaffMember who, CourseEntry shown) {
        this.stored.check(who, shown);
        return this.changes.revisions(shown.entry());
    }

    /**
     * Lets a course say again what it said before; groups that changed since are raised, so that calendars see it.
     * @param text one of its revisions
     * @throws WrongSetting if that names what is no longer there
     * @throws ChangedMeanwhile if somebody else changed the course since
     * @throws AccessDeniedException if this person may not do it
     */
    public CourseEntry restore(StaffMember who, CourseEntry shown, String text) {
        this.stored.check(who, shown);
        Course before = this.courses.read(shown.course().folder(), text);
        if (!before.slug().equals(shown.course().slug())) {
            throw new IllegalArgumentException("Not the course " + shown.course().slug());
        }
        Course restored = CourseChanges.restored(shown.course(), before, today());
        String written = CourseWriter.changed(shown.entry().file(), text, before, restored);
        this.stored.readAgain(restored, written);
        return new CourseEntry(restored, this.changes.change(who, shown.entry(), written, "course.restored",
                shown.entry().key()));
    }

    private CourseEntry mark(StaffMember who, CourseEntry shown, String id, UnaryOperator<Start> change, String action) {
        this.stored.check(who, shown);
        return this.changes.again(() -> {
            CourseEntry now = this.stored.now(shown);
            Start before = now.start(id).orElseThrow(ChangedMeanwhile::new);
            Start after = change.apply(before);
            return after.equals(before) ? now
                    : this.stored.put(who, now, CourseChanges.with(now.course(), CourseChanges.raised(after)), action, id);
        });
    }

    /** Its name in addresses, of the letters a to z. */
    private static String slug(String folder, CourseDraft draft) {
        return Slugs.of(folder + "-" + Words.line(draft.name().getOrDefault("sv", "")), LONGEST_SLUG);
    }
}
