package fi.newcomer.municipality;

import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.page.FrontendFiles;
import fi.newcomer.page.Place;
import fi.newcomer.page.Stamps;
import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The municipalities that this installation serves ({@code PORTAL_MUNICIPALITIES}; all by default), in the order of
 * {@code content/municipalities.yaml}. Which there are and which programme holds there stands in the file as it was at
 * the start; the rest is what was told last.
 */
@Component
public class Municipalities {

    private final Map<String, Told> inFile = new LinkedHashMap<>();

    private final List<String> served;

    private final Authorities authorities;

    private final FrontendFiles files;

    private final Stamps stamps;

    private volatile Map<String, Told> told = Map.of();

    private volatile Map<String, Municipality> bySlug = Map.of();

    Municipalities(ContentFiles content, Settings settings, Authorities authorities, FrontendFiles files, Stamps stamps) {
        this.served = settings.municipalities();
        this.authorities = authorities;
        this.files = files;
        this.stamps = stamps;
        for (YamlValue row : content.file("municipalities.yaml").yaml().list("municipalities")) {
            Told municipality = read(row);
            this.inFile.put(municipality.municipality().slug(), municipality);
        }
        for (String slug : this.served) {
            if (!this.inFile.containsKey(slug)) {
                throw new WrongSetting("PORTAL_MUNICIPALITIES names \"" + slug
                        + "\", which is not in content/municipalities.yaml.");
            }
        }
        tell(List.of());
    }

    /**
     * What a row of the file says.
     * @throws WrongSetting if something in it is wrong
     */
    public Told read(YamlValue row) {
        YamlValue accent = row.get("accent");
        return new Told(new Municipality(row.text("slug"), row.localized("name"),
                row.find("listed").map(YamlValue::text).map("true"::equals).orElse(true), row.text("programme"),
                this.authorities.named(row.get("contact")).slug(),
                this.authorities.named(row.get("employment-area")).slug(),
                this.authorities.named(row.get("wellbeing-county")).slug()),
                new Accent(accent.text("light"), accent.text("dark")));
    }

    /**
     * Takes over what municipalities say now; those of which nothing is told say what the file says. The pages that show
     * something else by it are made anew.
     */
    public synchronized void tell(Collection<Told> rows) {
        Map<String, Told> now = new LinkedHashMap<>(this.inFile);
        rows.forEach((row) -> now.computeIfPresent(row.municipality().slug(),
                (slug, before) -> new Told(row.municipality().in(before.municipality().programme()), row.accent())));
        Map<String, Municipality> municipalities = new LinkedHashMap<>();
        Set<String> changed = new HashSet<>();
        now.forEach((slug, row) -> {
            Told before = this.told.get(slug);
            if (before == null || !before.accent().equals(row.accent())) {
                this.files.accent(slug, row.accent().light(), row.accent().dark());
                changed.add(Place.stamp(slug));
            }
            if (this.served.isEmpty() || this.served.contains(slug)) {
                municipalities.put(slug, row.municipality());
            }
        });
        if (!List.copyOf(municipalities.values()).equals(all())) {
            changed.add(Place.ALL);
        }
        this.told = now;
        this.bySlug = municipalities;
        this.stamps.changed(changed);
    }

    /** The programme of each municipality of the file, also of those that are not served. */
    public Map<String, String> programmes() {
        Map<String, String> programmes = new LinkedHashMap<>();
        this.inFile.forEach((slug, row) -> programmes.put(slug, row.municipality().programme()));
        return programmes;
    }

    public List<Municipality> all() {
        return List.copyOf(this.bySlug.values());
    }

    public Optional<Municipality> find(@Nullable String slug) {
        return Optional.ofNullable(slug == null ? null : this.bySlug.get(slug));
    }

    /** A municipality that surely exists, such as one that the database stored. */
    public Municipality get(String slug) {
        return find(slug).orElseThrow(() -> new IllegalArgumentException("No such municipality: " + slug));
    }

    /** What is said of a municipality, with its colour. */
    public record Told(Municipality municipality, Accent accent) {
    }
}
