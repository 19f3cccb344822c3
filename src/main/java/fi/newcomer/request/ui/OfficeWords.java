package fi.newcomer.request.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.office.Offices;
import fi.newcomer.page.Tags;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a newcomer can go in person, as far as it is known. */
@Component
class OfficeWords {

    private final Offices offices;

    private final OfficeSummary summary;

    OfficeWords(Offices offices, OfficeSummary summary) {
        this.offices = offices;
        this.summary = summary;
    }

    /** The way to the places where one can ask; to the authorities where no place is known. */
    HtmlContainer toAsk(Speech speech, Municipality place) {
        String page = this.offices.path(place, "offices").orElse("who-helps");
        return Tags.tag("p", Tags.link("/" + speech.language() + "/" + place.slug() + "/" + page,
                speech.say("request.to-offices")));
    }

    /** Each place that gives advice today, with what is known of its hours; empty where there is none. */
    Optional<HtmlContainer> places(Speech speech, Municipality place) {
        List<Office> open = this.offices.of(place).stream().filter(Office::advises).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        HtmlContainer list = Tags.tag("ul");
        for (Office office : open) {
            list.add(Tags.tag("li", Tags.tag("strong", Tags.spoken(office.name(), speech.language())), new Text(" – "),
                    this.summary.where(office, speech.language()), new Text(" "),
                    this.summary.when(office, speech.language())));
        }
        return Optional.of(list);
    }
}
