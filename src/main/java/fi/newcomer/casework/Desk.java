package fi.newcomer.casework;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.ListPosition;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.CurrentStaff;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The cases of the person who is signed in. */
@Service
public class Desk {

    /** Rows of a page of the list. */
    public static final int PAGE = 50;

    private final CaseRequests requests;

    private final CurrentStaff currentStaff;

    private final Clock clock;

    Desk(CaseRequests requests, CurrentStaff currentStaff, Clock clock) {
        this.requests = requests;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /** The next page of the list. @param after the last row shown; empty for the first page */
    public List<RequestSummary> page(Optional<RequestState> state, CaseRequests.Order order,
            Optional<RequestSummary> after) {
        return this.requests.inQueues(this.currentStaff.get(), state, order, after.map(ListPosition::after), PAGE);
    }

    /** How many cases each queue holds in each state. */
    public Map<String, Map<RequestState, Long>> counts() {
        return this.requests.counts(this.currentStaff.get());
    }

    /** Opens a case; that it was looked at is recorded. Empty when it is not this person's, or not there. */
    public Optional<RequestCase> open(UUID id) {
        return this.requests.open(this.currentStaff.get(), id);
    }

    /** The case with a code from a receipt, however it was typed. */
    public Optional<UUID> find(String code) {
        return this.requests.find(this.currentStaff.get(), code);
    }

    public void startHandling(RequestSummary shown) {
        this.requests.startHandling(this.currentStaff.get(), shown.id(), shown.version());
    }

    public void close(RequestSummary shown, Outcome outcome) {
        this.requests.close(this.currentStaff.get(), shown.id(), shown.version(), outcome);
    }

    /** Today in Finland. */
    public LocalDate today() {
        return LocalDate.now(this.clock.withZone(Helsinki.ZONE));
    }
}
