package fi.newcomer.responsibility;

import java.util.List;
import java.util.Optional;

/**
 * A row of the table of a municipality as it stands.
 *
 * @param today the version that holds today
 * @param timeline all versions that hold on some day
 * @param edited whether staff changed what the files say
 * @param proposal what the files say now, while nobody has decided about it; empty when nothing waits
 */
public record RuleRow(Responsibility today, Timeline timeline, boolean edited, List<Responsibility> proposal) {

    public RuleRow {
        proposal = List.copyOf(proposal);
    }

    public Topic topic() {
        return this.today.topic();
    }

    public Jobseeker jobseeker() {
        return this.today.jobseeker();
    }

    /** The first version that has not begun yet. */
    public Optional<Responsibility> planned() {
        return this.timeline.versions().stream().filter((it) -> it.validFrom().isAfter(this.today.validFrom())).findFirst();
    }
}
