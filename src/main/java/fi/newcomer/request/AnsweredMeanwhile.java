package fi.newcomer.request;

import java.util.List;

/**
 * Somebody else answered the newcomer, or made or changed a meeting, after the case was shown. Whoever was told may take the
 * step all the same, with what {@link #seen} says.
 */
public class AnsweredMeanwhile extends ChangedMeanwhile {

    private final int seen;

    AnsweredMeanwhile(List<HistoryEntry> since, int seen) {
        super(since);
        this.seen = seen;
    }

    /** What the person has seen now, as {@link RequestCase#seen}. */
    public int seen() {
        return this.seen;
    }
}
