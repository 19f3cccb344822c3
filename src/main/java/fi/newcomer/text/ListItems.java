package fi.newcomer.text;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.content.YamlValue;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.fact.Listing;
import fi.newcomer.fact.ListingReader;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a programme and its layer list, as the items of a list on a page. */
@Component
class ListItems {

    private final Listings listings;

    private final Layers layers;

    private final FactTokens facts;

    private final Texts texts;

    ListItems(Listings listings, Layers layers, FactTokens facts, Texts texts) {
        this.listings = listings;
        this.layers = layers;
        this.facts = facts;
        this.texts = texts;
    }

    /** What readers of a municipality find in a list under a kind; nothing on the pages of the portal itself. */
    List<HtmlContainer> of(String list, String kind, Surroundings around) {
        Municipality municipality = around.municipality();
        if (municipality == null) {
            return List.of();
        }
        return this.listings.of(this.layers.readBy(municipality), list, around.reading())
            .stream()
            .filter((listing) -> listing.kind().equals(kind))
            .map((listing) -> item(listing, around))
            .toList();
    }

    /** Its name, what it is, where it is, how to reach it, and that it is not in force where that is so. */
    private HtmlContainer item(Listing listing, Surroundings around) {
        Language reader = around.reader();
        HtmlContainer item = Tags.tag("li", Tags.spoken(listing.name(), reader));
        listing.what().ifPresent((what) -> item.add(new Text(" – "), Tags.spoken(what, reader)));
        listing.place().ifPresent((place) -> item.add(new Text(" – "), Tags.spoken(place, reader)));
        listing.address().ifPresent((address) -> item.add(new Text(" – "), Tags.leftToRight(address)));
        ListingReader.WAYS.forEach((way, kind) -> Optional.ofNullable(listing.contact().get(way))
            .ifPresent((fact) -> item.add(new Text(" – "), this.facts.component(kind.name().toLowerCase(Locale.ROOT), fact,
                    reader, around.municipality(), around.reading()))));
        if (listing.state() != Fact.State.IN_FORCE) {
            String state = YamlValue.written(listing.state());
            item.add(new Text(" (" + this.texts.text(reader, "text.state." + state) + ")"));
        }
        return item;
    }
}
