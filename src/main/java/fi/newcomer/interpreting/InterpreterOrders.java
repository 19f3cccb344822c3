package fi.newcomer.interpreting;

import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.interpreting.InterpreterOrder.State;
import fi.newcomer.interpreting.OrderRefused.Reason;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Orders of interpreters: written by a caseworker of the queue, sent by them to the agency, noted as confirmed or cancelled by
 * hand. A request of another queue looks as if it were not there ({@link NoSuchCase}).
 */
@Service
public class InterpreterOrders {

    private final OrderRows rows;

    private final Appointments appointments;

    private final CaseFile cases;

    private final Clock clock;

    InterpreterOrders(OrderRows rows, Appointments appointments, CaseFile cases, Clock clock) {
        this.rows = rows;
        this.appointments = appointments;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Writes an order.
     * @param id chosen by the caller, so that a second press writes no second order
     * @param appointment the meeting that it is for; empty where time and place are typed
     * @throws CaseRefused when something is too long, or the case is closed or joined with another
     * @throws OrderRefused for any other reason
     */
    @Transactional
    public void order(StaffMember who, UUID request, UUID id, Optional<UUID> appointment, InterpreterWish wish) {
        RequestCase about = this.cases.toChange(who, request);
        // Without a lock: one on a row that is not there yet would be one on its neighbourhood, into which others write.
        if (this.rows.of(request).stream().anyMatch((it) -> it.id().equals(id))) {
            return;
        }
        CaseFile.open(about);
        check(wish, appointment);
        appointment.ifPresent((meeting) -> check(who, request, meeting));
        this.rows.add(id, request, appointment, wish, this.clock.instant());
        this.cases.add(who, request, "interpreter.ordered", number(this.rows.locked(request, id).orElseThrow()), "");
    }

    private static void check(InterpreterWish wish, Optional<UUID> appointment) {
        if (wish.language().isBlank() || wish.language().equals("other") && wish.languageName().isBlank()) {
            throw new OrderRefused(Reason.LANGUAGE_MISSING);
        }
        if (appointment.isEmpty() && wish.timeAndPlace().isBlank()) {
            throw new OrderRefused(Reason.TIME_MISSING);
        }
        if (wish.languageName().length() > 200 || Stream.of(wish.dialect(), wish.timeAndPlace(), wish.reference(), wish.notes())
            .anyMatch((it) -> it.codePointCount(0, it.length()) > CaseFile.LONGEST)) {
            throw new CaseRefused(CaseRefused.Reason.TOO_LONG);
        }
    }

    private void check(StaffMember who, UUID request, UUID meeting) {
        this.appointments.of(who, request)
            .stream()
            .filter((it) -> it.id().equals(meeting) && it.planned() && it.ends().isAfter(this.clock.instant()))
            .findFirst()
            .orElseThrow(() -> new OrderRefused(Reason.NO_MEETING));
        if (!this.rows.openFor(meeting).isEmpty()) {
            throw new OrderRefused(Reason.ORDERED_ALREADY);
        }
    }

    /** The agency has confirmed it. @throws ChangedMeanwhile when somebody else changed it since */
    @Transactional
    public void confirm(StaffMember who, UUID request, UUID id, long version) {
        step(who, request, id, version, State.CONFIRMED, "interpreter.confirmed");
    }

    /** It is cancelled, at the agency too. @throws ChangedMeanwhile when somebody else changed it since */
    @Transactional
    public void cancel(StaffMember who, UUID request, UUID id, long version) {
        step(who, request, id, version, State.CANCELLED, "interpreter.cancelled");
    }

    private void step(StaffMember who, UUID request, UUID id, long version, State state, String kind) {
        RequestCase about = this.cases.toChange(who, request);
        InterpreterOrder before = this.rows.locked(request, id).orElseThrow(NoSuchCase::new);
        if (before.state() == state) {
            return;
        }
        if (before.version() != version) {
            throw new ChangedMeanwhile(about.history()
                .stream()
                .filter((entry) -> entry.kind().startsWith("interpreter."))
                .reduce((first, last) -> last)
                .stream()
                .toList());
        }
        if (!before.open()) {
            throw new OrderRefused(Reason.CANCELLED);
        }
        this.rows.state(before, state);
        this.cases.add(who, request, kind, number(before), "");
    }

    /** The orders of a request for somebody of its queue, the newest first. */
    @Transactional(readOnly = true)
    public List<InterpreterOrder> of(StaffMember who, UUID request) {
        this.cases.enter(who, request);
        return this.rows.of(request);
    }

    /**
     * The withdrawn requests in the person's queues for which an interpreter is still ordered, those first whose meeting comes
     * first. One whose time was typed stays among them until the order is cancelled.
     */
    @Transactional(readOnly = true)
    public List<UUID> ofWithdrawn(StaffMember who) {
        return who.queues().isEmpty() ? List.of() : this.rows.ofWithdrawn(who.queues(), this.clock.instant());
    }

    /** The request of an order as it is now, for the paper. @throws NoSuchCase when it is not in a queue of the person */
    @Transactional(readOnly = true)
    public RequestCase request(StaffMember who, UUID request) {
        return this.cases.of(who, request);
    }

    /** The meetings of a request that are to come and have no interpreter ordered. */
    @Transactional(readOnly = true)
    public List<Appointment> without(StaffMember who, UUID request) {
        return this.appointments.of(who, request)
            .stream()
            .filter((it) -> it.planned() && it.begins().isAfter(this.clock.instant()))
            .filter((it) -> this.rows.openFor(it.id()).isEmpty())
            .toList();
    }

    /** The number as it is written: {@code T-000123}. */
    public static String number(InterpreterOrder order) {
        return String.format(java.util.Locale.ROOT, "T-%06d", order.number());
    }
}
