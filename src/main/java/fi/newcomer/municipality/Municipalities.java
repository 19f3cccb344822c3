package fi.newcomer.municipality;

import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.page.FrontendFiles;
import fi.newcomer.setting.Settings;
import fi.newcomer.setting.WrongSetting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The municipalities that this installation serves ({@code PORTAL_MUNICIPALITIES}; all by default), in the order of
 * {@code content/municipalities.yaml}.
 */
@Component
public class Municipalities {

    private final Map<String, Municipality> bySlug = new LinkedHashMap<>();

    Municipalities(ContentFiles content, Settings settings, Authorities authorities, FrontendFiles files) {
        List<String> served = settings.municipalities();
        for (YamlValue row : content.file("municipalities.yaml").yaml().list("municipalities")) {
            String slug = row.text("slug");
            YamlValue accent = row.get("accent");
            files.accent(slug, accent.text("light"), accent.text("dark"));
            if (served.isEmpty() || served.contains(slug)) {
                this.bySlug.put(slug,
                        new Municipality(slug, row.localized("name"),
                                row.find("listed").map(YamlValue::text).map("true"::equals).orElse(true),
                                row.text("programme"), authorities.named(row.get("contact")).slug(),
                                authorities.named(row.get("employment-area")).slug(),
                                authorities.named(row.get("wellbeing-county")).slug()));
            }
        }
        for (String slug : served) {
            if (!this.bySlug.containsKey(slug)) {
                throw new WrongSetting("PORTAL_MUNICIPALITIES names \"" + slug
                        + "\", which is not in content/municipalities.yaml.");
            }
        }
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
}
