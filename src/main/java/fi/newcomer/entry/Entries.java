package fi.newcomer.entry;

import fi.newcomer.content.ContentFile;
import fi.newcomer.page.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All entries as they stand now. They are kept in memory, since every page reads some of them and they are few; whoever
 * changes one tells it here.
 */
@Service
public class Entries {

    private static final Pattern NAMED = Pattern
        .compile("(?m)(?<!\\bslug)(?<!\\bkind):\\s+\"?([^\\s\"#,}]+)\"?\\s*(?:$|[#,}])");

    private final EntryTable table;

    private final TransactionTemplate transactions;

    private final KeptEntries kept;

    private final EntryNews news;

    Entries(EntryTable table, TransactionTemplate transactions, KeptEntries kept, EntryNews news) {
        this.table = table;
        this.transactions = transactions;
        this.kept = kept;
        this.news = news;
    }

    /** Whether a file of the content is one of entries. */
    public static boolean reads(String path) {
        return EntryFile.reads(path);
    }

    /** The entries of the files with this name, such as {@code courses.yaml}, in the order of files and lists. */
    public List<Entry> named(String name) {
        return snapshot().byFile()
            .entrySet()
            .stream()
            .filter((file) -> file.getKey().equals(name) || file.getKey().endsWith("/" + name))
            .flatMap((file) -> file.getValue().stream())
            .toList();
    }

    /** The entries of which a key other than their name or kind says just this, such as the id of a fact. */
    public List<Entry> naming(String id) {
        return snapshot().byFile()
            .values()
            .stream()
            .flatMap(List::stream)
            .filter((entry) -> namedIn(entry.text()).anyMatch(id::equals))
            .toList();
    }

    /**
     * The entries that name some of these, with those that each names in their order. They are read anew, as the caller's
     * transaction finds them, what it changed included.
     */
    public Map<Entry, List<String>> namingNow(Collection<String> ids) {
        Map<Entry, List<String>> entries = new LinkedHashMap<>();
        for (EntryRow row : this.table.all().values()) {
            List<String> named = row.text() == null ? List.of()
                    : namedIn(row.text()).filter(ids::contains).distinct().sorted().toList();
            if (!named.isEmpty()) {
                entries.put(new Entry(row.file(), row.key(), Objects.requireNonNull(row.text()), row.upstream()), named);
            }
        }
        return entries;
    }

    /** What the keys of an entry say that hold one word, but not its name and kind. */
    private static Stream<String> namedIn(String text) {
        return NAMED.matcher(text).results().map((found) -> found.group(1));
    }

    /** A page reads all entries of some files. */
    public void read(Reading reading, Collection<String> files) {
        read(reading, List.of(), files);
        Map<String, List<Entry>> byFile = snapshot().byFile();
        read(reading, files.stream().flatMap((file) -> byFile.getOrDefault(file, List.of()).stream()).toList(), files);
    }

    /** A page reads these entries, and which entries their files have. */
    public void read(Reading reading, Collection<Entry> entries, Collection<String> files) {
        files.forEach((file) -> reading.reads("entries:" + file));
        entries.forEach((entry) -> reading.reads(entry.stamp()));
    }

    public Optional<Entry> find(String file, String key) {
        return snapshot().byFile().getOrDefault(file, List.of()).stream().filter((entry) -> entry.key().equals(key))
            .findFirst();
    }

    /** When an entry last said something else; long ago where nobody knows. */
    public Instant changed(String file, String key) {
        return snapshot().changed().getOrDefault(file + ":" + key, Instant.EPOCH);
    }

    /** Changes with every change of an entry, so that what was made from the entries can be kept until then. */
    public Object version() {
        return snapshot();
    }

    /**
     * Stores an entry as staff wrote it, new or changed; the caller has checked what it says and who may do it. Nothing
     * happens where it stands so already.
     * @param shown the text that the person saw and changed; null for a new entry
     * @throws ChangedMeanwhile if somebody else changed it since, or a new one is there already
     */
    public void put(String file, String key, @Nullable String shown, String text) {
        put(file, key, shown, text, null);
    }

    /** The same. @param who the function of the person, for the history; null where it was no person */
    public void put(String file, String key, @Nullable String shown, String text, @Nullable String who) {
        Set<String> changed = new HashSet<>();
        this.transactions.executeWithoutResult((transaction) -> {
            Optional<EntryRow> row = this.table.locked(file, key);
            if (!Objects.equals(row.map(EntryRow::text).orElse(null), shown)) {
                throw new ChangedMeanwhile();
            }
            EntryRow now = row.orElseGet(() -> new EntryRow(file, key, this.table.nextPosition(file), null, null))
                .with(text);
            this.table.put(List.of(now));
            this.table.addRevisions(List.of(now), who, "edited");
            if (text.equals(now.upstream())) {
                this.table.withdraw(List.of(now));
            }
            changed.add("entry:" + now.id());
            if (shown == null || EntryFile.moved(file, shown, text)) {
                changed.add("entries:" + file);
            }
        });
        changed(changed);
    }

