package fi.newcomer.request;

import java.util.List;

/** Somebody else changed the request after it was shown: show it anew before changing it. */
public class ChangedMeanwhile extends RuntimeException {

    private final transient List<HistoryEntry> since;

    /** @param since what was done meanwhile, oldest first */
    public ChangedMeanwhile(List<HistoryEntry> since) {
        super("The request was changed by somebody else meanwhile");
        this.since = List.copyOf(since);
    }

    /** What was done meanwhile, and by whom, oldest first. */
    public List<HistoryEntry> since() {
        return this.since;
    }
}
