package fi.newcomer.course.ui;

import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Mode;
import fi.newcomer.course.Course.Price;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.CourseWords;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A course as schema.org has it, for search engines: only what is known, and no group that is over.
 *
 * @see <a href="https://schema.org/Course">Course</a>
 */
@Component
class CourseData {

    private static final String SCHEMA = "https://schema.org/";

    /** How a course is taken, as schema.org calls it. */
    private static final Map<Mode, String> MODES = Map.of(Mode.ON_SITE, "onsite", Mode.REMOTE, "online");


    Map<String, Object> of(Course course, LocalDate today, Language language) {
        Map<String, Object> json = object("Course");
        json.put("@context", "https://schema.org");
        json.put("name", course.name().in(language).text());
        String description = Stream.of(course.what(), course.about())
            .filter(Objects::nonNull)
            .map((text) -> text.in(language).text())
            .collect(Collectors.joining(". "));
        json.put("description", description.isEmpty() ? course.name().in(language).text() : description);
        list(json, "inLanguage", course.taughtIn());
        list(json, "teaches", course.teaching().learnt()
            .stream()
            .map((code) -> CourseWords.language(code, language))
            .toList());
        if (course.teaching().from() != null || course.teaching().to() != null) {
            list(json, "educationalLevel",
                    Stream.of(course.teaching().from(), course.teaching().to()).filter(Objects::nonNull).distinct().toList());
        }
        if (course.organiser() != null) {
            Map<String, Object> provider = object("Organization");
            provider.put("name", course.organiser().in(language).text());
            json.put("provider", provider);
        }
        if (course.extent().hours() != null && !course.extent().atLeast()) {
            json.put("timeRequired", "PT" + course.extent().hours() + "H");
        }
        if (course.joining().price() == Price.FREE) {
            Map<String, Object> offer = object("Offer");
            offer.put("price", 0);
            offer.put("priceCurrency", "EUR");
            offer.put("category", "Free");
            json.put("offers", offer);
            json.put("isAccessibleForFree", true);
        }
        List<Map<String, Object>> instances = instances(course, today, language);
        if (!instances.isEmpty()) {
            json.put("hasCourseInstance", instances);
        }
        return json;
    }

    private List<Map<String, Object>> instances(Course course, LocalDate today, Language language) {
        List<Map<String, Object>> instances = new ArrayList<>();
        course.starts()
            .stream()
            .filter((start) -> !Objects.requireNonNullElse(start.last(), start.first()).isBefore(today))
            .forEach((start) -> instances.add(instance(course, start, language)));
        if (instances.isEmpty() && course.inForce() && !course.week().weeks().isEmpty()) {
            instances.add(instance(course, language, course.place(), course.teaching().taughtIn(), course.week()));
        }
        return instances;
    }

    private Map<String, Object> instance(Course course, Start start, Language language) {
        Map<String, Object> json = instance(course, language, start.place() != null ? start.place() : course.place(),
                start.taughtIn().isEmpty() ? course.teaching().taughtIn() : start.taughtIn(),
                start.week().equals(OpeningHours.NOT_GIVEN) ? course.week() : start.week());
        json.put("startDate", start.first().toString());
        if (start.last() != null) {
            json.put("endDate", start.last().toString());
        }
        json.put("eventStatus", SCHEMA + (start.cancelled() ? "EventCancelled" : "EventScheduled"));
        if (start.seats() != null) {
            json.put("maximumAttendeeCapacity", start.seats());
        }
        return json;
    }

    private Map<String, Object> instance(Course course, Language language, @Nullable LocalizedText place,
            List<String> taughtIn, OpeningHours week) {
        Map<String, Object> json = object("CourseInstance");
        json.put("name", course.name().in(language).text());
        list(json, "courseMode", course.teaching().modes().stream().map(MODES::get).filter(Objects::nonNull).toList());
        list(json, "inLanguage", taughtIn);
        if (place != null) {
            Map<String, Object> location = object("Place");
            location.put("name", place.in(language).text());
            location.put("address", course.address() != null ? course.address() + ", " + place.in(language).text()
                    : place.in(language).text());
            json.put("location", location);
        }
        List<Object> schedules = new ArrayList<>();
        week.weeks().forEach((hours) -> hours.spans().forEach((span) -> schedules.add(schedule(hours, span))));
        list(json, "courseSchedule", schedules);
        return json;
    }

    private static Map<String, Object> schedule(WeeklyHours hours, Span span) {
        Map<String, Object> json = object("Schedule");
        json.put("byDay", hours.days().stream().sorted().map(CourseData::day).toList());
        json.put("repeatFrequency", "P1W");
        json.put("startTime", span.opens().toString());
        json.put("endTime", span.closes().toString());
        json.put("scheduleTimezone", Helsinki.ZONE.getId());
        return json;
    }

    private static String day(DayOfWeek day) {
        return SCHEMA + day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> object(String type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", type);
        return json;
    }

    /** A list as schema.org likes it: nothing, one value, or several. */
    private static void list(Map<String, Object> json, String key, List<?> values) {
        if (!values.isEmpty()) {
            json.put(key, values.size() == 1 ? values.getFirst() : values);
        }
    }
}
