package fi.newcomer.office;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.hours.HoursReader;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.office.Office.Coming;
import fi.newcomer.office.Office.Contact;
import fi.newcomer.office.Office.Help;
import fi.newcomer.office.Office.Site;
import fi.newcomer.office.Office.Source;
import fi.newcomer.office.Office.Speaking;
import fi.newcomer.office.Office.State;
import fi.newcomer.office.Office.Visitors;
import fi.newcomer.office.Office.Way;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The offices of {@code offices.yaml}, checked: what they name must exist. */
final class OfficeFile {

    static final String NOT_GIVEN = "not-given";

    /** The code of a language, without that of a country. */
    static final String LANGUAGE = "[a-z]{2,3}";

    private final Set<String> municipalities;

    private final Map<String, Fact.Kind> facts;

    private final Set<String> languages;

    private final Documents documents;

    /**
     * What offices may name.
     * @param municipalities the slugs of all municipalities
     * @param facts the kinds of all facts by id
     * @param languages the codes of the languages of the portal
     * @param documents the documents with the sections that sources name
     */
    OfficeFile(Set<String> municipalities, Map<String, Fact.Kind> facts, Set<String> languages, Documents documents) {
        this.municipalities = municipalities;
        this.facts = facts;
        this.languages = languages;
        this.documents = documents;
    }

    List<Office> read(ContentFile file) {
        List<Office> offices = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlValue row : file.yaml().list("offices")) {
            Office office = office(row);
            for (String served : office.serves()) {
                if (!seen.add(served + "/" + office.slug())) {
                    throw row.mistake("a second office \"" + office.slug() + "\" for " + served);
                }
            }
            offices.add(office);
        }
        return List.copyOf(offices);
    }

    /**
     * One office.
     * @throws fi.newcomer.setting.WrongSetting if something in it is wrong
     */
    Office office(YamlValue row) {
        String slug = row.text("slug");
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            throw row.get("slug").mistake("\"" + slug + "\" must be small letters, digits and hyphens");
        }
        List<String> serves = row.list("serves").stream().map(this::municipality).toList();
        if (serves.isEmpty()) {
            throw row.mistake("an office must serve at least one municipality");
        }
        return new Office(slug, municipality(row.get("municipality")), serves, localized(row, "name"),
                new Site(row.get("place").says(NOT_GIVEN) ? null : localized(row, "place"), given(row, "address"),
                        row.find("entrance").map(YamlValue::text).orElse(null), optional(row, "accessibility")),
                row.constant("state", State.class), row.constant("help", Help.class),
                new Coming(ways(row.get("how")), row.find("otherwise").map(OfficeFile::ways).orElse(List.of()),
                        row.constant("visitors", Visitors.class)),
                speaking(row), HoursReader.read(row.get("hours")),
                new Contact(optional(row, "contact-of"), fact(row, "phone", Fact.Kind.PHONE),
                        fact(row, "email", Fact.Kind.EMAIL), fact(row, "website", Fact.Kind.LINK)),
                optional(row, "note"), sources(row));
    }

    private String municipality(YamlValue slug) {
        if (!this.municipalities.contains(slug.text())) {
            throw slug.mistake("\"" + slug.text() + "\" is not a municipality of municipalities.yaml");
        }
        return slug.text();
    }

    private static List<Way> ways(YamlValue how) {
        return how.says(NOT_GIVEN) ? List.of()
                : how.items().stream().map((way) -> way.constant(Way.class, "way to come")).toList();
    }

    private Speaking speaking(YamlValue row) {
        YamlValue spoken = row.get("languages");
        boolean own = spoken.says("own");
        List<String> codes = own || spoken.says(NOT_GIVEN) ? List.of()
                : spoken.items().stream().map(OfficeFile::language).toList();
        YamlValue interpreter = row.get("interpreter");
        if (!interpreter.says(NOT_GIVEN) && !interpreter.says("when-needed")) {
            throw interpreter.mistake("here must stand when-needed or " + NOT_GIVEN);
        }
        return new Speaking(codes, own, interpreter.says("when-needed"));
    }

    private static String language(YamlValue code) {
        if (!code.text().matches(LANGUAGE)) {
            throw code.mistake("\"" + code.text() + "\" is not the code of a language such as sv");
        }
        return code.text();
    }

    private @Nullable String fact(YamlValue row, String key, Fact.Kind kind) {
        String id = given(row, key);
        if (id != null && (!this.facts.containsKey(id) || this.facts.get(id) != kind)) {
            throw row.get(key).mistake("there is no fact \"" + id + "\" of the kind "
                    + kind.name().toLowerCase(Locale.ROOT) + " in facts.yaml");
        }
        return id;
    }

    private static @Nullable String given(YamlValue row, String key) {
        String text = row.text(key);
        return text.equals(NOT_GIVEN) ? null : text;
    }

    private @Nullable LocalizedText optional(YamlValue row, String key) {
        Optional<YamlValue> text = row.find(key);
        return text.isEmpty() ? null : localized(row, key);
    }

    private LocalizedText localized(YamlValue row, String key) {
        LocalizedText text = row.localized(key);
        for (String code : text.byLanguage().keySet()) {
            if (!this.languages.contains(code)) {
                throw row.get(key).mistake("\"" + code + "\" is not a language of the portal");
            }
        }
        return text;
    }

    private List<Source> sources(YamlValue row) {
        List<Source> sources = row.list("sources")
            .stream()
            .map(this.documents::named)
            .map((source) -> new Source(source.title(), source.sectionTitle()))
            .toList();
        if (sources.isEmpty()) {
            throw row.mistake("an office must say its sources");
        }
        return sources;
    }
}
