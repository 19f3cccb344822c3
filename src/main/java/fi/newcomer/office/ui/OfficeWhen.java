package fi.newcomer.office.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeDays;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.page.Pictogram;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When one can come to an office: the next day where its days are known, and what of its hours no source says. */
@Component
class OfficeWhen {

    private final OfficeDays days;

    private final OfficeSummary summary;

    private final FactTokens facts;

    private final Texts texts;

    OfficeWhen(OfficeDays days, OfficeSummary summary, FactTokens facts, Texts texts) {
        this.days = days;
        this.summary = summary;
        this.facts = facts;
        this.texts = texts;
    }

    void add(PublicPage page, Office office, Language language, Reading reading) {
        page.with(Tags.tag("h2", say(language, "office.when")));
        Optional<LocalDate> next = this.days.next(office);
        if (next.isPresent()) {
            reading.holdsUntil(this.days.nextMidnight());
            page.with(Tags.styled("div", "today", Pictogram.CLOCK.drawing(),
                    Tags.tag("p", Tags.tag("strong", String.join(". ", this.summary.days(office, language))),
                            Tags.tag("br"), new Text(this.texts.text(language, "office.next",
                                    Map.of("date", OfficeDays.dayAndDate(next.get(), language)))))));
        }
        else {
            this.summary.days(office, language).forEach((words) -> page.with(Tags.tag("p", words + ".")));
        }
        page.with(Tags.tag("p", this.summary.times(office, language)));
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

    private static Optional<String> missing(OpeningHours hours) {
        boolean days = hours.daysKnown() == Known.GIVEN;
        boolean times = hours.timesKnown() == Known.GIVEN;
        if (days && times) {
            return Optional.empty();
        }
        return Optional.of(days ? "office.times-not-given" : times ? "office.days-not-given" : "office.hours-not-given");
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}
