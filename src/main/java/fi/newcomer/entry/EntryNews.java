package fi.newcomer.entry;

import fi.newcomer.page.ChangedElsewhere;
import fi.newcomer.page.Stamps;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells whoever keeps something of the entries that some changed, be it here or in another instance. */
@Component
class EntryNews implements ChangedElsewhere {

    private final KeptEntries kept;

    private final Stamps stamps;

    private final ObjectProvider<EntryListener> listeners;

    EntryNews(KeptEntries kept, Stamps stamps, ObjectProvider<EntryListener> listeners) {
        this.kept = kept;
        this.stamps = stamps;
        this.listeners = listeners;
    }

    /** Within a transaction it is told once that is committed. */
    void tell(Collection<String> changed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            changedHere(changed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                changedHere(changed);
            }
        });
    }

    private void changedHere(Collection<String> changed) {
        readAnew();
        this.stamps.changed(changed);
    }

    @Override
    public void changedElsewhere(Collection<String> things) {
        if (things.stream()
            .anyMatch((thing) -> thing.startsWith("entry:") || thing.startsWith("entries:")
                    || thing.equals(Stamps.EVERYTHING))) {
            readAnew();
        }
    }

    private void readAnew() {
        this.kept.changed();
        this.listeners.forEach(EntryListener::changed);
    }
}
