package fi.newcomer.municipality;

import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The authorities, in the order of {@code content/authorities.yaml}. */
@Component
public class Authorities {

    private final Map<String, Authority> bySlug = new LinkedHashMap<>();

    Authorities(ContentFiles content) {
        for (YamlValue row : content.file("authorities.yaml").yaml().list("authorities")) {
            String slug = row.text("slug");
            this.bySlug.put(slug, new Authority(slug, row.constant("kind", Authority.Kind.class),
                    row.localized("name"), row.text("queue").equals("true")));
        }
    }

    public List<Authority> all() {
        return List.copyOf(this.bySlug.values());
    }

    public Optional<Authority> find(@Nullable String slug) {
        return Optional.ofNullable(slug == null ? null : this.bySlug.get(slug));
    }

    public Authority get(String slug) {
        return find(slug).orElseThrow(() -> new IllegalArgumentException("No such authority: " + slug));
    }

    /** The authority that a content file names, or the sentence about its mistake. */
    public Authority named(YamlValue slug) {
        return find(slug.text())
            .orElseThrow(() -> slug.mistake("\"" + slug.text() + "\" is not an authority of authorities.yaml"));
    }
}
