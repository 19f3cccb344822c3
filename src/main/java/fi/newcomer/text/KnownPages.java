package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which pages there can be, as {@code programmes.yaml} and {@code layers.yaml} say. */
final class KnownPages {

    private static final Set<String> SHARED = Set.of("numbers", "authorities", "privacy", "accessibility");

    /** The only page of a programme that no longer holds. */
    private static final String OVERVIEW = "overview";

    private final Map<String, Boolean> archived = new HashMap<>();

    private final Layers layers;

    KnownPages(ContentFile programmes, Layers layers) {
        this.layers = layers;
        for (YamlValue row : programmes.yaml().list("programmes")) {
            this.archived.put(row.text("slug"), row.text("state").equals("archived"));
        }
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
            throw text.file().mistake(1, "\"" + programme + "\" is neither a programme of programmes.yaml nor a layer of layers.yaml");
        }
        boolean known = this.archived.get(programme) ? name.equals(OVERVIEW)
                : TextRules.PAGES.contains(Layers.PROGRAMME + name);
        if (!known) {
            throw text.file().mistake(1, "\"" + name + "\" is not a part of the programme \"" + programme + "\"");
        }
    }
}
