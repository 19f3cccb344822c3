package fi.newcomer.casework;

import fi.newcomer.leave.Absence;
import fi.newcomer.leave.Absences;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Ground;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffFunctions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The steps that the person who is signed in takes in a case as it was shown; they refuse as {@link CaseRequests} does. */
@Service
public class DeskSteps {

    private final CaseRequests requests;

    private final CurrentStaff currentStaff;

    private final Queues queues;

    private final StaffFunctions functions;

    private final Absences absences;

    DeskSteps(CaseRequests requests, CurrentStaff currentStaff, Queues queues, StaffFunctions functions,
            Absences absences) {
        this.requests = requests;
        this.currentStaff = currentStaff;
        this.queues = queues;
        this.functions = functions;
        this.absences = absences;
    }

    /**
     * A colleague who handles the same queue.
     *
     * @param function what is shown instead of a name
     * @param absence until when the colleague is away, if so
     */
    public record Colleague(String username, String function, Optional<Absence> absence) {
    }

    public void take(RequestSummary shown) {
        this.requests.take(this.currentStaff.get(), shown.id(), shown.version());
    }

    public void assign(RequestSummary shown, String username) {
        this.requests.assign(this.currentStaff.get(), shown.id(), shown.version(), username);
    }

    public void handOver(RequestSummary shown, String queue, Ground ground, String reason) {
        this.requests.handOver(this.currentStaff.get(), shown.id(), shown.version(), queue, ground, reason);
    }

    public void sendBack(RequestSummary shown, String reason) {
        this.requests.sendBack(this.currentStaff.get(), shown.id(), shown.version(), reason);
    }

    /** @param nextAction empty takes the day away */
    public void plan(RequestSummary shown, Optional<LocalDate> nextAction) {
        this.requests.plan(this.currentStaff.get(), shown.id(), shown.version(), nextAction);
    }

    public void close(RequestSummary shown, Outcome outcome, String words) {
        this.requests.close(this.currentStaff.get(), shown.id(), shown.version(), outcome, words);
    }

    public void note(RequestSummary shown, String words) {
        this.requests.note(this.currentStaff.get(), shown.id(), words);
    }

    /** @param how {@code phone}, {@code sms}, {@code email}, {@code letter} or {@code visit} */
    public void attempt(RequestSummary shown, String how, boolean reached, String words) {
        this.requests.attempt(this.currentStaff.get(), shown.id(), how, reached, words);
    }

    /** Who else may take care of a case. */
    public List<Colleague> colleagues(RequestSummary shown) {
        List<String> names = this.requests.colleagues(this.currentStaff.get(), shown.id());
        Map<String, String> people = this.functions.of(names);
        Map<String, Absence> away = this.absences.away();
        return names.stream()
            .map((it) -> new Colleague(it, people.get(it), Optional.ofNullable(away.get(it))))
            .toList();
    }

    /** The queues that a case could be handed over to, and those that take none, without its own. */
    public List<Queue> otherQueues(RequestSummary shown) {
        return this.queues.all().stream().filter((it) -> !it.slug().equals(shown.queue())).toList();
    }

    /** Whether the person has decision power over a case (681/2023: an official holds the assessment). */
    public boolean decides(RequestSummary shown) {
        return this.currentStaff.get().decides(shown.queue());
    }

    /** So many logged tries before a case may be closed as not reached. */
    public int triesNeeded(RequestSummary shown) {
        return this.queues.get(shown.queue()).contactTries();
    }

    /** Whether the person also sees the cases of a queue. */
    public boolean sees(String queue) {
        return this.currentStaff.get().handles(queue);
    }

    public boolean mine(RequestSummary shown) {
        return shown.owner().filter(this.currentStaff.get().username()::equals).isPresent();
    }
}
