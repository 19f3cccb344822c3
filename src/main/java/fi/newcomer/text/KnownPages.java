package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import fi.newcomer.fact.Listings;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which pages and layers there can be, as the files about programmes, layers and municipalities say. */
final class KnownPages {

    private static final Set<String> SHARED = Set.of("numbers", "authorities", "privacy", "accessibility",
            "replies", "letter");

    /** The only page of a programme that no longer holds. */
    private static final String OVERVIEW = "overview";

    private final Map<String, Boolean> archived = new HashMap<>();

    /** The files that a programme or layer can have beside its texts. */
    private static final Set<String> LISTS = Set.of("facts", "sources", Listings.PARTNERS, Listings.COURSES,
            Listings.INDICATORS);

    /** The programme of each municipality. */
    private final Map<String, String> programmes = new HashMap<>();

    private final Layers layers;

    KnownPages(ContentFile programmes, ContentFile municipalities, Layers layers) {
        this.layers = layers;
        for (YamlValue row : programmes.yaml().list("programmes")) {
            this.archived.put(row.text("slug"), row.text("state").equals("archived"));
        }
        for (YamlValue row : municipalities.yaml().list("municipalities")) {
            this.programmes.put(row.text("slug"), row.text("programme"));
        }
    }

    /** @throws fi.newcomer.setting.WrongSetting if a layer does not lie, at last, upon the programme of its municipality */
    void checkLayers(ContentFile file) {
        for (YamlValue row : file.yaml().list("layers")) {
            if (this.archived.containsKey(row.text("slug"))) {
                throw row.get("slug").mistake("\"" + row.text("slug") + "\" is a programme and can't be a layer too");
            }
            String programme = this.layers.under(row.text("slug")).getFirst();
            if (!this.archived.containsKey(programme) && row.text("on").equals(programme)) {
                throw row.get("on").mistake(unknown(programme));
            }
            row.find("municipality").ifPresent((municipality) -> checkMunicipality(municipality, programme));
        }
    }

    private void checkMunicipality(YamlValue municipality, String programme) {
        String own = this.programmes.get(municipality.text());
        if (own == null) {
            throw municipality.mistake("\"" + municipality.text() + "\" is not a municipality of municipalities.yaml");
        }
        if (!own.equals(programme)) {
            throw municipality.mistake("\"" + municipality.text() + "\" has the programme \"" + own
                    + "\", but this layer lies upon \"" + programme + "\"");
        }
    }

    /** @throws fi.newcomer.setting.WrongSetting if nobody reads this YAML file of a programme or layer */
    void check(ContentFile yaml) {
        String[] path = yaml.path().split("/");
        if (path.length < 3) {
            return;
        }
        if (!LISTS.contains(path[2].replaceFirst("\\.yaml$", ""))) {
            throw yaml.mistake(1, "\"" + path[2] + "\" is none of the files that a programme or layer has: "
                    + String.join(", ", LISTS.stream().sorted().map((name) -> name + ".yaml").toList()));
        }
        String programme = this.layers.under(path[1]).getFirst();
        if (!this.archived.containsKey(programme)) {
            throw yaml.mistake(1, unknown(programme));
        }
    }

    private static String unknown(String slug) {
        return "\"" + slug + "\" is neither a programme of programmes.yaml nor a layer of layers.yaml";
    }

    /** @throws fi.newcomer.setting.WrongSetting if no reader could ever meet the page of this file */
    void check(ContentText text) {
        String name = text.page().substring(text.page().lastIndexOf('/') + 1);
        if (!text.page().startsWith(Layers.PROGRAMME)) {
            if (!SHARED.contains(name)) {
                throw text.file().mistake(1, "\"" + name + "\" is not a page that municipalities share");
            }
            return;
        }
        String programme = this.layers.under(Layers.folder(text.page())).getFirst();
        if (!this.archived.containsKey(programme)) {
            throw text.file().mistake(1, unknown(programme));
        }
        boolean known = this.archived.get(programme) ? name.equals(OVERVIEW)
                : TextRules.PAGES.contains(Layers.PROGRAMME + name) || Layers.SHARED_PARTS.contains(name);
        if (!known) {
            throw text.file().mistake(1, "\"" + name + "\" is not a part of the programme \"" + programme + "\"");
        }
    }
}
