package fi.newcomer.letter;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.office.Offices;
import fi.newcomer.page.Tags;
import fi.newcomer.text.Surroundings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Where the reader of a letter gets advice, as far as the sources say: the places, then how one reaches them. */
@Service
class LetterContacts {

    private final Offices offices;

    private final OfficeSummary summary;

    private final FactTokens tokens;

    LetterContacts(Offices offices, OfficeSummary summary, FactTokens tokens) {
        this.offices = offices;
        this.summary = summary;
        this.tokens = tokens;
    }

    /** A list of the places that advise today, each with its telephone, e-mail and website; none when there is none. */
    List<Component> of(Surroundings around) {
        Municipality municipality = Objects.requireNonNull(around.municipality());
        HtmlContainer list = Tags.styled("ul", "places");
        List<Office> offices = this.offices.of(municipality, around.reading()).stream().filter(Office::advises).toList();
        for (int i = 0; i < offices.size(); i++) {
            Office office = offices.get(i);
            HtmlContainer item = Tags.tag("li", Tags.tag("strong", Tags.spoken(office.name(), around.reader())),
                    new Text(". "), this.summary.where(office, around.reader()));
            // Places that are reached in the same way say it once, at the last of them.
            if (i + 1 == offices.size() || !reach(office).equals(reach(offices.get(i + 1)))) {
                reach(office).forEach((id, kind) -> item.add(new Text(" "), line(kind, id, around)));
            }
            list.add(item);
        }
        return offices.isEmpty() ? List.of() : List.of(list);
    }

    private static Map<String, String> reach(Office office) {
        Map<String, String> kinds = new LinkedHashMap<>();
        if (office.contact().phone() != null) {
            kinds.put(office.contact().phone(), "phone");
        }
        if (office.contact().email() != null) {
            kinds.put(office.contact().email(), "email");
        }
        if (office.contact().website() != null) {
            kinds.put(office.contact().website(), "link");
        }
        return kinds;
    }

    private Component line(String kind, String id, Surroundings around) {
        Language reader = around.reader();
        return Tags.styled("span", "reach", this.tokens.component(kind, id, reader, around.municipality(), around.reading()));
    }
}
