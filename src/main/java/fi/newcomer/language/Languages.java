package fi.newcomer.language;

import fi.newcomer.setting.WrongSetting;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The languages of the portal in the order in which they are offered, read from {@code translations/languages.yaml}. */
@Component
public class Languages {

    private final Map<String, Language> byCode = new LinkedHashMap<>();

    /** The codes of those that only the municipalities offer that switched them on. */
    private final Set<String> onRequest = new HashSet<>();

    /** Asked for late: those who know them use languages themselves. */
    private final Supplier<List<FurtherLanguages>> further;

    @Autowired
    Languages(ObjectProvider<FurtherLanguages> further) {
        this("/translations/languages.yaml", () -> further.stream().toList());
    }

    Languages() {
        this("/translations/languages.yaml", List::of);
    }

    Languages(String file, Supplier<List<FurtherLanguages>> further) {
        this.further = SingletonSupplier.of(further);
        try (InputStream in = Languages.class.getResourceAsStream(file)) {
            List<Map<String, Object>> rows = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
            for (Map<String, Object> row : rows) {
                String code = (String) row.get("code");
                this.byCode.put(code, new Language(code, (String) row.get("endonym"), (String) row.get("direction"),
                        (Boolean) row.get("official")));
                if ("on-request".equals(row.get("offered"))) {
                    this.onRequest.add(code);
                }
            }
        }
        catch (IOException | RuntimeException e) {
            throw new WrongSetting("translations/languages.yaml can't be read: " + e.getMessage(), e);
        }
    }

    public List<Language> all() {
        return List.copyOf(this.byCode.values());
    }

    /**
     * The languages that readers can choose.
     * @param municipality the slug of the municipality whose pages they read; null on the portal's own pages, which offer
     * what any municipality offers
     */
    public List<Language> offered(@Nullable String municipality) {
        Set<String> switchedOn = this.onRequest.isEmpty() ? Set.of() : this.further.get().stream()
            .flatMap((each) -> (municipality == null ? each.anywhere() : each.of(municipality)).stream())
            .collect(Collectors.toSet());
        return this.byCode.values()
            .stream()
            .filter((language) -> !this.onRequest.contains(language.code()) || switchedOn.contains(language.code()))
            .toList();
    }

    /** The languages that a municipality may switch on. */
    public List<Language> onRequest() {
        return this.byCode.values().stream().filter((language) -> this.onRequest.contains(language.code())).toList();
    }

    /** What a page declares that depends on who offers which language; nothing while all offer the same. */
    public Set<String> stamps() {
        return this.onRequest.isEmpty() ? Set.of()
                : this.further.get().stream().flatMap((each) -> each.stamps().stream()).collect(Collectors.toSet());
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
