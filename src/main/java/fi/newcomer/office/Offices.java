package fi.newcomer.office;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.Made;
import fi.newcomer.fact.ContentCheck;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Reading;
import fi.newcomer.text.PageTargets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * The offices of {@code content/offices.yaml}. Links of texts to an office that a municipality has not lead to all its
 * offices; where there are none, to who helps.
 */
@Service
public class Offices implements PageTargets, ContentCheck {

    private static final String OFFICES = "offices.yaml";

    private static final String MUNICIPALITIES = "municipalities.yaml";

    private final ContentFiles content;

    private final Languages languages;

    private final Facts facts;

    private final Documents documents;

    private final Entries entries;

    private final Made<List<OfficeEntry>> offices;

    Offices(ContentFiles content, Languages languages, Facts facts, Documents documents, Entries entries) {
        this.content = content;
        this.languages = languages;
        this.facts = facts;
        this.documents = documents;
        this.entries = entries;
        this.offices = new Made<>(entries, (all) -> made(all.named(OFFICES)));
    }

    private List<OfficeEntry> made(List<Entry> entries) {
        OfficeFile file = file();
        return entries.stream()
            .flatMap((entry) -> entry.read(file::office).stream().map((office) -> new OfficeEntry(office, entry)))
            .toList();
    }

    /** All offices with their entries, in the order of the file. */
    List<OfficeEntry> all() {
        return this.offices.get();
    }

    /**
     * The office that a text says.
     * @throws fi.newcomer.setting.WrongSetting if something in it is wrong
     */
    Office read(String text) {
        return file().office(Entry.yaml(OFFICES, text));
    }

    /** Reads and checks offices, held against the facts as they stand now. */
    private OfficeFile file() {
        return file(this.content.file(MUNICIPALITIES), this.facts.kinds(), this.documents);
    }

    private OfficeFile file(ContentFile municipalities, Map<String, Fact.Kind> facts, Documents documents) {
        return new OfficeFile(
                municipalities.yaml().list("municipalities").stream().map((row) -> row.text("slug"))
                    .collect(Collectors.toSet()),
                facts, this.languages.all().stream().map(Language::code).collect(Collectors.toSet()), documents);
    }

    @Override
    public void check(List<ContentFile> yaml, Map<String, Fact> facts, Documents documents) {
        Map<String, ContentFile> files = yaml.stream().collect(Collectors.toMap(ContentFile::path, (file) -> file));
        file(files.get(MUNICIPALITIES),
                facts.values().stream().collect(Collectors.toMap(Fact::id, Fact::kind)), documents)
            .read(files.get(OFFICES));
    }

    /**
     * The offices that serve a municipality: first those where one can go, then what is planned or undecided; its own
     * before those of its neighbours.
     */
    public List<Office> of(Municipality municipality) {
        return kept(municipality).map(OfficeEntry::office)
            .sorted(Comparator.comparing(Office::state)
                .thenComparing((office) -> !office.municipality().equals(municipality.slug())))
            .toList();
    }

    /** The same for a page, which declares by this that it reads them. */
    public List<Office> of(Municipality municipality, Reading reading) {
        this.entries.read(reading, kept(municipality).map(OfficeEntry::entry).toList(), List.of(OFFICES));
        return of(municipality);
    }

    public Optional<Office> find(Municipality municipality, String slug) {
        return of(municipality).stream().filter((office) -> office.slug().equals(slug)).findFirst();
    }

    /** The same for the page of that office alone. */
    public Optional<Office> find(Municipality municipality, String slug, Reading reading) {
        this.entries.read(reading,
                kept(municipality).filter((kept) -> kept.office().slug().equals(slug)).map(OfficeEntry::entry).toList(),
                List.of(OFFICES));
        return find(municipality, slug);
    }

    private Stream<OfficeEntry> kept(Municipality municipality) {
        return this.offices.get().stream().filter((kept) -> kept.office().serves().contains(municipality.slug()));
    }

    @Override
    public boolean knows(String target) {
        return target.equals("offices") || target.startsWith("offices/");
    }

    @Override
    public Optional<String> path(Municipality municipality, String target) {
        if (of(municipality).isEmpty()) {
            return Optional.of("who-helps");
        }
        boolean there = target.equals("offices")
                || find(municipality, target.substring("offices/".length())).isPresent();
        return Optional.of(there ? target : "offices");
    }
}
