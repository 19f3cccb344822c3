package fi.newcomer.feed;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.Course.State;
import fi.newcomer.course.Courses;
import fi.newcomer.entry.Entries;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Reading;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.springframework.stereotype.Component;

/** The groups of courses that start, as news (Atom, RFC 4287): what was told or changed last stands first. */
@Component
class CourseNews {

    private static final int MOST = 100;

    private final Courses courses;

    private final StartLines startLines;

    private final FeedWords words;

    private final Website website;

    private final Entries entries;

    CourseNews(Courses courses, StartLines startLines, FeedWords words, Website website, Entries entries) {
        this.courses = courses;
        this.startLines = startLines;
        this.words = words;
        this.website = website;
        this.entries = entries;
    }

    String of(Municipality municipality, String address, Language language, Reading reading) {
        List<Course> courses = this.courses.of(municipality, reading);
        Feed feed = new Feed("atom_1.0");
        feed.setId(id(language, municipality, "courses"));
        String place = this.words.name(municipality.name(), language);
        feed.setTitle(PlainText.clean(this.words.say(language, "feed.news", Map.of("place", place))));
        feed.setUpdated(Date.from(courses.stream().map(this::changed).max(Comparator.naturalOrder())
            .orElse(Instant.EPOCH)));
        feed.setAuthors(List.of(author(this.words.say(language, "frame.portal"))));
        feed.setRights("CC BY 4.0");
        URI page = this.website.address("/" + language + "/" + municipality.slug() + "/courses");
        feed.setAlternateLinks(List.of(link("alternate", "text/html", page)));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", this.website.address(address))));
        feed.setEntries(entries(courses, municipality, language, reading));
        return written(feed, language);
    }

    private List<Entry> entries(List<Course> courses, Municipality municipality, Language language, Reading reading) {
        List<Entry> entries = new ArrayList<>();
        courses.stream()
            .filter((course) -> course.state() == State.IN_FORCE)
            .forEach((course) -> course.starts()
                .forEach((start) -> entries.add(entry(course, start, municipality, language, reading))));
        return entries.stream()
            .sorted(Comparator.comparing(Entry::getUpdated).reversed().thenComparing(Entry::getId))
            .limit(MOST)
            .toList();
    }

    private Entry entry(Course course, Start start, Municipality municipality, Language language, Reading reading) {
        String title = this.words.say(language, "feed.starts", Map.of("name", this.words.name(course.name(), language),
                "date", Days.day(start.first(), language)));
        Content text = new Content();
        text.setType(Content.TEXT);
        text.setValue(PlainText.clean(String.join("\n", this.startLines.lines(course, start, language, reading))));
        Entry entry = new Entry();
        entry.setId(id(language, municipality, "courses/" + course.slug() + "/" + start.id()));
        entry.setTitle(PlainText.clean(
                start.cancelled() ? this.words.say(language, "feed.cancelled", Map.of("name", title)) : title));
        entry.setUpdated(Date.from(changed(course)));
        entry.setSummary(text);
        entry.setAlternateLinks(List.of(link("alternate", "text/html",
                this.startLines.page(course, municipality, language))));
        return entry;
    }

    private Instant changed(Course course) {
        return this.entries.changed(Courses.file(course.folder()), course.slug());
    }

    /** An id that stays, whatever becomes of addresses (RFC 4151). */
    private String id(Language language, Municipality municipality, String what) {
        return "tag:" + this.website.host() + ",2026:" + language + "/" + municipality.slug() + "/" + what;
    }

    private static SyndPerson author(String name) {
        Person person = new Person();
        person.setName(name);
        return person;
    }

    private static Link link(String rel, String type, URI address) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(address.toString());
        return link;
    }

    private static String written(Feed feed, Language language) {
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            document.getRootElement().setAttribute("lang", language.code(), Namespace.XML_NAMESPACE);
            return new XMLOutputter(Format.getCompactFormat().setTextMode(Format.TextMode.PRESERVE)).outputString(document);
        }
        catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }
}
