package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ContentFiles;
import fi.newcomer.page.Reading;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The facts that pages show or state. */
@Service
public class Facts {

    private final FactTable table;

    Facts(FactTable table) {
        this.table = table;
    }

    /** The files of facts: those for everyone, and those of each programme or layer. */
    public static List<ContentFile> files(ContentFiles content) {
        return Stream.concat(Stream.of(content.file("facts.yaml")), content.files("programmes/*/facts.yaml").stream())
            .toList();
    }

    /** A fact for a page, which declares by this that it reads it. */
    public Optional<Fact> find(String id, Reading reading) {
        reading.reads(Fact.stamp(id));
        return this.table.find(id).map(FactRow::fact);
    }

    /** A fact as it stands now, for what is no page. */
    public Optional<Fact> now(String id) {
        return this.table.find(id).map(FactRow::fact);
    }

    /** All facts as they stand now, by their ids. */
    public List<Fact> all() {
        return this.table.all().values().stream().map(FactRow::fact).toList();
    }

    /** The kinds of those of some facts that there are, by id, to check a text against. */
    public Map<String, Fact.Kind> kinds(Collection<String> ids) {
        Map<String, Fact.Kind> kinds = new HashMap<>();
        this.table.some(ids).forEach((row) -> kinds.put(row.fact().id(), row.fact().kind()));
        return kinds;
    }

    /** Some facts as they stand now, by their ids, without those that there are not. */
    public Map<String, Fact> now(Collection<String> ids) {
        Map<String, Fact> facts = new HashMap<>();
        this.table.some(ids).forEach((row) -> facts.put(row.fact().id(), row.fact()));
        return facts;
    }

    /**
     * The ids of the facts of a kind in which some words stand, in their order.
     * @param from how many of them are left out
     * @param most so many at once
     */
    public List<String> ids(Fact.Kind kind, String words, int from, int most) {
        return this.table.ids(kind, words, from, most);
    }

    /** The files in which some facts stand, by id, of those that there are. */
    public Map<String, String> filesOf(Collection<String> ids) {
        return this.table.files(ids);
    }

    /** The kinds of all facts by id, to check texts against. */
    public Map<String, Fact.Kind> kinds() {
        Map<String, Fact.Kind> kinds = new HashMap<>();
        this.table.all().forEach((id, row) -> kinds.put(id, row.fact().kind()));
        return kinds;
    }
}
