package fi.newcomer.feed;

import fi.newcomer.entry.Entries;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.page.Reading;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The hours of an office in a calendar; nothing of one that is planned or whose days nobody has said. */
@Component
class OfficeCalendar {

    private static final String FILE = "offices.yaml";

    private final Occasions occasions;

    private final FeedWords words;

    private final Website website;

    private final Entries entries;

    OfficeCalendar(Occasions occasions, FeedWords words, Website website, Entries entries) {
        this.occasions = occasions;
        this.words = words;
        this.website = website;
        this.entries = entries;
    }

    void add(CalendarFile file, Office office, Municipality municipality, Years years, Language language,
            Reading reading) {
        if (!office.inForce()) {
            return;
        }
        URI page = this.website.address("/" + language + "/" + municipality.slug() + "/offices/" + office.slug());
        String location = FeedWords.location(office.site().address(), office.site().place(), language);
        Instant changed = this.entries.changed(FILE, office.municipality() + "/" + office.slug());
        for (Occasion occasion : this.occasions.of(office.hours(), years.first(), years.last())) {
            String uid = "office-" + office.municipality() + "-" + office.slug() + "-" + occasion.key() + "@"
                    + this.website.host();
            file.add(occasion, new CalendarFile.Entry(uid, years.stamp(changed), changed, 0,
                    summary(occasion, office, language),
                    FeedWords.lines(description(occasion, office, language, reading), page), location, page, false));
        }
    }

    private String summary(Occasion occasion, Office office, Language language) {
        String name = this.words.name(office.name(), language);
        if (occasion.holiday().isPresent()) {
            return this.words.say(language, "feed.holiday",
                    Map.of("name", name, "holiday", this.words.say(language, occasion.holiday().get().key())));
        }
        String key = occasion.span() == null ? "feed.time-not-given"
                : occasion.byAppointment() ? "feed.by-appointment" : "feed.open";
        return this.words.say(language, key, Map.of("name", name));
    }

    private List<String> description(Occasion occasion, Office office, Language language, Reading reading) {
        List<String> lines = new ArrayList<>();
        office.coming().ways().forEach((way) -> lines.add(
                this.words.say(language, "office.how." + OfficeSummary.written(way)) + "."));
        if (occasion.span() == null) {
            lines.add(this.words.say(language, "feed.ask-first"));
        }
        if (!office.speaking().languages().isEmpty()) {
            lines.add(this.words.say(language, "office.languages.these",
                    Map.of("languages", this.words.languages(office.speaking().languages(), language))) + ".");
        }
        if (office.speaking().own()) {
            lines.add(this.words.say(language, "office.languages.own"));
        }
        if (office.speaking().interpreter()) {
            lines.add(this.words.say(language, "office.interpreter"));
        }
        if (office.site().entrance() != null) {
            lines.add(this.words.say(language, "office.entrance") + " "
                    + PlainText.name(office.site().entrance(), language));
        }
        if (office.note() != null) {
            lines.add(office.note().in(language).text());
        }
        this.words.phone(office.contact().phone(), language, reading).forEach(lines::add);
        return lines;
    }
}
