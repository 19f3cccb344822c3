package fi.newcomer.office;

import fi.newcomer.content.ContentFiles;
import fi.newcomer.fact.Facts;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.text.PageTargets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * The offices of {@code content/offices.yaml}. Links of texts to an office that a municipality has not lead to all its
 * offices; where there are none, to who helps.
 */
@Service
public class Offices implements PageTargets {

    private final List<Office> offices;

    Offices(ContentFiles content, Languages languages) {
        this.offices = new OfficeFile(
                content.file("municipalities.yaml").yaml().list("municipalities").stream()
                    .map((row) -> row.text("slug")).collect(Collectors.toSet()),
                Facts.files(content).stream().flatMap((file) -> file.yaml().list("facts").stream())
                    .collect(Collectors.toMap((row) -> row.text("id"), (row) -> row.text("kind"), (a, b) -> a)),
                languages.all().stream().map(Language::code).collect(Collectors.toSet()))
            .read(content.file("offices.yaml"));
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
