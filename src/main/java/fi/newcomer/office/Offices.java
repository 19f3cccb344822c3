package fi.newcomer.office;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.fact.ContentCheck;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactImport;
import fi.newcomer.fact.Facts;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.text.PageTargets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The offices of {@code content/offices.yaml}. Links of texts to an office that a municipality has not lead to all its
 * offices; where there are none, to who helps.
 */
@Service
public class Offices implements PageTargets, ContentCheck {

    private static final String OFFICES = "offices.yaml";

    private static final String MUNICIPALITIES = "municipalities.yaml";

    private final Languages languages;

    private final List<Office> offices;

    Offices(ContentFiles content, Languages languages, FactImport facts, Documents documents) {
        this.languages = languages;
        this.offices = read(content.file(OFFICES), content.file(MUNICIPALITIES),
                facts.read(Facts.files(content), documents), documents);
    }

    private List<Office> read(ContentFile offices, ContentFile municipalities, Map<String, Fact> facts,
            Documents documents) {
        return new OfficeFile(
                municipalities.yaml().list("municipalities").stream().map((row) -> row.text("slug"))
                    .collect(Collectors.toSet()),
                facts, this.languages.all().stream().map(Language::code).collect(Collectors.toSet()), documents)
            .read(offices);
    }

    @Override
    public void check(List<ContentFile> yaml, Map<String, Fact> facts, Documents documents) {
        Map<String, ContentFile> files = yaml.stream().collect(Collectors.toMap(ContentFile::path, (file) -> file));
        read(files.get(OFFICES), files.get(MUNICIPALITIES), facts, documents);
    }

    /**
     * The offices that serve a municipality: first those where one can go, then what is planned or undecided; its own
     * before those of its neighbours.
     */
    public List<Office> of(Municipality municipality) {
        return this.offices.stream()
            .filter((office) -> office.serves().contains(municipality.slug()))
            .sorted(Comparator.comparing(Office::state)
                .thenComparing((office) -> !office.municipality().equals(municipality.slug())))
            .toList();
    }

    public Optional<Office> find(Municipality municipality, String slug) {
        return of(municipality).stream().filter((office) -> office.slug().equals(slug)).findFirst();
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
