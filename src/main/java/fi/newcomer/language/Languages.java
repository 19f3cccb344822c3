package fi.newcomer.language;

import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The languages of the portal in the order in which they are offered, read from {@code translations/languages.yaml}. */
@Component
public class Languages {

    private final Map<String, Language> byCode = new LinkedHashMap<>();

    Languages() {
        try (InputStream in = Languages.class.getResourceAsStream("/translations/languages.yaml")) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (Map<String, Object> row : rows) {
                String code = (String) row.get("code");
                this.byCode.put(code, new Language(code, (String) row.get("endonym"), (String) row.get("direction"),
                        (Boolean) row.get("official")));
            }
        }
        catch (IOException | RuntimeException e) {
            throw new WrongSetting("translations/languages.yaml can't be read: " + e.getMessage(), e);
        }
    }

    public List<Language> all() {
        return List.copyOf(this.byCode.values());
    }

    public Optional<Language> find(@Nullable String code) {
        return Optional.ofNullable(code == null ? null : this.byCode.get(code));
    }

    /** A language that surely exists, such as one that the database stored. */
    public Language get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such language: " + code));
    }

    /** The language that stands in when nothing else is known: the first of the list, Swedish. */
    public Language first() {
        return this.byCode.values().iterator().next();
    }

    /** The best of the portal's languages for a browser's {@code Accept-Language}. */
    public Optional<Language> accepted(@Nullable String header) {
        if (header == null || header.length() > 500) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                .map((range) -> range.getRange().split("-")[0])
                .flatMap((code) -> find(code).stream())
                .findFirst();
        }
        catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
