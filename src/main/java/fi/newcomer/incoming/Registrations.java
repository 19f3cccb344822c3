package fi.newcomer.incoming;

import fi.newcomer.queue.RegistrationDays;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.staff.CurrentStaff;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That somebody whose case is there already registered as a jobseeker in person, noted by who handles the case. */
@Service
public class Registrations {

    private final RegistrationDays days;

    private final CaseRequests requests;

    private final CaseFile cases;

    private final CurrentStaff currentStaff;

    Registrations(RegistrationDays days, CaseRequests requests, CaseFile cases, CurrentStaff currentStaff) {
        this.days = days;
        this.requests = requests;
        this.cases = cases;
        this.currentStaff = currentStaff;
    }

    /** Within how many working days after registration the queue of a case promises contact; empty where it does not. */
    public Optional<Integer> days(RequestCase request) {
        return this.days.of(request.summary().queue());
    }

    /** Whether a registration can be noted: the case is open, and its queue promises something for it. */
    public boolean notable(RequestCase request) {
        return request.summary().state() != RequestState.CLOSED && days(request).isPresent();
    }

    /** Notes the day. It refuses as {@link CaseRequests} does. */
    public void note(RequestCase shown, LocalDate day) {
        this.requests.registered(this.currentStaff.get(), shown.summary().id(), shown.summary().version(), day);
    }

    /** The case as it is now, for a step that was refused. @throws fi.newcomer.request.NoSuchCase when it is gone */
    @Transactional(readOnly = true)
    public RequestCase current(UUID id) {
        return this.cases.of(this.currentStaff.get(), id);
    }
}
