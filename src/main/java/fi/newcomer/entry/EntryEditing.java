package fi.newcomer.entry;

import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How staff change entries, whatever these are of: each change with its line in the audit and with what stood there
 * before. The caller has checked what the entry says and who may do it.
 */
@Service
public class EntryEditing {

    /** How often somebody else may change an entry while one says something more of it. */
    private static final int ATTEMPTS = 3;

    private final Entries entries;

    private final EntryTable table;

    private final Audit audit;

    private final TransactionTemplate transactions;

    EntryEditing(Entries entries, EntryTable table, Audit audit, TransactionTemplate transactions) {
        this.entries = entries;
        this.table = table;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The entry as it stands now. @throws ChangedMeanwhile if somebody took it away */
    public Entry now(Entry shown) {
        return this.entries.find(shown.file(), shown.key()).orElseThrow(ChangedMeanwhile::new);
    }

    /**
     * Stores what an entry says from now on; nothing happens where it says that already.
     * @param shown the entry as this person saw it
     * @param action for the audit, such as {@code office.hours}
     * @param subject for the audit, such as the key of the entry
     * @return the entry as it is now
     * @throws ChangedMeanwhile if somebody else changed it since
     */
    public Entry change(StaffMember who, Entry shown, String text, String action, String subject) {
        boolean done = this.entries.find(shown.file(), shown.key()).filter((it) -> it.text().equals(text)).isPresent();
        if (!done) {
            this.transactions.executeWithoutResult((transaction) -> {
                this.entries.put(shown.file(), shown.key(), shown.text(), text, who.function());
                this.audit.record(who, action, subject);
            });
        }
        return new Entry(shown.file(), shown.key(), text, shown.upstream());
    }

    /**
     * Stores a new entry at the end of its file.
     * @throws ChangedMeanwhile if there is one with this key
     */
    public Entry add(StaffMember who, String file, String key, String text, String action) {
        this.transactions.executeWithoutResult((transaction) -> {
            this.entries.put(file, key, null, text, who.function());
            this.audit.record(who, action, key);
        });
        return new Entry(file, key, text, null);
    }

    /** Takes an entry away. @throws ChangedMeanwhile if somebody else changed it since */
    public void remove(StaffMember who, Entry shown, String action) {
        this.transactions.executeWithoutResult((transaction) -> {
            this.entries.remove(shown, who.function());
            this.audit.record(who, action, shown.key());
        });
    }

    /** What was taken away from the files of this name, such as {@code courses.yaml}, the last first. */
    public List<RemovedEntry> removed(String name) {
        return this.table.removed(name);
    }

    /**
     * Puts back what was taken away; the caller has checked that it can be read again.
     * @throws ChangedMeanwhile if there is such an entry again
     */
    public Entry putBack(StaffMember who, RemovedEntry removed, String action) {
        return add(who, removed.file(), removed.key(), removed.text(), action);
    }

    /**
     * Does what only adds to an entry as it is now, once more where somebody else changed that at the same moment.
     * @throws ChangedMeanwhile if that goes on
     */
    public <T> T again(Supplier<T> attempt) {
        for (int number = 1;; number++) {
            try {
                return attempt.get();
            }
            catch (ChangedMeanwhile changed) {
                if (number == ATTEMPTS) {
                    throw changed;
                }
            }
        }
    }

    /** What an entry has said, the newest first; the first one is what it says now. */
    public List<EntryRevision> revisions(Entry entry) {
        return this.table.revisions(entry.file(), entry.key());
    }
}
