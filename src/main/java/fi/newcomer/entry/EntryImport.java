package fi.newcomer.entry;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.ImportCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Takes the entries of the files over: what staff did not touch follows its file, what they edited gets a proposal. */
@Service
public class EntryImport {

    private final EntryTable table;

    EntryImport(EntryTable table) {
        this.table = table;
    }

    /**
     * Stores what is new and changed, and lets go what the files no longer have. Runs in the transaction of the caller,
     * who then calls {@link Entries#changed}. What the entries say has been checked before.
     * @param files all files of the content
     * @throws fi.newcomer.setting.WrongSetting if a file has an entry twice
     */
    public Changes store(List<ContentFile> files) {
        // What staff store meanwhile waits until this is done, and then sees it; else it would be written over.
        return store(files, this.table.allLocked());
    }

    /** The same for a transaction that will be given up: what is not changed staff may store meanwhile. */
    public Changes rehearse(List<ContentFile> files) {
        return store(files, this.table.all());
    }

    private Changes store(List<ContentFile> files, Map<String, EntryRow> stored) {
        List<EntryRow> added = new ArrayList<>();
        List<EntryRow> replaced = new ArrayList<>();
        List<EntryRow> noted = new ArrayList<>();
        List<EntryRow> proposed = new ArrayList<>();
        List<EntryRow> agreed = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (EntryRow file : rows(files)) {
            present.add(file.id());
            EntryRow row = stored.get(file.id());
            if (row == null) {
                added.add(file);
            }
            else if (file.upstream().equals(row.upstream())) {
                if (file.position() != row.position()) {
                    noted.add(new EntryRow(row.file(), row.key(), file.position(), row.text(), row.upstream()));
                }
            }
            else if (!row.edited()) {
                replaced.add(file);
            }
            else {
                noted.add(new EntryRow(row.file(), row.key(), file.position(), row.text(), file.upstream()));
                (file.text().equals(row.text()) ? agreed : proposed).add(file);
            }
        }
        List<EntryRow> gone = stored.values().stream().filter((row) -> !present.contains(row.id())).toList();
        // What staff had taken away as well is gone for both.
        List<EntryRow> removed = gone.stream().filter((row) -> !row.edited() || row.text() == null).toList();
        List<EntryRow> edited = gone.stream().filter((row) -> row.edited() && row.text() != null
                && row.upstream() != null).toList();
        edited.forEach((row) -> noted.add(new EntryRow(row.file(), row.key(), row.position(), row.text(), null)));
        this.table.put(added);
        this.table.put(replaced);
        this.table.put(noted);
        List.of(added, replaced, removed.stream().map((row) -> row.with(null)).toList())
            .forEach((rows) -> this.table.addRevisions(rows, null, "imported"));
        this.table.withdraw(removed);
        this.table.remove(removed);
        this.table.propose(proposed);
        this.table.propose(edited.stream().map((row) -> row.with(null)).toList());
        this.table.withdraw(agreed);
        Set<String> stamps = new HashSet<>();
        List.of(added, replaced, removed).forEach((rows) -> rows.forEach((row) -> stamps.add("entry:" + row.id())));
        List.of(added, removed).forEach((rows) -> rows.forEach((row) -> stamps.add("entries:" + row.file())));
        replaced.stream()
            .filter((row) -> EntryFile.moved(row.file(), stored.get(row.id()).text(), row.text()))
            .forEach((row) -> stamps.add("entries:" + row.file()));
        int unchanged = present.size() - added.size() - replaced.size() - proposed.size();
        return new Changes(new ImportCounts(added.size(), unchanged, replaced.size(), removed.size(), proposed.size(),
                edited.size()), stamps);
    }

    /** The words of what staff wrote, among them the ids of all that it names and that must stay there for it. */
    public Set<String> wordsOfStaff() {
        return this.table.all()
            .values()
            .stream()
            .filter((row) -> row.edited() && row.text() != null)
            .flatMap((row) -> Arrays.stream(row.text().split("[^\\p{Alnum}._-]+")))
            .collect(Collectors.toSet());
    }

    private static List<EntryRow> rows(List<ContentFile> files) {
        List<EntryRow> rows = new ArrayList<>();
        for (ContentFile file : files) {
            if (EntryFile.reads(file.path())) {
                EntryFile.of(file).entries().forEach((key, text) -> rows.add(new EntryRow(file.path(), key, rows.size(),
                        text, text)));
            }
        }
        return rows;
    }

    /**
     * What an import did to the entries.
     *
     * @param stamps what changed for the pages
     */
    public record Changes(ImportCounts counts, Set<String> stamps) {
    }
}
