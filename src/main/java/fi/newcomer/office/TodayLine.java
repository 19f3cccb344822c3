package fi.newcomer.office;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.hours.Now;
import fi.newcomer.hours.OpeningWords;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Pictogram;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is open today in a municipality, or when something is next: honest about what is not known. */
@Service
public class TodayLine {

    private final Offices offices;

    private final OfficeSummary summary;

    private final OpeningWords words;

    TodayLine(Offices offices, OfficeSummary summary, OpeningWords words) {
        this.offices = offices;
        this.summary = summary;
        this.words = words;
    }

    /** The lines for the start page, one an office in force of which a day is known; none where there is none. */
    public Optional<Component> of(Municipality municipality, Language language, Reading reading) {
        HtmlContainer lines = Tags.tag("div");
        for (Office office : this.offices.of(municipality, reading)) {
            if (office.inForce()) {
                Now now = this.summary.now(office);
                reading.holdsUntil(now.holdsUntil());
                if (now.speaks()) {
                    lines.add(line(office, now, municipality, language));
                }
            }
        }
        return lines.getComponentCount() == 0 ? Optional.empty()
                : Optional.of(Tags.styled("div", "today", Pictogram.CLOCK.drawing(), lines));
    }

    private HtmlContainer line(Office office, Now now, Municipality municipality, Language language) {
        String address = "/" + language + "/" + municipality.slug() + "/offices/" + office.slug();
        return Tags.tag("p", this.words.now(now, office.hours(), language), Tags.tag("br"),
                Tags.link(address, Tags.spoken(office.name(), language)), new Text(" – "),
                this.summary.where(office, language));
    }
}
