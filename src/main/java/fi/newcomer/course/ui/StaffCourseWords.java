package fi.newcomer.course.ui;

import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.CourseEditing;
import fi.newcomer.course.CourseProblem;
import fi.newcomer.hours.HoursFormat;
import fi.newcomer.hours.Span;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.StaffWords;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the staff's views say of courses. */
@Component
class StaffCourseWords {

    private final StaffWords words;

    private final CourseEditing editing;

    StaffCourseWords(StaffWords words, CourseEditing editing) {
        this.words = words;
        this.editing = editing;
    }

    String name(Course course) {
        return this.words.text(course.name());
    }

    /** Whose readers get what stands in a programme or layer. */
    String readers(String folder) {
        return this.editing.readers(folder)
            .stream()
            .map(Municipality::name)
            .map(this.words::text)
            .collect(Collectors.joining(", "));
    }

    String state(Course course) {
        return this.words.text("staff.course.state." + course.state());
    }

    String languages(List<String> codes) {
        return codes.stream().map(this::language).collect(Collectors.joining(", "));
    }

    String language(String code) {
        return this.words.languageName(code).orElse(code);
    }

    String weekday(DayOfWeek day) {
        return HoursFormat.weekday(day, this.words.language());
    }

    String day(LocalDate day) {
        return this.words.day(day);
    }

    String times(List<Span> spans) {
        return spans.stream()
            .map((span) -> HoursFormat.times(span, this.words.language()))
            .collect(Collectors.joining(", "));
    }

    /** When a group runs: its first day, and its last where that is known. */
    String period(Start start) {
        return start.last() == null ? this.words.text("staff.course.from", Map.of("day", day(start.first())))
                : day(start.first()) + " – " + day(start.last());
    }

    String problem(CourseProblem problem) {
        return this.words.text(problem.key());
    }

    /** When its next group starts, in a sentence; that none is known where it takes people at fixed days. */
    String next(Course course) {
        Optional<LocalDate> next = course.next(this.editing.today());
        return next.map((day) -> this.words.text("staff.course.next", Map.of("day", day(day))))
            .orElseGet(() -> this.words.text("staff.course.next-none"));
    }

    /** What staff should look at. */
    List<String> warnings(Course course) {
        List<String> warnings = new ArrayList<>();
        LocalDate today = this.editing.today();
        if (!course.starts().isEmpty() && course.startsFrom(today).isEmpty()) {
            warnings.add(this.words.text("staff.course.all-past"));
        }
        if (course.starts().isEmpty() && course.joining().admission() == Course.Admission.FIXED_STARTS) {
            warnings.add(this.words.text("staff.course.no-starts"));
        }
        course.startsFrom(today)
            .stream()
            .filter((start) -> !start.cancelled() && !start.full() && start.signUpThrough() != null
                    && start.signUpThrough().isBefore(today))
            .forEach((start) -> warnings.add(this.words.text("staff.course.sign-up-over",
                    Map.of("day", day(start.first())))));
        return warnings;
    }
}
