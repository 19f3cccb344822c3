package fi.newcomer.entry;

/** Hears that entries changed, before the pages that show them are made anew. */
public interface EntryListener {

    /** Something changed and is committed; what the entries say now is read from {@link Entries}. */
    void changed();

}
