package fi.newcomer.opendata;

import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Contact;
import fi.newcomer.course.Course.Extent;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.Course.Teaching;
import fi.newcomer.course.Courses;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.page.Reading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The courses as open data: the same as on their pages, and what of it nobody has said. */
@Component
class OpenCourses {

    private final Courses courses;

    private final HoursData hours;

    private final ContactData contacts;

    private final Languages languages;

    OpenCourses(Courses courses, HoursData hours, ContactData contacts, Languages languages) {
        this.courses = courses;
        this.hours = hours;
        this.contacts = contacts;
        this.languages = languages;
    }

    List<Map<String, Object>> of(Municipality municipality, Reading reading) {
        return this.courses.of(municipality, reading).stream().map((course) -> course(course, reading)).toList();
    }

    private Map<String, Object> course(Course course, Reading reading) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slug", course.slug());
        json.put("kind", course.kind());
        json.put("type", OfficeSummary.written(course.type()));
        json.put("name", names(course.name()));
        OpenData.put(json, "what", names(course.what()));
        OpenData.put(json, "about", names(course.about()));
        OpenData.put(json, "place", names(course.place()));
        OpenData.put(json, "address", course.address());
        OpenData.put(json, "organiser", names(course.organiser()));
        teaching(course.teaching(), json);
        json.put("extent", extent(course.extent()));
        json.put("week", this.hours.of(course.week()));
        json.put("admission", OfficeSummary.written(course.joining().admission()));
        json.put("price", OfficeSummary.written(course.joining().price()));
        json.put("openTo", OpenData.written(course.joining().openTo()));
        json.put("plan", OfficeSummary.written(course.joining().plan()));
        Contact contact = course.contact();
        json.put("contact",
                this.contacts.of(contact.of(), contact.phone(), contact.email(), contact.website(), reading));
        OpenData.put(json, "signUp", names(course.signUp()));
        json.put("state", OfficeSummary.written(course.state()));
        json.put("starts", course.starts().stream().map(this::start).toList());
        if (course.added() != null) {
            Map<String, Object> added = new LinkedHashMap<>();
            added.put("by", course.added().by());
            added.put("on", course.added().on().toString());
            json.put("added", added);
        }
        json.put("sources", course.sources());
        return json;
    }

    private static void teaching(Teaching teaching, Map<String, Object> json) {
        OpenData.put(json, "languageCourse", teaching.languageCourse());
        json.put("teaches", teaching.learnt());
        json.put("taughtIn", teaching.taughtIn());
        OpenData.put(json, "levelFrom", teaching.from());
        OpenData.put(json, "levelTo", teaching.to());
        json.put("pace", OpenData.written(teaching.paces()));
        json.put("mode", OpenData.written(teaching.modes()));
    }

    private static Map<String, Object> extent(Extent extent) {
        Map<String, Object> json = new LinkedHashMap<>();
        OpenData.put(json, "hours", extent.hours());
        OpenData.put(json, "atLeast", extent.hours() == null ? null : extent.atLeast());
        OpenData.put(json, "months", extent.months());
        OpenData.put(json, "modules", extent.modules());
        OpenData.put(json, "timesAWeek", extent.timesAWeek());
        return json;
    }

    private Map<String, Object> start(Start start) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", start.id());
        json.put("first", start.first().toString());
        OpenData.put(json, "last", start.last());
        json.put("taughtIn", start.taughtIn());
        OpenData.put(json, "pace", start.pace() == null ? null : OfficeSummary.written(start.pace()));
        OpenData.put(json, "seats", start.seats());
        json.put("full", start.full());
        json.put("cancelled", start.cancelled());
        OpenData.put(json, "signUpThrough", start.signUpThrough());
        OpenData.put(json, "place", names(start.place()));
        OpenData.put(json, "week", start.week().equals(OpeningHours.NOT_GIVEN) ? null : this.hours.of(start.week()));
        json.put("revision", start.revision());
        return json;
    }

    private @Nullable Map<String, String> names(@Nullable LocalizedText text) {
        return text == null ? null : OpenData.names(text, this.languages);
    }
}
