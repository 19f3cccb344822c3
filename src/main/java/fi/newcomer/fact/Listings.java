package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What the programmes and layers list: {@code partners.yaml}, {@code indicators.yaml}, as they are read at the start, and
 * the courses as they stand now.
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

    private final ListingReader reader;

    private final Map<String, List<Listing>> atStart = new LinkedHashMap<>();

    /** The kinds of courses in the files, since the first import checks texts before there are entries. */
    private final Set<String> courseKinds;

    private final Made<Map<String, List<Listing>>> courses;

    Listings(ContentFiles content, Documents documents, Languages languages, Entries entries) {
        this.entries = entries;
        this.reader = new ListingReader(documents, languages);
        for (String list : List.of(PARTNERS, INDICATORS)) {
            for (ContentFile file : files(content, list)) {
                this.atStart.put(file.path(), List.copyOf(this.reader.file(file).values()));
            }
        }
        this.courseKinds = files(content, COURSES).stream()
            .flatMap((file) -> this.reader.file(file).values().stream())
            .map(Listing::kind)
            .collect(Collectors.toUnmodifiableSet());
        this.courses = new Made<>(entries, (all) -> made(all.named(COURSES + ".yaml")));
    }

    private static List<ContentFile> files(ContentFiles content, String list) {
        return content.files("programmes/*/" + list + ".yaml");
    }

    private Map<String, List<Listing>> made(List<Entry> entries) {
        return entries.stream()
            .collect(Collectors.groupingBy(Entry::file, HashMap::new,
                    Collectors.flatMapping((entry) -> entry.read((yaml) -> this.reader.listing(yaml, COURSES)).stream(),
                            Collectors.toUnmodifiableList())));
    }

    /**
     * Checks the files of lists.
     * @throws fi.newcomer.setting.WrongSetting if something in them is wrong
     */
    public static void check(List<ContentFile> yaml, Documents documents, Languages languages) {
        ListingReader reader = new ListingReader(documents, languages);
        yaml.stream().filter((file) -> LISTS.contains(list(file.path()))).forEach(reader::file);
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
        if (list.equals(COURSES)) {
            this.entries.read(reading, files);
        }
        Map<String, List<Listing>> listings = list.equals(COURSES) ? this.courses.get() : this.atStart;
        return files.stream().flatMap((file) -> listings.getOrDefault(file, List.of()).stream()).toList();
    }

    private static String path(String folder, String list) {
        return "programmes/" + folder + "/" + list + ".yaml";
    }

    /** Whether any programme or layer has something of this kind in the list. */
    public boolean has(String list, String kind) {
        if (list.equals(COURSES) && this.courseKinds.contains(kind)) {
            return true;
        }
        return all(list).anyMatch((listing) -> listing.kind().equals(kind));
    }

    /** A partner by its slug. */
    public Optional<Listing> partner(String slug) {
        return all(PARTNERS).filter((listing) -> listing.slug().equals(slug)).findFirst();
    }

    private Stream<Listing> all(String list) {
        return (list.equals(COURSES) ? this.courses.get() : this.atStart).entrySet()
            .stream()
            .filter((file) -> list(file.getKey()).equals(list))
            .flatMap((file) -> file.getValue().stream());
    }
}
