package fi.newcomer.course;

import fi.newcomer.content.Slugs;
import fi.newcomer.course.Course.Start;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Courses with other groups, and groups that say something else. */
final class CourseChanges {

    private CourseChanges() {
    }

    static Course withStarts(Course course, List<Start> starts) {
        return new Course(course.slug(), course.folder(), course.kind(), course.type(), course.name(), course.what(),
                course.about(), course.place(), course.address(), course.organiser(), course.teaching(), course.extent(),
                course.week(), course.joining(), course.contact(), course.signUp(), course.state(),
                starts.stream().sorted(Comparator.comparing(Start::first)).toList(), course.sources(), course.added());
    }

    /** With a group in the place of the one that has its id, or added. */
    static Course with(Course course, Start start) {
        List<Start> starts = new ArrayList<>(course.starts());
        starts.removeIf((it) -> it.id().equals(start.id()));
        starts.add(start);
        return withStarts(course, starts);
    }

    /** Each change of a group raises its revision, so that calendars take it over. */
    static Start raised(Start start) {
        return new Start(start.id(), start.first(), start.last(), start.taughtIn(), start.pace(), start.seats(),
                start.full(), start.cancelled(), start.signUpThrough(), start.place(), start.week(), start.revision() + 1);
    }

    static Start cancelled(Start start, boolean cancelled) {
        return new Start(start.id(), start.first(), start.last(), start.taughtIn(), start.pace(), start.seats(),
                start.full(), cancelled, start.signUpThrough(), start.place(), start.week(), start.revision());
    }

    static Start full(Start start, boolean full) {
        return new Start(start.id(), start.first(), start.last(), start.taughtIn(), start.pace(), start.seats(), full,
                start.cancelled(), start.signUpThrough(), start.place(), start.week(), start.revision());
    }

    /**
     * A course as it was before. Groups that were added since stay, since readers have them in their calendars; those
     * that say something else again are raised.
     */
    static Course restored(Course now, Course before, LocalDate today) {
        Course restored = before;
        for (Start start : now.starts()) {
            Optional<Start> was = before.starts().stream().filter((it) -> it.id().equals(start.id())).findFirst();
            restored = with(restored, was.map((it) -> sinceThen(start, it)).orElse(start));
        }
        return raisedIfMoved(now, restored, today);
    }

    /** A course whose groups to come are raised where its name, place or week changed: calendars show these. */
    static Course raisedIfMoved(Course before, Course after, LocalDate today) {
        boolean moved = !Objects.equals(after.name(), before.name()) || !Objects.equals(after.place(), before.place())
                || !Objects.equals(after.address(), before.address()) || !after.week().equals(before.week());
        return moved ? withStarts(after, after.starts()
            .stream()
            .map((start) -> over(start, today) ? start : raised(start))
            .toList()) : after;
    }

    private static Start sinceThen(Start now, Start before) {
        Start same = new Start(before.id(), before.first(), before.last(), before.taughtIn(), before.pace(),
                before.seats(), before.full(), before.cancelled(), before.signUpThrough(), before.place(), before.week(),
                now.revision());
        return same.equals(now) ? now : raised(same);
    }

    /** Whether its last day, or the first where the last is not known, is past. */
    static boolean over(Start start, LocalDate today) {
        return (start.last() == null ? start.first() : start.last()).isBefore(today);
    }

    /** An id that no group of the course has: month, languages and, where these are taken, a number. */
    static String id(Course course, StartDraft draft) {
        String month = "%tY-%<tm".formatted(draft.first());
        String id = draft.taughtIn().isEmpty() ? month
                : month + "-" + String.join("-", draft.taughtIn()).toLowerCase(Locale.ROOT);
        Set<String> taken = course.starts().stream().map(Start::id).collect(Collectors.toSet());
        return Slugs.free(id.substring(0, Math.min(id.length(), 70)), taken);
    }
}
