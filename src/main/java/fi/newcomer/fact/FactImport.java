package fi.newcomer.fact;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ImportCounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Takes the facts of the files over: what staff did not touch follows its file, what they edited gets a proposal. */
@Service
public class FactImport {

    private final FactTable table;

    FactImport(FactTable table) {
        this.table = table;
    }

    /**
     * The facts of some files by id.
     * @throws fi.newcomer.setting.WrongSetting if one of them is wrong, doubled or without a known source
     */
    public Map<String, Fact> read(List<ContentFile> files, Documents documents) {
        return FactFile.read(files, documents);
    }

    /** Stores new and changed facts. Runs in the transaction of the caller. @param facts as {@link #read} gave them */
    public FactChanges store(Map<String, Fact> facts) {
        Map<String, FactRow> stored = this.table.all();
        List<FactRow> added = new ArrayList<>();
        List<FactRow> replaced = new ArrayList<>();
        List<FactRow> noted = new ArrayList<>();
        List<Fact> proposed = new ArrayList<>();
        List<String> agreed = new ArrayList<>();
        for (Fact fact : facts.values()) {
            FactRow row = stored.get(fact.id());
            FactRow fromFile = new FactRow(fact, fact.written());
            if (row == null) {
                added.add(fromFile);
            }
            else if (!fact.written().equals(row.upstream())) {
                if (!row.edited()) {
                    replaced.add(fromFile);
                }
                else {
                    noted.add(new FactRow(row.fact(), fact.written()));
                    if (row.fact().equals(fact)) {
                        agreed.add(fact.id());
                    }
                    else {
                        proposed.add(fact);
                    }
                }
            }
        }
        this.table.put(added);
        this.table.put(replaced);
        this.table.put(noted);
        this.table.propose(proposed);
        this.table.withdraw(agreed);
        Set<String> changed = new HashSet<>();
        added.forEach((row) -> changed.add(row.fact().id()));
        replaced.forEach((row) -> changed.add(row.fact().id()));
        Set<String> stated = replaced.stream()
            .map(FactRow::fact)
            .filter((fact) -> fact.outdates(stored.get(fact.id()).fact()))
            .map(Fact::id)
            .collect(Collectors.toSet());
        int unchanged = facts.size() - added.size() - replaced.size() - proposed.size();
        return new FactChanges(new ImportCounts(added.size(), unchanged, replaced.size(), 0, proposed.size(), 0),
                changed, stated);
    }

    /**
     * The kinds of the facts that the texts of the files may name, after {@link #store}: those of the files, and those
     * that staff edited. One that only a text of staff still uses is not among them, as an empty installation has it not.
     * @param present the facts of the files
     */
    public Map<String, Fact.Kind> kinds(Set<String> present) {
        return this.table.all()
            .values()
            .stream()
            .filter((row) -> present.contains(row.fact().id()) || row.edited())
            .collect(Collectors.toMap((row) -> row.fact().id(), (row) -> row.fact().kind()));
    }

    /**
     * Lets facts go that the files no longer have, unless staff edited them or a text still uses them. Runs in the
     * transaction of the caller.
     * @param before what {@link #store} did
     * @param present the facts of the files
     * @param inUse the facts that texts show or state
     * @return what both did
     */
    public FactChanges removeGone(FactChanges before, Set<String> present, Set<String> inUse) {
        List<FactRow> gone = this.table.all()
            .values()
            .stream()
            .filter((row) -> !present.contains(row.fact().id()))
            .toList();
        List<String> removed = gone.stream()
            .filter((row) -> !row.edited() && !inUse.contains(row.fact().id()))
            .map((row) -> row.fact().id())
            .toList();
        List<FactRow> edited = gone.stream().filter((row) -> row.edited() && row.upstream() != null).toList();
        this.table.remove(removed);
        this.table.put(edited.stream().map((row) -> new FactRow(row.fact(), null)).toList());
        this.table.proposeRemoval(edited.stream().map((row) -> row.fact().id()).toList());
        Set<String> changed = new HashSet<>(before.changed());
        changed.addAll(removed);
        ImportCounts counts = before.counts();
        return new FactChanges(new ImportCounts(counts.added(), counts.unchanged(), counts.replaced(), removed.size(),
                counts.proposed(), edited.size()), changed, before.stated());
    }
}