    /**
     * Takes an entry away.
     * @throws ChangedMeanwhile if somebody else changed it since
     */
    public void remove(Entry shown) {
        remove(shown, null);
    }

    /** The same. @param who the function of the person, for the history; null where it was no person */
    public void remove(Entry shown, @Nullable String who) {
        this.transactions.executeWithoutResult((transaction) -> {
            EntryRow row = this.table.locked(shown.file(), shown.key()).orElseThrow(ChangedMeanwhile::new);
            if (!shown.text().equals(row.text())) {
                throw new ChangedMeanwhile();
            }
            this.table.withdraw(List.of(row));
            this.table.addRevisions(List.of(row.with(null)), who, "edited");
            if (row.upstream() == null) {
                this.table.remove(List.of(row));
            }
            else {
                this.table.put(List.of(row.with(null)));
            }
        });
        changed(Set.of(shown.stamp(), "entries:" + shown.file()));
    }

    /** The proposals: an entry as staff have it, and what the files say of it. */
    public List<Proposal> proposals() {
        Map<String, Optional<String>> proposals = this.table.proposals();
        if (proposals.isEmpty()) {
            return List.of();
        }
        return this.table.proposed()
            .stream()
            .filter((row) -> proposals.containsKey(row.id()))
            .map((row) -> new Proposal(row.file(), row.key(), Optional.ofNullable(row.text()), proposals.get(row.id())))
            .toList();
    }

    /**
     * Takes what the file says, or keeps what staff wrote; the caller has checked who may do it. Nothing happens where
     * another proposal, or none, waits by now.
     * @param who the function of the person, for the history
     * @return whether it was done
     */
    public boolean decide(Proposal shown, boolean take, String who) {
        boolean done = Boolean.TRUE.equals(this.transactions.execute((transaction) -> {
            EntryRow row = this.table.locked(shown.file(), shown.key()).orElse(null);
            if (row == null || !shown.theirs().equals(this.table.proposals().get(row.id()))) {
                return false;
            }
            this.table.withdraw(List.of(row));
            if (take) {
                this.table.addRevisions(List.of(row.with(shown.theirs().orElse(null))), who, "proposed");
            }
            if (take && shown.theirs().isEmpty()) {
                this.table.remove(List.of(row));
            }
            else if (take) {
                this.table.put(List.of(row.with(shown.theirs().get())));
            }
            return true;
        }));
        if (done && take) {
            changed(Set.of("entry:" + shown.file() + ":" + shown.key(), "entries:" + shown.file()));
        }
        return done;
    }

    /**
     * Tells that entries changed. Within a transaction it is told once that is committed, so that nobody keeps what
     * stood there before.
     */
    public void changed(Collection<String> stamps) {
        this.news.tell(stamps);
    }

    /**
     * The files of entries as an export writes them, by path.
     * @param imported the files as they were last imported
     */
    public Map<String, String> written(List<ContentFile> imported) {
        Map<String, EntryRow> rows = this.table.all();
        Set<String> taken = rows.values().stream().map(EntryRow::file).collect(Collectors.toSet());
        // A file that was imported before its entries could be edited stands as it was.
        Map<String, String> heads = imported.stream()
            .filter((file) -> EntryFile.reads(file.path()) && taken.contains(file.path()))
            .collect(Collectors.toMap(ContentFile::path, (file) -> EntryFile.of(file).head()));
        Map<String, String> files = new TreeMap<>(heads);
        for (EntryRow row : rows.values()) {
            if (row.text() != null) {
                files.putIfAbsent(row.file(), EntryFile.head(row.file()));
                files.compute(row.file(), (path, text) -> (text.endsWith("\n") ? text : text + "\n") + row.text());
            }
        }
        return files;
    }

    private KeptEntries.Snapshot snapshot() {
        return this.kept.now();
    }

    /**
     * The file of an entry that staff edited says something else.
     *
     * @param ours as staff have it; empty where they took it away
     * @param theirs as the file has it; empty where it no longer does
     */
    public record Proposal(String file, String key, Optional<String> ours, Optional<String> theirs) {
    }

    /** Somebody else changed the entry since it was shown. */
    public static final class ChangedMeanwhile extends RuntimeException {
    }
}
