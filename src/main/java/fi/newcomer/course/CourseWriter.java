package fi.newcomer.course;

import fi.newcomer.content.YamlText;
import fi.newcomer.content.YamlValue;
import fi.newcomer.course.Course.Contact;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.Course.Teaching;
import fi.newcomer.entry.EntryText;
import fi.newcomer.hours.HoursWriter;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.LocalizedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a course as the files have it; {@link CourseReader} reads the same course again. */
final class CourseWriter {

    /** In the order of the files. */
    static final List<String> KEYS = List.of("slug", "kind", "type", "name", "what", "about", "place", "address",
            "organiser", "teaches", "taught-in", "level", "pace", "mode", "hours", "at-least", "months", "modules", "week",
            "times-a-week", "admission", "price", "open-to", "plan", "contact", "sign-up", "state", "starts", "added",
            "sources");

    private CourseWriter() {
    }

    /** All of a course, as one entry of its file. */
    static String whole(Course course) {
        return EntryText.whole(KEYS, (key) -> block(key, course));
    }

    /** The text of an entry in which only those keys are written anew that say something else; all else stays as it is. */
    static String changed(String file, String text, Course before, Course after) {
        return EntryText.changed(file, text, KEYS, (key) -> block(key, before), (key) -> block(key, after));
    }

    /** The lines of a key, without indentation; none where the course has nothing to say of it. */
    private static List<String> block(String key, Course course) {
        return switch (key) {
            case "slug" -> one(key, course.slug());
            case "kind" -> one(key, YamlText.scalar(course.kind()));
            case "type" -> one(key, YamlValue.written(course.type()));
            case "name" -> words(key, course.name());
            case "what" -> words(key, course.what());
            case "about" -> words(key, course.about());
            case "place" -> words(key, course.place());
            case "address" -> text(key, course.address());
            case "organiser" -> course.organiser() == null ? one(key, Values.NOT_GIVEN) : words(key, course.organiser());
            case "contact" -> contact(course.contact());
            case "sign-up" -> words(key, course.signUp());
            case "state" -> one(key, YamlValue.written(course.state()));
            case "starts" -> items(key, course.starts().stream().map(CourseWriter::start).toList());
            case "added" -> course.added() == null ? List.of() : one(key, "{by: "
                    + YamlText.scalar(course.added().by()) + ", on: " + course.added().on() + "}");
            case "sources" -> items(key, course.sources().stream()
                .map((source) -> List.of("document: " + YamlText.scalar(source.document()),
                        "section: " + YamlText.scalar(source.section())))
                .toList());
            case "admission" -> one(key, YamlValue.written(course.joining().admission()));
            case "price" -> one(key, YamlValue.written(course.joining().price()));
            case "open-to" -> one(key, constants(course.joining().openTo()));
            case "plan" -> one(key, YamlValue.written(course.joining().plan()));
            case "week" -> course.week().equals(OpeningHours.NOT_GIVEN) ? one(key, Values.NOT_GIVEN) : week(course.week());
            case "hours" -> number(key, course.extent().hours());
            case "at-least" -> course.extent().atLeast() ? one(key, "true") : List.of();
            case "months" -> number(key, course.extent().months());
            case "modules" -> number(key, course.extent().modules());
            case "times-a-week" -> number(key, course.extent().timesAWeek());
            default -> teaching(key, course.teaching());
        };
    }

    private static List<String> teaching(String key, Teaching teaching) {
        return switch (key) {
            case "teaches" -> one(key, Boolean.FALSE.equals(teaching.languageCourse()) ? "none" : list(teaching.learnt()));
            case "taught-in" -> one(key, list(teaching.taughtIn()));
            case "level" -> level(teaching);
            case "pace" -> teaching.paces().isEmpty() ? List.of() : one(key, constants(teaching.paces()));
            case "mode" -> one(key, constants(teaching.modes()));
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static List<String> level(Teaching teaching) {
        List<String> lines = new ArrayList<>();
        if (teaching.from() != null) {
            lines.add("from: " + teaching.from().toLowerCase(Locale.ROOT));
        }
        if (teaching.to() != null) {
            lines.add("to: " + teaching.to().toLowerCase(Locale.ROOT));
        }
        return under("level", lines);
    }

    private static List<String> contact(Contact contact) {
        List<String> lines = new ArrayList<>(words("of", contact.of()));
        lines.addAll(text("phone", contact.phone()));
        lines.addAll(text("email", contact.email()));
        lines.addAll(text("website", contact.website()));
        return under("contact", lines);
    }

    private static List<String> start(Start start) {
        List<String> lines = new ArrayList<>(List.of("id: " + start.id(), "first: " + start.first()));
        if (start.last() != null) {
            lines.add("last: " + start.last());
        }
        if (!start.taughtIn().isEmpty()) {
            lines.add("taught-in: " + list(start.taughtIn()));
        }
        if (start.pace() != null) {
            lines.add("pace: " + YamlValue.written(start.pace()));
        }
        lines.addAll(number("seats", start.seats()));
        if (start.full()) {
            lines.add("full: yes");
        }
        if (start.cancelled()) {
            lines.add("cancelled: yes");
        }
        if (start.signUpThrough() != null) {
            lines.add("sign-up-through: " + start.signUpThrough());
        }
        lines.addAll(words("place", start.place()));
        if (!start.week().equals(OpeningHours.NOT_GIVEN)) {
            lines.addAll(week(start.week()));
        }
        if (start.revision() > 0) {
            lines.add("revision: " + start.revision());
        }
        return lines;
    }

    private static List<String> week(OpeningHours week) {
        return under("week", HoursWriter.write(week));
    }

    private static List<String> items(String key, List<List<String>> items) {
        return under(key, items.stream().flatMap((item) -> YamlText.item(item).stream()).toList());
    }

    private static List<String> under(String key, List<String> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> block = new ArrayList<>(List.of(key + ":"));
        block.addAll(YamlText.indented(lines));
        return block;
    }

    private static List<String> words(String key, @Nullable LocalizedText text) {
        return text == null ? List.of() : YamlText.localized(key, text.byLanguage());
    }

    private static List<String> text(String key, @Nullable String text) {
        return text == null ? List.of() : one(key, YamlText.scalar(text));
    }

    private static List<String> number(String key, @Nullable Integer number) {
        return number == null ? List.of() : one(key, number.toString());
    }

    private static List<String> one(String key, String value) {
        return List.of(key + ": " + value);
    }

    private static String constants(Collection<? extends Enum<?>> constants) {
        return list(constants.stream().map(YamlValue::written).toList());
    }

    private static String list(List<String> items) {
        return items.isEmpty() ? Values.NOT_GIVEN : items.stream().collect(Collectors.joining(", ", "[", "]"));
    }
}
