package fi.newcomer.request.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeDays;
import fi.newcomer.office.Offices;
import fi.newcomer.page.Tags;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where a newcomer can go in person, as far as it is known. */
@Component
class OfficeWords {

    private final Offices offices;

    OfficeWords(Offices offices) {
        this.offices = offices;
    }

    /** The way to the places where one can ask; to the authorities where no place is known. */
    HtmlContainer toAsk(Speech speech, Municipality place) {
        String page = this.offices.path(place, "offices").orElse("who-helps");
        return Tags.tag("p", Tags.link("/" + speech.language() + "/" + place.slug() + "/" + page,
                speech.say("request.to-offices")));
    }

    /** Each place with its days; empty where none is known. */
    Optional<HtmlContainer> places(Speech speech, Municipality place) {
        if (this.offices.of(place).isEmpty()) {
            return Optional.empty();
        }
        HtmlContainer list = Tags.tag("ul");
        for (Office office : this.offices.of(place)) {
            list.add(Tags.tag("li", Tags.tag("strong", Tags.spoken(office.name(), speech.language())), new Text(" – "),
                    Tags.spoken(office.place(), speech.language()), new Text(". " + days(office, speech) + ". "
                            + speech.say("office.ask-time"))));
        }
        return Optional.of(list);
    }

    private static String days(Office office, Speech speech) {
        return speech.say("office.days", Map.of("days", office.days()
            .stream()
            .map((DayOfWeek day) -> OfficeDays.name(day, speech.language()))
            .collect(Collectors.joining(", "))));
    }
}
