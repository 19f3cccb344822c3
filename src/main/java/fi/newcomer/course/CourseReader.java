package fi.newcomer.course;

import fi.newcomer.content.YamlValue;
import fi.newcomer.course.Course.Admission;
import fi.newcomer.course.Course.Contact;
import fi.newcomer.course.Course.Extent;
import fi.newcomer.course.Course.Joining;
import fi.newcomer.course.Course.Mode;
import fi.newcomer.course.Course.OpenTo;
import fi.newcomer.course.Course.Pace;
import fi.newcomer.course.Course.Plan;
import fi.newcomer.course.Course.Price;
import fi.newcomer.course.Course.Source;
import fi.newcomer.course.Course.State;
import fi.newcomer.course.Course.Teaching;
import fi.newcomer.course.Course.Type;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Listing;
import fi.newcomer.fact.ListingReader;
import fi.newcomer.fact.Listings;
import fi.newcomer.hours.OpeningHours.Confirmation;
import fi.newcomer.language.Languages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a course as the files have it, and checks it: what it names must exist, and what is not given must be said. */
final class CourseReader {

    private static final Set<String> KEYS = Set.of("slug", "kind", "type", "name", "what", "about", "place", "address",
            "organiser", "teaches", "taught-in", "level", "pace", "mode", "hours", "at-least", "months", "modules", "week",
            "times-a-week", "admission", "price", "open-to", "plan", "contact", "sign-up", "state", "starts", "added",
            "sources");

    /** The page at the address where a course of this name would be. */
    private static final String TELL_ME = "tell-me";

    private final Map<String, Fact.Kind> facts;

    private final ListingReader listings;

    private final StartReader starts;

    /**
     * What courses may name.
     * @param facts the kinds of all facts by id
     * @param languages the languages of the portal
     * @param documents the documents with the sections that sources name
     */
    CourseReader(Map<String, Fact.Kind> facts, Languages languages, Documents documents) {
        this.facts = facts;
        this.listings = new ListingReader(documents, languages);
        this.starts = new StartReader(this.listings);
    }

    /**
     * One course.
     * @param folder the programme or layer in whose file it stands
     * @throws fi.newcomer.setting.WrongSetting if something in it is wrong; it names file and line
     */
    Course course(YamlValue row, String folder) {
        Values.onlyKeys(row, KEYS, "a course");
        Listing listing = this.listings.listing(row, Listings.COURSES);
        String slug = Values.slug(row, "slug");
        if (slug.equals(TELL_ME)) {
            throw row.get("slug").mistake("\"" + slug + "\" is another page");
        }
        return new Course(slug, folder, listing.kind(), row.constant("type", Type.class), listing.name(),
                listing.what().orElse(null), this.listings.optionalWords(row, "about", true).orElse(null),
                listing.place().orElse(null), listing.address().orElse(null),
                Values.given(row, "organiser").map((it) -> this.listings.words(row, "organiser", false)).orElse(null),
                teaching(row), extent(row), Values.week(row.get("week")),
                new Joining(row.constant("admission", Admission.class), row.constant("price", Price.class),
                        Values.constants(row, "open-to", OpenTo.class), row.constant("plan", Plan.class)),
                row.find("contact").map(this::contact).orElse(new Contact(null, null, null, null)),
                this.listings.optionalWords(row, "sign-up", true).orElse(null), State.valueOf(listing.state().name()),
                this.starts.starts(row),
                listing.sources().stream().map((source) -> new Source(source.title(), source.sectionTitle())).toList(),
                row.find("added").map(CourseReader::added).orElse(null));
    }

    private static Teaching teaching(YamlValue row) {
        YamlValue teaches = row.get("teaches");
        boolean none = teaches.says("none");
        boolean given = !teaches.says(Values.NOT_GIVEN);
        Optional<YamlValue> level = row.find("level");
        String from = level.map((it) -> level(it, "from")).orElse(null);
        String to = level.map((it) -> level(it, "to")).orElse(null);
        if (level.isPresent() && from == null && to == null) {
            throw level.get().mistake("a level must have \"from\", \"to\" or both");
        }
        if (from != null && to != null && before(to, from)) {
            throw level.get().get("to").mistake("this level is below the one at which the course begins");
        }
        return new Teaching(none || !given ? List.of() : Values.languages(teaches), given ? !none : null,
                Values.given(row, "taught-in").map(Values::languages).orElse(List.of()), from, to,
                row.find("pace").isPresent() ? Values.constants(row, "pace", Pace.class) : List.of(),
                Values.constants(row, "mode", Mode.class));
    }

    private static @Nullable String level(YamlValue level, String key) {
        Values.onlyKeys(level, Set.of("from", "to"), "a level");
        Optional<YamlValue> value = level.find(key);
        if (value.isPresent() && !value.get().text().matches("a0|[abc][12](\\.[1-3])?")) {
            throw value.get().mistake("\"" + value.get().text() + "\" is not a level such as a1.2");
        }
        return value.map((it) -> it.text().toUpperCase(Locale.ROOT)).orElse(null);
    }

    /** B1 is neither before nor after B1.2. */
    private static boolean before(String one, String other) {
        int length = Math.min(one.length(), other.length());
        return one.substring(0, length).compareTo(other.substring(0, length)) < 0;
    }

    private static Extent extent(YamlValue row) {
        boolean least = row.find("at-least").isPresent();
        if (least && !row.get("at-least").says("true")) {
            throw row.get("at-least").mistake("here must stand true");
        }
        Integer hours = Values.number(row, "hours", 9999);
        if (least && hours == null) {
            throw row.get("at-least").mistake("\"hours\" is missing, of which this is the least");
        }
        return new Extent(hours, least, Values.number(row, "months", 99), Values.number(row, "modules", 99),
                Values.number(row, "times-a-week", 14));
    }

    private Contact contact(YamlValue contact) {
        Values.onlyKeys(contact, Set.of("of", "phone", "email", "website"), "a contact");
        return new Contact(this.listings.optionalWords(contact, "of", false).orElse(null),
                fact(contact, "phone", Fact.Kind.PHONE), fact(contact, "email", Fact.Kind.EMAIL),
                fact(contact, "website", Fact.Kind.LINK));
    }

    private @Nullable String fact(YamlValue contact, String key, Fact.Kind kind) {
        Optional<YamlValue> id = contact.find(key);
        if (id.isPresent() && this.facts.get(id.get().text()) != kind) {
            throw id.get().mistake("there is no fact \"" + id.get().text() + "\" of the kind "
                    + kind.name().toLowerCase(Locale.ROOT) + " in facts.yaml");
        }
        return id.map(YamlValue::text).orElse(null);
    }

    private static Confirmation added(YamlValue added) {
        return new Confirmation(added.text("by"), added.date("on"));
    }
}
