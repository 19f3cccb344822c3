package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.content.YamlValue;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.Made;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Reading;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What the programmes and layers list: partners and courses as they stand now, and {@code indicators.yaml} as it is read
 * at the start.
 */
@Service
public class Listings {

    /** Organisations that work together with the authorities. */
    public static final String PARTNERS = "partners";

    public static final String COURSES = "courses";

    /** The measures by which a programme is followed up. */
    public static final String INDICATORS = "indicators";

    /** The names of the lists: each stands in the file of its name. */
    public static final List<String> LISTS = List.of(PARTNERS, COURSES, INDICATORS);

    private final Entries entries;

    private final Languages languages;

    private final ListingReader reader;

    private final Map<String, List<Listing>> indicators = new LinkedHashMap<>();

    private final Made<Map<String, List<Listing>>> edited;

    /**
     * What the files say that are just being imported: their texts are checked before there are entries of them. Only who
     * imports them sees it: to all others it may never come.
     */
    private final ThreadLocal<List<Listed>> imported = ThreadLocal.withInitial(List::of);

    Listings(ContentFiles content, Documents documents, Languages languages, Entries entries) {
        this.entries = entries;
        this.languages = languages;
        this.reader = new ListingReader(documents, languages);
        for (ContentFile file : content.files("programmes/*/" + INDICATORS + ".yaml")) {
            this.indicators.put(file.path(), List.copyOf(this.reader.file(file).values()));
        }
        this.edited = new Made<>(entries, (all) -> made(Stream.of(PARTNERS, COURSES)
            .flatMap((list) -> all.named(list + ".yaml").stream())
            .toList()));
    }

    private Map<String, List<Listing>> made(List<Entry> entries) {
        return entries.stream()
            .collect(Collectors.groupingBy(Entry::file, HashMap::new, Collectors.flatMapping(
                    (entry) -> entry.read((yaml) -> this.reader.listing(yaml, list(entry.file()))).stream(),
                    Collectors.toUnmodifiableList())));
    }

    /**
     * Checks the files of lists before they are imported.
     * @param facts the kinds of the facts that the files have
     * @throws fi.newcomer.setting.WrongSetting if something in them is wrong
     */
    public void check(List<ContentFile> yaml, Documents documents, Map<String, Fact.Kind> facts) {
        ListingReader reader = new ListingReader(documents, this.languages);
        for (ContentFile file : yaml) {
            if (LISTS.contains(list(file.path()))) {
                reader.file(file);
                reader.checkContacts(file, facts);
            }
        }
    }

    /** This thread imports these files, which are right; until {@link #imported()} its texts may name what they list. */
    public void importing(List<ContentFile> yaml, Documents documents) {
        ListingReader reader = new ListingReader(documents, this.languages);
        this.imported.set(yaml.stream()
            .filter((file) -> LISTS.contains(list(file.path())))
            .flatMap((file) -> reader.file(file).values().stream().map((it) -> new Listed(list(file.path()), it)))
            .toList());
    }

    /** The import is done, or given up. */
    public void imported() {
        this.imported.remove();
    }

    /**
     * A partner as somebody wrote it, before it is stored.
     * @throws fi.newcomer.setting.WrongSetting if something in it is wrong
     */
    public Listing partner(YamlValue written) {
        return this.reader.listing(written, PARTNERS);
    }

    /** The list that stands in a file. */
    static String list(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }

    /** Whether texts can show lists of this name. */
    public static boolean shown(String list) {
        return list.equals(PARTNERS) || list.equals(COURSES);
    }

    /**
     * What stands in a list of some folders, for a page, which declares by this that it reads them.
     * @param folders programmes and layers, the lowest first
     */
    public List<Listing> of(List<String> folders, String list, Reading reading) {
        List<String> files = folders.stream().map((folder) -> path(folder, list)).toList();
        if (shown(list)) {
            this.entries.read(reading, files);
        }
        Map<String, List<Listing>> listings = shown(list) ? this.edited.get() : this.indicators;
        return files.stream().flatMap((file) -> listings.getOrDefault(file, List.of()).stream()).toList();
    }

    /** The file of a list of a programme or layer. */
    public static String path(String folder, String list) {
        return "programmes/" + folder + "/" + list + ".yaml";
    }

    /** The kinds of all partners, in the order of the files. */
    public List<String> partnerKinds() {
        return all(PARTNERS).map(Listing::kind).distinct().toList();
    }

    /** Whether any programme or layer has something of this kind in the list. */
    public boolean has(String list, String kind) {
        return all(list).anyMatch((listing) -> listing.kind().equals(kind));
    }

    /** A partner by its slug. */
    public Optional<Listing> partner(String slug) {
        return all(PARTNERS).filter((listing) -> listing.slug().equals(slug)).findFirst();
    }

    /** The same for a page, which declares by this that it reads it. */
    public Optional<Listing> partner(String slug, Reading reading) {
        this.entries.read(reading, this.entries.named(PARTNERS + ".yaml")
            .stream()
            .filter((entry) -> entry.key().equals(slug))
            .toList(), List.of());
        return partner(slug);
    }

    private Stream<Listing> all(String list) {
        Map<String, List<Listing>> listings = shown(list) ? this.edited.get() : this.indicators;
        return Stream.concat(
                listings.entrySet()
                    .stream()
                    .filter((file) -> list(file.getKey()).equals(list))
                    .flatMap((file) -> file.getValue().stream()),
                this.imported.get().stream().filter((it) -> it.list().equals(list)).map(Listed::listing));
    }

    private record Listed(String list, Listing listing) {
    }
}
