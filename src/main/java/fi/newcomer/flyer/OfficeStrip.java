package fi.newcomer.flyer;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.fact.Facts;
import fi.newcomer.flyer.StandingHours.Row;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.office.Offices;
import fi.newcomer.page.Tags;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The foot of a flyer: an office, its phone, and when it is open where staff have confirmed that. */
@Component
class OfficeStrip {

    private final Offices offices;

    private final Facts facts;

    private final FactTokens tokens;

    private final StandingHours hours;

    private final FlyerWords words;

    OfficeStrip(Offices offices, Facts facts, FactTokens tokens, StandingHours hours, FlyerWords words) {
        this.offices = offices;
        this.facts = facts;
        this.tokens = tokens;
        this.hours = hours;
        this.words = words;
    }

    /** The offices that a flyer of a municipality may name: those to which one can go. */
    List<Office> of(Municipality municipality) {
        return this.offices.of(municipality).stream().filter(Office::inForce).toList();
    }

    Optional<Office> find(Municipality municipality, @Nullable String slug) {
        return of(municipality).stream().filter((office) -> office.slug().equals(slug)).findFirst();
    }

    /** The standing hours that a flyer may show; none where staff have not confirmed any. */
    List<Row> hours(Office office) {
        return this.hours.of(office);
    }

    /** The foot. Hours stand in every language of the portal that the flyer speaks; their times once, for all. */
    HtmlContainer of(Office office, FlyerDesign design) {
        Language official = this.words.official(design);
        HtmlContainer strip = Tags.tag("div");
        phone(office, this.words.reader(design)).ifPresent((number) -> strip.add(
                Tags.styled("p", "phone", Tags.leftToRight(number))));
        HtmlContainer name = Tags.tag("p", Tags.tag("strong", Tags.spoken(office.name(), official)));
        if (office.site().address() != null) {
            name.add(new Text(", "), Tags.foreign(office.site().address(), "sv", official));
        }
        if (office.site().place() != null) {
            name.add(new Text(", "), Tags.spoken(office.site().place(), official));
        }
        strip.add(marked(name, official));
        this.hours.of(office).forEach((row) -> strip.add(row(row, design, official)));
        return strip;
    }

    private HtmlContainer row(Row row, FlyerDesign design, Language official) {
        HtmlContainer days = Tags.styled("p", "days");
        this.words.languages(design).forEach((language) -> {
            HtmlContainer said = marked(Tags.tag("span", this.hours.days(row, language)), language);
            days.add(said, new Text(" "));
        });
        String times = StandingHours.times(row, official);
        if (!times.isEmpty()) {
            days.add(Tags.tag("strong", Tags.leftToRight(times)));
        }
        return days;
    }

    private Optional<String> phone(Office office, Language reader) {
        return Optional.ofNullable(office.contact().phone())
            .flatMap(this.facts::now)
            .map((fact) -> this.tokens.words(fact, reader));
    }

    private static HtmlContainer marked(HtmlContainer element, Language language) {
        element.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        return element;
    }
}
