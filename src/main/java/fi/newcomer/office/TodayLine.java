package fi.newcomer.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Pictogram;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is open today in a municipality, or when something is next: honest about what is not known. */
@Service
public class TodayLine {

    private final Offices offices;

    private final OfficeDays days;

    private final OfficeSummary summary;

    private final Texts texts;

    TodayLine(Offices offices, OfficeDays days, OfficeSummary summary, Texts texts) {
        this.offices = offices;
        this.days = days;
        this.summary = summary;
        this.texts = texts;
    }

    /** The line for the start page; none where no office has known days. With it the page holds until midnight. */
    public Optional<Component> of(Municipality municipality, Language language, Reading reading) {
        HtmlContainer words = Tags.tag("div");
        for (Office office : this.offices.of(municipality)) {
            this.days.next(office).ifPresent((next) -> words.add(line(office, next, municipality, language)));
        }
        if (words.getComponentCount() == 0) {
            return Optional.empty();
        }
        reading.holdsUntil(this.days.nextMidnight());
        return Optional.of(Tags.styled("div", "today", Pictogram.CLOCK.drawing(), words));
    }

    private HtmlContainer line(Office office, LocalDate next, Municipality municipality, Language language) {
        boolean today = next.equals(this.days.today());
        String when = today
                ? this.texts.text(language, "office.today",
                        Map.of("day", OfficeDays.name(next.getDayOfWeek(), language)))
                : this.texts.text(language, "office.next", Map.of("date", OfficeDays.dayAndDate(next, language)));
        String address = "/" + language + "/" + municipality.slug() + "/offices/" + office.slug();
        return Tags.tag("p", Tags.tag("strong", when), Tags.tag("br"),
                Tags.link(address, Tags.spoken(office.name(), language)), new Text(" – "),
                this.summary.where(office, language), new Text(" "), this.summary.times(office, language));
    }
}
