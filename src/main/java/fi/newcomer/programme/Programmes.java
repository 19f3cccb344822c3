package fi.newcomer.programme;

import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.text.Layers;
import fi.newcomer.text.PageTargets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The programmes of {@code content/programmes.yaml}. */
@Service
public class Programmes implements PageTargets {

    private final Map<String, Programme> bySlug = new LinkedHashMap<>();

    private final Layers layers;

    private final Municipalities municipalities;

    Programmes(ContentFiles content, Layers layers, Municipalities municipalities) {
        this.layers = layers;
        this.municipalities = municipalities;
        for (YamlValue row : content.file("programmes.yaml").yaml().list("programmes")) {
            Programme programme = programme(row);
            if (this.bySlug.put(programme.slug(), programme) != null) {
                throw row.mistake("the programme \"" + programme.slug() + "\" stands here a second time");
            }
        }
    }

    /** The programme that holds in a municipality. */
    public Optional<Programme> of(Municipality municipality) {
        return Optional.ofNullable(this.bySlug.get(municipality.programme()))
            .filter((programme) -> programme.state() == Programme.State.IN_FORCE);
    }

    /** The programmes that no longer hold but may be read. */
    public List<Programme> archived() {
        return this.bySlug.values().stream().filter((it) -> it.state() == Programme.State.ARCHIVED).toList();
    }

    /** An archived programme by its slug. */
    public Optional<Programme> findArchived(String slug) {
        return archived().stream().filter((it) -> it.slug().equals(slug)).findFirst();
    }

    /** The key of a part's texts as the readers of a municipality get them. */
    public String page(Municipality municipality, ProgrammePart part) {
        return page(this.layers.of(municipality), part);
    }

    /** The keys of all parts as the readers of a municipality get them. */
    public List<String> pages(Municipality municipality) {
        return Arrays.stream(ProgrammePart.values()).map((part) -> page(municipality, part)).toList();
    }

    /** The keys of all parts, those first that others lie upon. */
    public List<String> pages() {
        return this.municipalities.all()
            .stream()
            .filter((municipality) -> of(municipality).isPresent())
            .flatMap((municipality) -> this.layers.readBy(municipality).stream())
            .distinct()
            .flatMap((folder) -> Arrays.stream(ProgrammePart.values()).map((part) -> page(folder, part)))
            .toList();
    }

    /** The part whose texts a key is, if the readers of the municipality get them. */
    public Optional<ProgrammePart> part(Municipality municipality, String page) {
        return Arrays.stream(ProgrammePart.values())
            .filter((part) -> this.layers.readBy(municipality)
                .stream()
                .anyMatch((folder) -> page(folder, part).equals(page)))
            .findFirst();
    }

    private static String page(String folder, ProgrammePart part) {
        return "programme/" + folder + "/" + part.slug();
    }

    @Override
    public boolean knows(String target) {
        return target.equals("programme") || target.startsWith("programme/");
    }

    @Override
    public Optional<String> path(Municipality municipality, String target) {
        return of(municipality).map((programme) -> target);
    }

    private static Programme programme(YamlValue row) {
        return new Programme(row.text("slug"), row.text("title"),
                row.find("approved")
                    .map((it) -> new Programme.Approval(it.text("by"), it.date("on"), it.text("paragraph"))),
                row.find("period").map((it) -> new Programme.Period(it.date("from"), it.date("to"))),
                row.find("updated").map((it) -> row.date("updated")), row.constant("state", Programme.State.class));
    }
}
