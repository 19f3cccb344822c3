package fi.newcomer.administration;

import fi.newcomer.queue.Queue;
import fi.newcomer.request.OpenRequests;
import fi.newcomer.responsibility.Destination;
import fi.newcomer.responsibility.Destinations;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.RuleBook;
import fi.newcomer.responsibility.RuleDraft;
import fi.newcomer.responsibility.RuleEditing;
import fi.newcomer.responsibility.RuleRow;
import fi.newcomer.responsibility.RuleVersion;
import fi.newcomer.responsibility.Timeline;
import fi.newcomer.responsibility.Topic;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The table of responsibilities for administrators: reading it, trying it, changing it. Who changes rules reads no case:
 * of the requests there is only a number.
 */
@Service
public class RulesDesk {

    private final RuleBook book;

    private final RuleEditing editing;

    private final Destinations destinations;

    private final OpenRequests requests;

    private final CurrentStaff currentStaff;

    RulesDesk(RuleBook book, RuleEditing editing, Destinations destinations, OpenRequests requests,
            CurrentStaff currentStaff) {
        this.book = book;
        this.editing = editing;
        this.destinations = destinations;
        this.requests = requests;
        this.currentStaff = currentStaff;
    }

    /** The rows of a municipality. */
    public List<RuleRow> rows(String municipality) {
        this.currentStaff.as(Role.ADMIN);
        return this.book.of(municipality);
    }

    /** A row as it stands now. */
    public RuleRow row(String municipality, Topic topic, Jobseeker jobseeker) {
        this.currentStaff.as(Role.ADMIN);
        return this.book.row(municipality, topic, jobseeker);
    }

    /** Every version of a row, the newest first. */
    public List<RuleVersion> versions(RuleRow row) {
        this.currentStaff.as(Role.ADMIN);
        return this.book.versions(row.today().municipality(), row.topic(), row.jobseeker());
    }

    /** Today, by the calendar of Finland. */
    public LocalDate today() {
        return this.book.today();
    }

    /**
     * The versions of a row as they would be with a draft.
     * @throws fi.newcomer.responsibility.RuleRefused if it can't be kept
     */
    public Timeline preview(RuleDraft draft) {
        this.currentStaff.as(Role.ADMIN);
        return this.editing.preview(draft);
    }

    /** What becomes of a request that is sent on a day; empty before the first version of the row. */
    public Optional<Trial> trial(String municipality, Topic topic, Jobseeker jobseeker, LocalDate day) {
        Timeline timeline = row(municipality, topic, jobseeker).timeline();
        return timeline.on(day).map((rule) -> trial(timeline, rule));
    }

    /**
     * The same with a draft that is not saved, for its first day.
     * @throws fi.newcomer.responsibility.RuleRefused if it can't be kept
     */
    public Trial trial(RuleDraft draft) {
        Responsibility rule = draft.rule();
        preview(draft);
        return trial(row(rule.municipality(), rule.topic(), rule.jobseeker()).timeline(), rule);
    }

    private Trial trial(Timeline kept, Responsibility rule) {
        Destination destination = this.destinations.of(rule);
        Optional<String> queue = destination.receiving().map(Queue::slug);
        Optional<String> today = kept.on(today())
            .flatMap((it) -> this.destinations.of(it).receiving())
            .map(Queue::slug);
        // Where the rule leads to the same queue as today, it touches nothing, whatever else it says.
        long touched = queue.equals(today) ? 0
                : this.requests.elsewhere(rule.municipality(), rule.topic(), rule.jobseeker(), queue);
        return new Trial(rule, destination, Touched.of(touched));
    }

    /** Keeps a new version. @throws fi.newcomer.responsibility.RuleRefused if it can't be kept */
    public void save(RuleDraft draft) {
        this.editing.save(this.currentStaff.as(Role.ADMIN), draft);
    }

    /**
     * Takes away a version that has not begun.
     * @throws fi.newcomer.responsibility.RuleRefused if it has, or the row was changed since the person saw this edition
     */
    public void remove(Responsibility planned, String reason, String edition) {
        this.editing.remove(this.currentStaff.as(Role.ADMIN), planned, reason, edition);
    }

    /** Takes what the files propose. @throws fi.newcomer.responsibility.RuleRefused if the row was changed since */
    public void take(RuleRow row) {
        this.editing.take(this.currentStaff.as(Role.ADMIN), row.today().municipality(), row.topic(), row.jobseeker(),
                row.timeline().edition());
    }

    /** Keeps what staff edited. @throws fi.newcomer.responsibility.RuleRefused if nothing waits any more */
    public void keep(RuleRow row) {
        this.editing.keep(this.currentStaff.as(Role.ADMIN), row.today().municipality(), row.topic(), row.jobseeker());
    }

    /**
     * What becomes of a request.
     *
     * @param touched how many open requests are in another queue than the one to which the rule leads
     */
    public record Trial(Responsibility rule, Destination destination, Touched touched) {
    }

    /**
     * A number that tells of nobody.
     *
     * @param few whether it is one to four, which is not told apart
     * @param number the number; 0 where there are few
     */
    public record Touched(boolean few, long number) {

        private static final int TOLD_FROM = 5;

        static Touched of(long number) {
            boolean few = number > 0 && number < TOLD_FROM;
            return new Touched(few, few ? 0 : number);
        }

    }
}
