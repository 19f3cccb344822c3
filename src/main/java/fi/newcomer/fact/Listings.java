package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** What the programmes and layers list: {@code partners.yaml}, {@code courses.yaml}, {@code indicators.yaml}. */
@Service
public class Listings {

    /** Organisations that work together with the authorities. */
    public static final String PARTNERS = "partners";

    public static final String COURSES = "courses";

    /** The measures by which a programme is followed up. */
    public static final String INDICATORS = "indicators";

    /** The names of the lists: each stands in the file of its name. */
    public static final List<String> LISTS = List.of(PARTNERS, COURSES, INDICATORS);

    private final Documents documents;

    private final Languages languages;

    private final Map<String, Map<String, Listing>> byFile = new LinkedHashMap<>();

    @Autowired
    Listings(ContentFiles content, Documents documents, Languages languages) {
        this(LISTS.stream().flatMap((list) -> content.files("programmes/*/" + list + ".yaml").stream()).toList(),
                documents, languages);
    }

    /**
     * Reads and checks the files of lists.
     * @throws fi.newcomer.setting.WrongSetting if something in them is wrong
     */
    public Listings(List<ContentFile> files, Documents documents, Languages languages) {
        this.documents = documents;
        this.languages = languages;
        files.forEach(this::read);
    }

    /** Whether texts can show lists of this name. */
    public static boolean shown(String list) {
        return list.equals(PARTNERS) || list.equals(COURSES);
    }

    /**
     * What stands in a list of some folders.
     * @param folders programmes and layers, the lowest first
     */
    public List<Listing> of(List<String> folders, String list) {
        return folders.stream()
            .map((folder) -> this.byFile.get(folder + "/" + list))
            .filter(Objects::nonNull)
            .flatMap((listings) -> listings.values().stream())
            .toList();
    }

    /** Whether any programme or layer has something of this kind in the list. */
    public boolean has(String list, String kind) {
        return all(list).anyMatch((listing) -> listing.kind().equals(kind));
    }

    /** A partner by its slug. */
    public Optional<Listing> partner(String slug) {
        return all(PARTNERS).filter((listing) -> listing.slug().equals(slug)).findFirst();
    }

    private Stream<Listing> all(String list) {
        return this.byFile.entrySet()
            .stream()
            .filter((file) -> file.getKey().endsWith("/" + list))
            .flatMap((file) -> file.getValue().values().stream());
    }

    private void read(ContentFile file) {
        String[] path = file.path().split("[/.]");
        Map<String, Listing> listings = new LinkedHashMap<>();
        for (YamlValue row : file.yaml().list(path[2])) {
            Listing listing = listing(row, path[2]);
            if (listings.put(listing.slug(), listing) != null) {
                throw row.mistake("\"" + listing.slug() + "\" stands here a second time");
            }
        }
        this.byFile.put(path[1] + "/" + path[2], listings);
    }

    private Listing listing(YamlValue row, String list) {
        boolean measure = list.equals(INDICATORS);
        return new Listing(row.text("slug"), row.text(measure ? "part" : "kind"), localized(row, "name", measure),
                row.find("what").map((it) -> localized(row, "what", true)),
                row.find("place").map((it) -> localized(row, "place", false)), row.find("address").map(YamlValue::text),
                row.constant("state", Fact.State.class), this.documents.named(row.get("source")));
    }

    /** @param sentence whether it is no proper name, so that it must be there in each official language, as texts are */
    private LocalizedText localized(YamlValue row, String key, boolean sentence) {
        LocalizedText text = row.localized(key);
        row.get(key).each((code, value) -> {
            if (this.languages.find(code).isEmpty()) {
                throw value.mistake("\"" + code + "\" is not a language of the portal");
            }
        });
        for (Language language : this.languages.all()) {
            if (sentence && language.official() && !text.byLanguage().containsKey(language.code())) {
                throw row.get(key).mistake("the \"" + key + "\" is missing in " + language.code());
            }
        }
        return text;
    }
}
