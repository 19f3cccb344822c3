package fi.newcomer.incoming;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.queue.PromisedDay;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.queue.RegistrationDays;
import fi.newcomer.request.CameBy;
import fi.newcomer.request.CameIn;
import fi.newcomer.request.Likeness;
import fi.newcomer.request.NewRequest;
import fi.newcomer.request.RequestIntake;
import fi.newcomer.request.SamePerson;
import fi.newcomer.request.form.FilledIn;
import fi.newcomer.request.form.Mistake;
import fi.newcomer.request.form.Receivers;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What caseworkers write down of visits, calls and notices; each for the queues that the person handles. */
@Service
public class IncomingRequests {

    private final Queues queues;

    private final RegistrationDays registration;

    private final PromisedDay promisedDay;

    private final Municipalities municipalities;

    private final Receivers receivers;

    private final RequestIntake intake;

    private final SamePerson people;

    private final CurrentStaff currentStaff;

    private final Clock clock;

    IncomingRequests(Queues queues, RegistrationDays registration, PromisedDay promisedDay,
            Municipalities municipalities, Receivers receivers, RequestIntake intake, SamePerson people,
            CurrentStaff currentStaff, Clock clock) {
        this.queues = queues;
        this.registration = registration;
        this.promisedDay = promisedDay;
        this.municipalities = municipalities;
        this.receivers = receivers;
        this.intake = intake;
        this.people = people;
        this.currentStaff = currentStaff;
        this.clock = clock;
    }

    /** The queues for which the person may write something down: those that the person handles and that are open. */
    public List<Queue> queues() {
        StaffMember who = this.currentStaff.as(Role.CASEWORKER);
        return this.queues.all().stream().filter(Queue::staffed).filter((queue) -> who.handles(queue.slug())).toList();
    }

    /** The municipalities for which a queue works, and those that follow the same programme. */
    public List<Municipality> municipalities(String queue) {
        Set<String> programmes = this.municipalities.all()
            .stream()
            .filter((it) -> it.contact().equals(queue) || it.employmentArea().equals(queue))
            .map(Municipality::programme)
            .collect(Collectors.toSet());
        return this.municipalities.all().stream().filter((it) -> programmes.contains(it.programme())).toList();
    }

    /** Where the rule of today sends it. */
    public RuleSays rule(String municipality, FilledIn filled) {
        Receivers.Receiving receiving = this.receivers.of(municipality, filled.answers());
        return new RuleSays(receiving.rule(), receiving.destination().receiving(), receiving.forwarded());
    }

    /** Requests that may be of the same person; only of queues of the person who asks. */
    public List<Likeness> like(String municipality, FilledIn filled) {
        return this.people.like(this.currentStaff.as(Role.CASEWORKER), municipality,
                filled.answers().get("contactLanguage").orElse(""), filled.words());
    }

    /** What is wrong with the fields. A notice of another authority may lack the way to reach the person. */
    public static List<Mistake> mistakes(FilledIn filled, CameBy by) {
        return filled.mistakes()
            .stream()
            .filter((it) -> by != CameBy.NOTICE || !Set.of("request.error.phone.missing", "request.error.email.missing")
                .contains(it.key()))
            .toList();
    }

    /** Today in Finland. */
    public LocalDate today() {
        return LocalDate.now(this.clock.withZone(Helsinki.ZONE));
    }

    /**
     * Stores it.
     * @throws EntryRefused when it can't be stored as it is
     * @throws fi.newcomer.request.CaseRefused when the reason is too long
     * @throws AccessDeniedException when the queue is neither the person's nor the one that the rule names
     */
    public Entered enter(Entry entry) {
        StaffMember who = this.currentStaff.as(Role.CASEWORKER);
        if (!mistakes(entry.filled(), entry.by()).isEmpty()) {
            throw new EntryRefused(EntryRefused.Reason.FIELDS);
        }
        if (entry.registeredOn().filter((day) -> day.isAfter(today())).isPresent()) {
            throw new EntryRefused(EntryRefused.Reason.NOT_YET_REGISTERED);
        }
        RuleSays rule = rule(entry.municipality(), entry.filled());
        boolean named = rule.names(entry.queue());
        Queue queue = this.queues.get(entry.queue());
        boolean offered = municipalities(entry.queue()).stream().anyMatch((it) -> it.slug().equals(entry.municipality()));
        if (!queue.staffed() || (!named && (!who.handles(entry.queue()) || !offered))) {
            throw new AccessDeniedException("Only for the own queues, or the one that the rule names");
        }
        if (!named && entry.reason().isBlank()) {
            throw new EntryRefused(EntryRefused.Reason.OTHER_QUEUE);
        }
        boolean forward = rule.forwarded() && !entry.queue().equals(rule.rule().responsible()) && named;
        Optional<LocalDate> promised = promised(entry, queue, forward);
        Optional<LocalDate> lapsed = forward ? Optional.empty()
                : afterRegistration(entry, queue).filter((day) -> day.isBefore(today()));
        NewRequest request = new NewRequest(entry.key(), entry.municipality(),
                new NewRequest.Routing(entry.queue(), rule.rule(), forward, promised), entry.language(),
                choices(entry.filled()), entry.filled().words());
        try {
            return new Entered(this.intake.receive(request,
                    new CameIn(who, entry.by(), entry.registeredOn(), lapsed, named ? "" : entry.reason())),
                    entry.queue(), entry.municipality(), promised, entry.language());
        }
        catch (DuplicateKeyException before) {
            throw new EntryRefused(EntryRefused.Reason.ENTERED_BEFORE);
        }
    }

    /**
     * After registration in person what the programme promises for that, as long as that day is not over; else what the
     * queue promises for any request.
     */
    private Optional<LocalDate> promised(Entry entry, Queue queue, boolean forward) {
        if (forward) {
            return Optional.empty();
        }
        return afterRegistration(entry, queue).filter((day) -> !day.isBefore(today()))
            .or(() -> Optional.ofNullable(queue.promiseDays())
                .map((days) -> this.promisedDay.after(this.clock.instant(), days)));
    }

    private Optional<LocalDate> afterRegistration(Entry entry, Queue queue) {
        return entry.registeredOn().flatMap((day) -> this.registration.promisedOn(queue.slug(), day));
    }

    private static Map<String, String> choices(FilledIn filled) {
        Map<String, String> choices = new LinkedHashMap<>(filled.choices());
        choices.put("filledBy", "staff");
        choices.putIfAbsent("channel", filled.answers().has("phone") || !filled.answers().has("email") ? "phone" : "email");
        return choices;
    }
}
