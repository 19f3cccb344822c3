package fi.newcomer.office.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.hours.HoursTable;
import fi.newcomer.hours.Now;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.hours.OpeningWords;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.page.Pictogram;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When one can come to an office: what holds now, the hours to look up, and what of them no source says. */
@Component
class OfficeWhen {

    private final OfficeSummary summary;

    private final OpeningWords words;

    private final HoursTable table;

    private final FactTokens facts;

    private final Texts texts;

    OfficeWhen(OfficeSummary summary, OpeningWords words, HoursTable table, FactTokens facts, Texts texts) {
        this.summary = summary;
        this.words = words;
        this.table = table;
        this.facts = facts;
        this.texts = texts;
    }

    void add(PublicPage page, Office office, Language language, Reading reading) {
        page.with(Tags.tag("h2", say(language, "office.when")));
        Now now = this.summary.now(office);
        reading.holdsUntil(now.holdsUntil());
        List<String> days = this.summary.days(office, language);
        if (office.inForce() && now.speaks()) {
            HtmlContainer box = Tags.tag("p");
            days.forEach((words) -> box.add(new Text(words + "."), Tags.tag("br")));
            box.add(this.words.now(now, office.hours(), language));
            page.with(Tags.styled("div", "today", Pictogram.CLOCK.drawing(), box));
        }
        else {
            days.forEach((words) -> page.with(Tags.tag("p", words + ".")));
            page.with(office.hours().withoutDays() != null
                    ? Tags.tag("p", this.words.now(now, office.hours(), language))
                    : Tags.tag("p", say(language, "hours.ask-before")));
        }
        // Where no times are known, "every Friday" has said all that a table could.
        boolean times = office.hours().weeks().stream().anyMatch((week) -> !week.spans().isEmpty());
        (times ? this.table.of(office.hours(), now.today(), language)
                : this.table.special(office.hours(), now.today(), language)).forEach(page::with);
        if (office.hours().elsewhere()) {
            page.with(elsewhere(office, language, reading));
        }
        else {
            missing(office.hours()).ifPresent((key) -> page.with(Tags.tag("p", say(language, key))));
        }
        if (office.note() != null) {
            page.with(Tags.styled("p", "note", Tags.spoken(office.note(), language)));
        }
    }

    private HtmlContainer elsewhere(Office office, Language language, Reading reading) {
        HtmlContainer words = Tags.tag("p", say(language, "office.hours-elsewhere") + " ");
        if (office.contact().website() == null) {
            words.add(new Text(say(language, "office.link-missing")));
        }
        else {
            words.add(this.facts.component("link", office.contact().website(), language, null, reading));
        }
        return words;
    }

    /** What staff confirmed is not in a programme, so that what it does not say no longer matters. */
    private static Optional<String> missing(OpeningHours hours) {
        boolean days = hours.daysKnown() == Known.GIVEN;
        boolean times = hours.timesKnown() == Known.GIVEN;
        if (days && times || hours.confirmed() != null) {
            return Optional.empty();
        }
        return Optional.of(days ? "office.times-not-given" : times ? "office.days-not-given" : "office.hours-not-given");
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}
