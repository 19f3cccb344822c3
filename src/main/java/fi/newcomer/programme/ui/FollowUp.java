package fi.newcomer.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import fi.newcomer.fact.Listing;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import fi.newcomer.text.Layers;
import java.util.List;

/** What is counted to see whether the programme does what it says; nothing where the programme names no measures. */
@org.springframework.stereotype.Component
class FollowUp {

    private final Listings listings;

    private final Layers layers;

    private final Texts texts;

    FollowUp(Listings listings, Layers layers, Texts texts) {
        this.listings = listings;
        this.layers = layers;
        this.texts = texts;
    }

    List<Component> of(Municipality municipality, Language language, Reading reading) {
        List<Listing> measures = this.listings.of(this.layers.readBy(municipality), Listings.INDICATORS,
                reading);
        if (measures.isEmpty()) {
            return List.of();
        }
        HtmlContainer list = Tags.tag("ul");
        measures.forEach((measure) -> list.add(Tags.tag("li", Tags.spoken(measure.name(), language))));
        return List.of(Tags.tag("h2", this.texts.text(language, "programme.follow-up")),
                Tags.tag("p", this.texts.text(language, "programme.follow-up.lead")), list);
    }
}
