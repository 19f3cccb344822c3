package fi.newcomer.course;

import fi.newcomer.course.Course.Start;
import fi.newcomer.course.Course.State;
import fi.newcomer.hours.DayHours;
import fi.newcomer.hours.Holiday;
import fi.newcomer.hours.Holidays;
import fi.newcomer.hours.OpeningDays;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What happens in courses on each day of a month, for staff to look at. */
@Service
public class CourseMonth {

    private final OpeningDays openingDays;

    private final Holidays holidays;

    CourseMonth(OpeningDays openingDays, Holidays holidays) {
        this.openingDays = openingDays;
        this.holidays = holidays;
    }

    /** All days of a month. */
    public List<Day> of(List<Course> courses, YearMonth month) {
        return month.atDay(1)
            .datesUntil(month.plusMonths(1).atDay(1))
            .map((day) -> new Day(day, this.holidays.on(day),
                    courses.stream().flatMap((course) -> events(course, day).stream()).toList()))
            .toList();
    }

    private List<Event> events(Course course, LocalDate day) {
        List<Event> events = new ArrayList<>();
        for (Start start : course.starts()) {
            if (day.equals(start.first())) {
                events.add(new Event(course, start, Kind.STARTS, List.of()));
            }
            if (start.cancelled()) {
                continue;
            }
            if (day.equals(start.signUpThrough())) {
                events.add(new Event(course, start, Kind.SIGN_UP_ENDS, List.of()));
            }
            if (!day.isBefore(start.first()) && (start.last() == null || !day.isAfter(start.last()))) {
                meeting(course, start, start.week().equals(OpeningHours.NOT_GIVEN) ? course.week() : start.week(), day)
                    .ifPresent(events::add);
            }
            if (day.equals(start.last())) {
                events.add(new Event(course, start, Kind.ENDS, List.of()));
            }
        }
        if (course.starts().isEmpty() && course.state() == State.IN_FORCE) {
            meeting(course, null, course.week(), day).ifPresent(events::add);
        }
        return events;
    }

    private Optional<Event> meeting(Course course, @Nullable Start start, OpeningHours week, LocalDate day) {
        DayHours hours = this.openingDays.on(week, day);
        return switch (hours.kind()) {
            case OPEN, TIME_NOT_GIVEN -> Optional.of(new Event(course, start, Kind.MEETS, hours.spans()));
            case HOLIDAY_ASK -> Optional.of(new Event(course, start, Kind.HOLIDAY, List.of()));
            case CLOSED -> Optional.of(new Event(course, start, Kind.CLOSED, List.of()));
            case NOT_A_DAY, UNKNOWN -> Optional.empty();
        };
    }

    /**
     * A day of the month.
     *
     * @param holiday the public holiday that it is
     */
    public record Day(LocalDate day, Optional<Holiday> holiday, List<Event> events) {
    }

    /**
     * What a course or a group does on a day.
     *
     * @param start the group; null where the course has none and meets all the same
     * @param times when it meets; empty where that is not known, or it does not meet
     */
    public record Event(Course course, @Nullable Start start, Kind kind, List<Span> times) {
    }

    /** What it does. */
    public enum Kind {

        STARTS, SIGN_UP_ENDS, MEETS,

        /** It would meet, but the day is a public holiday of which nobody has said anything. */
        HOLIDAY,

        CLOSED, ENDS

    }
}
