package fi.newcomer.interpreting.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.Appointments;
import fi.newcomer.casework.CasePart;
import fi.newcomer.interpreting.InterpreterOrder;
import fi.newcomer.interpreting.InterpreterOrder.State;
import fi.newcomer.interpreting.InterpreterOrders;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Tags;
import fi.newcomer.request.GuessingPaused;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWarning;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;

/** The orders of interpreters in a case. */
@org.springframework.stereotype.Component
class InterpretersInCase implements CasePart {

    private static final String MOVED = "staff.interpreter.warning.moved";

    private final InterpreterOrders orders;

    private final Appointments appointments;

    private final CurrentStaff currentStaff;

    private final OrderWords words;

    private final OrderPaper paper;

    private final Languages languages;

    private final Clock clock;

    InterpretersInCase(InterpreterOrders orders, Appointments appointments, CurrentStaff currentStaff, OrderWords words,
            OrderPaper paper, Languages languages, Clock clock) {
        this.orders = orders;
        this.appointments = appointments;
        this.currentStaff = currentStaff;
        this.words = words;
        this.paper = paper;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String title() {
        return "staff.interpreter.title";
    }

    @Override
    public Optional<Component> of(RequestCase request, Runnable changed) {
        List<InterpreterOrder> all = this.orders.of(this.currentStaff.get(), request.summary().id());
        boolean open = request.summary().state() != RequestState.CLOSED;
        if (all.isEmpty() && !open) {
            return Optional.empty();
        }
        Div part = new Div();
        UnorderedList list = new UnorderedList();
        list.addClassName("staff-meetings");
        List<Appointment> meetings = all.isEmpty() ? List.of() : meetings(request.summary().id());
        all.forEach((order) -> list.add(item(request, order, meeting(meetings, order), changed)));
        list.setVisible(!all.isEmpty());
        part.add(new Paragraph(this.words.text("staff.interpreter.relatives")), list);
        if (open) {
            part.add(new Button(this.words.text("staff.interpreter.new"), (click) -> dialog(request, changed).open()));
        }
        return Optional.of(part);
    }

    private ListItem item(RequestCase request, InterpreterOrder order, Optional<Appointment> meeting, Runnable changed) {
        ListItem item = new ListItem(new Div(Tags.tag("strong", InterpreterOrders.number(order)), new Span(
                " · " + this.words.language(order.wish()) + " · " + this.words.state(order.state()))));
        meeting.ifPresent((it) -> item.add(new Div(this.words.meeting(it))));
        if (meeting.isEmpty()) {
            Div typed = new Div(Tags.typed(order.wish().timeAndPlace()));
            typed.addClassName("staff-typed");
            item.add(typed);
        }
        if (order.open()) {
            warning(request, meeting, order).ifPresent((key) -> item.add(new StaffWarning(this.words.text(key))));
            item.add(steps(request, order, changed));
        }
        return item;
    }

    /** What the agency must be told of, if anything; of a closed case only as long as the meeting is to come. */
    private Optional<String> warning(RequestCase request, Optional<Appointment> meeting, InterpreterOrder order) {
        boolean closed = request.summary().state() == RequestState.CLOSED
                && meeting.map((it) -> it.planned() && this.clock.instant().isBefore(it.begins())).orElse(true);
        return meeting.flatMap((it) -> warning(it, order).filter((key) -> !closed || !key.equals(MOVED)))
            .or(() -> closed ? Optional.of("staff.interpreter.case-closed") : Optional.empty());
    }

    private static Optional<String> warning(Appointment meeting, InterpreterOrder order) {
        if (meeting.state() == Appointment.State.CANCELLED) {
            return Optional.of("staff.interpreter.warning.cancelled");
        }
        if (meeting.planned() && meeting.cannotAt().isPresent()) {
            return Optional.of("staff.interpreter.warning.cannot");
        }
        return Optional.of(MOVED)
            .filter((key) -> meeting.planned() && meeting.revision() > 0 && meeting.changedAt().isAfter(order.orderedAt()));
    }

    private Component steps(RequestCase request, InterpreterOrder order, Runnable changed) {
        UUID about = request.summary().id();
        Div steps = new Div();
        steps.addClassName("staff-steps");
        if (order.state() == State.ORDERED) {
            steps.add(step("staff.interpreter.confirm", order, () -> this.orders.confirm(this.currentStaff.get(), about,
                    order.id(), order.version()), changed));
        }
        steps.add(step("staff.interpreter.cancel", order, () -> this.orders.cancel(this.currentStaff.get(), about,
                order.id(), order.version()), changed));
        this.languages.all().stream().filter(Language::official).forEach((language) -> steps.add(sheet(request, order, language)));
        return steps;
    }

    private Button step(String key, InterpreterOrder order, Runnable step, Runnable changed) {
        Button button = new Button(this.words.text(key), (click) -> {
            try {
                step.run();
            }
            catch (RuntimeException refusal) {
                Notices.problem(this.words.refusal(refusal));
            }
            changed.run();
        });
        button.setAriaLabel(this.words.text(key) + ", " + InterpreterOrders.number(order));
        return button;
    }

    private Component sheet(RequestCase request, InterpreterOrder order, Language language) {
        Anchor sheet = new Anchor(DownloadHandler.fromInputStream((event) -> {
            try {
                byte[] pdf = pdf(request.summary().id(), order.id(), language);
                return new DownloadResponse(new ByteArrayInputStream(pdf), "interpreter.pdf", "application/pdf", pdf.length);
            }
            catch (AccessDeniedException | NoSuchCase | GuessingPaused e) {
                return DownloadResponse.error(404);
            }
        }), this.words.text("staff.interpreter.sheet", Map.of("language", language.endonym())));
        sheet.addClassName("staff-download");
        return sheet;
    }

    /** Order and request as they are now, for somebody who still handles the queue. */
    private byte[] pdf(UUID request, UUID id, Language language) {
        InterpreterOrder now = this.orders.of(this.currentStaff.get(), request)
            .stream()
            .filter((it) -> it.id().equals(id))
            .findFirst()
            .orElseThrow(NoSuchCase::new);
        return this.paper.of(now, meeting(meetings(request), now), this.orders.request(this.currentStaff.get(), request), language);
    }

    private List<Appointment> meetings(UUID request) {
        return this.appointments.of(this.currentStaff.get(), request);
    }

    private static Optional<Appointment> meeting(List<Appointment> all, InterpreterOrder order) {
        return order.appointment().flatMap((id) -> all.stream().filter((it) -> it.id().equals(id)).findFirst());
    }

    private OrderDialog dialog(RequestCase request, Runnable changed) {
        UUID id = UUID.randomUUID();
        UUID about = request.summary().id();
        return new OrderDialog(this.words, request, this.orders.without(this.currentStaff.get(), about),
                (meeting, wish) -> this.orders.order(this.currentStaff.get(), about, id, meeting, wish), changed);
    }
}
