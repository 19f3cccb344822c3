package fi.newcomer.text;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.municipality.Municipality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Which texts lie upon which ({@code content/layers.yaml}): a municipality reads the texts of its programme with what its
 * own layer replaces, adds or leaves out.
 */
@Service
public class Layers {

    static final String PROGRAMME = "programme/";

    static final String FILE = "layers.yaml";

    /** The pages of all municipalities that each may say otherwise: what a programme or layer has under that name. */
    static final Set<String> SHARED_PARTS = Set.of("letter");

    private final Map<String, Layer> bySlug = new LinkedHashMap<>();

    /** The layer of each municipality that has one. */
    private final Map<String, String> byMunicipality = new HashMap<>();

    @Autowired
    Layers(ContentFiles content) {
        this(content.file(FILE));
    }

    Layers(ContentFile file) {
        Map<String, YamlValue> rows = new LinkedHashMap<>();
        for (YamlValue row : file.yaml().list("layers")) {
            Layer layer = new Layer(row.text("slug"), row.text("on"), row.find("municipality").map(YamlValue::text));
            if (this.bySlug.put(layer.slug, layer) != null) {
                throw row.mistake("the layer \"" + layer.slug + "\" stands here a second time");
            }
            if (layer.municipality.filter((it) -> this.byMunicipality.put(it, layer.slug) != null).isPresent()) {
                throw row.get("municipality").mistake("a second layer for the municipality \""
                        + layer.municipality.get() + "\"");
            }
            rows.put(layer.slug, row);
        }
        rows.forEach((slug, row) -> {
            if (inCycle(slug)) {
                throw row.mistake("the layer \"" + slug + "\" lies upon itself");
            }
        });
    }

    /** The folder whose texts the readers of a municipality get: its own layer's, or its programme's. */
    public String of(Municipality municipality) {
        return this.byMunicipality.getOrDefault(municipality.slug(), municipality.programme());
    }

    /** A folder and what it lies upon, the lowest first. */
    public List<String> under(String folder) {
        List<String> folders = new ArrayList<>();
        for (Optional<String> at = Optional.of(folder); at.isPresent(); at = below(at.get())) {
            folders.addFirst(at.get());
        }
        return folders;
    }

    /** The folders whose texts the readers of a municipality get, the lowest first. */
    public List<String> readBy(Municipality municipality) {
        return under(of(municipality));
    }

    /** The keys of a page and of those that it lies upon, the lowest first. */
    public List<String> pagesUnder(String page) {
        if (!page.startsWith(PROGRAMME)) {
            return List.of(page);
        }
        String part = page.substring(page.lastIndexOf('/'));
        Stream<String> own = under(folder(page)).stream().map((folder) -> PROGRAMME + folder + part);
        return (uponShared(page) ? Stream.concat(Stream.of("pages" + part), own) : own).toList();
    }

    /** Whether a page only says what differs from another one. */
    boolean isLayer(String page) {
        return page.startsWith(PROGRAMME) && (this.bySlug.containsKey(folder(page)) || uponShared(page));
    }

    /**
     * Whether each municipality reads a page of its own in place of this one, which only lies under those.
     * @param page the key of a page, such as {@code pages/letter}
     */
    public static boolean underEach(String page) {
        return !page.startsWith(PROGRAMME) && uponShared(page);
    }

    private static boolean uponShared(String page) {
        return SHARED_PARTS.contains(page.substring(page.lastIndexOf('/') + 1));
    }

    /** The programme or layer to which a page of {@code programmes/} belongs. */
    static String folder(String page) {
        return page.substring(PROGRAMME.length(), page.lastIndexOf('/'));
    }

    private Optional<String> below(String folder) {
        return Optional.ofNullable(this.bySlug.get(folder)).map(Layer::on);
    }

    private boolean inCycle(String slug) {
        Optional<String> at = below(slug);
        for (int steps = 0; at.isPresent() && steps <= this.bySlug.size(); steps++) {
            if (at.get().equals(slug)) {
                return true;
            }
            at = below(at.get());
        }
        return false;
    }

    private record Layer(String slug, String on, Optional<String> municipality) {
    }
}
