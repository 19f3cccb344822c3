package fi.newcomer.opendata;

import fi.newcomer.content.YamlValue;
import fi.newcomer.fact.Documents.Source;
import fi.newcomer.fact.Listing;
import fi.newcomer.fact.Listings;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Reading;
import fi.newcomer.programme.Programme;
import fi.newcomer.programme.ProgrammePart;
import fi.newcomer.programme.Programmes;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.Layers;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.text.UnitPage;
import fi.newcomer.text.UnitSources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A municipality's programme as open data: its parts unit by unit, each with its sources, and what it lists. */
@Component
class ProgrammeData {

    private final Programmes programmes;

    private final ContentPages content;

    private final UnitSources sources;

    private final UnitComponents components;

    private final Listings listings;

    private final Layers layers;

    ProgrammeData(Programmes programmes, ContentPages content, UnitSources sources,
            UnitComponents components, Listings listings, Layers layers) {
        this.programmes = programmes;
        this.content = content;
        this.sources = sources;
        this.components = components;
        this.listings = listings;
        this.layers = layers;
    }

    /** The programme that holds in a municipality, in a language. */
    Optional<Map<String, Object>> of(Reading reading, Municipality municipality, Language language) {
        return this.programmes.of(municipality).map((programme) -> json(programme, reading, municipality, language));
    }

    private Map<String, Object> json(Programme programme, Reading reading, Municipality municipality,
            Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("municipality", municipality.slug());
        json.put("programme", programme.slug());
        json.put("title", programme.title());
        json.put("language", language.code());
        programme.approval().ifPresent((it) -> {
            Map<String, Object> approval = new LinkedHashMap<>();
            approval.put("by", it.by());
            approval.put("on", it.on().toString());
            approval.put("paragraph", it.paragraph());
            json.put("approved", approval);
        });
        programme.period().ifPresent((it) -> {
            json.put("validFrom", it.from().toString());
            json.put("validThrough", it.to().toString());
        });
        programme.updated().ifPresent((it) -> json.put("updated", it.toString()));
        List<Map<String, Object>> parts = new ArrayList<>();
        for (ProgrammePart part : ProgrammePart.values()) {
            this.content.page(this.programmes.page(municipality, part), language, reading)
                .ifPresent((page) -> parts.add(part(part, page, municipality, new Surroundings(language, municipality, reading))));
        }
        json.put("parts", parts);
        List<String> folders = this.layers.readBy(municipality);
        for (String list : List.of(Listings.PARTNERS, Listings.COURSES, Listings.INDICATORS)) {
            json.put(list, this.listings.of(folders, list, reading)
                .stream()
                .map((listing) -> listing(listing, list.equals(Listings.INDICATORS) ? "part" : "kind", language))
                .toList());
        }
        return json;
    }

    private Map<String, Object> part(ProgrammePart part, UnitPage page, Municipality municipality,
            Surroundings around) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("part", part.slug());
        json.put("page", "/" + page.language() + "/" + municipality.slug() + "/programme/" + part.slug());
        this.sources.compared(page).ifPresent((day) -> json.put("compared", day.toString()));
        List<List<Source>> sources = this.sources.of(page);
        List<Map<String, Object>> units = new ArrayList<>();
        for (int i = 0; i < page.units().size(); i++) {
            units.add(unit(page.units().get(i), sources.get(i), around));
        }
        json.put("units", units);
        return json;
    }

    private Map<String, Object> unit(PageUnit unit, List<Source> sources, Surroundings around) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", unit.id());
        json.put("kind", YamlValue.written(unit.kind()));
        json.put("language", unit.language().code());
        json.put("text", this.components.plain(unit, around));
        json.put("machineMade", unit.machineMade());
        json.put("outdated", unit.outdated());
        unit.check().ifPresent((check) -> json.put("checked", check.on().toString()));
        json.put("sources", sources.stream().map(ProgrammeData::source).toList());
        return json;
    }

    private static Map<String, Object> listing(Listing listing, String kind, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("slug", listing.slug());
        json.put(kind, listing.kind());
        json.put("name", spoken(listing.name(), language));
        listing.what().ifPresent((what) -> json.put("description", spoken(what, language)));
        listing.place().ifPresent((place) -> json.put("place", spoken(place, language)));
        listing.address().ifPresent((address) -> json.put("address", address));
        json.put("state", YamlValue.written(listing.state()));
        listing.sources().stream().findFirst().ifPresent((source) -> json.put("source", source(source)));
        json.put("sources", listing.sources().stream().map(ProgrammeData::source).toList());
        return json;
    }

    private static Map<String, String> spoken(LocalizedText text, Language language) {
        LocalizedText.Spoken spoken = text.in(language);
        return Map.of(spoken.language(), spoken.text());
    }

    private static Map<String, String> source(Source source) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("document", source.title());
        json.put("section", source.sectionTitle());
        return json;
    }
}
