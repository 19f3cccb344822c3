package fi.newcomer.reply.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.mail.OutboxLine;
import fi.newcomer.reply.OutboxDesk;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** The messages that wait or failed, with the reason, and the button that tries one again. */
@Route("outbox")
@Menu(title = "staff.menu.outbox", order = 53)
@RolesAllowed({ "ADMIN", "CASEWORKER" })
class OutboxView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final OutboxWords outboxWords;

    private final OutboxDesk outbox;

    private final StaffMember who;

    private final Grid<OutboxLine> list = new Grid<>();

    OutboxView(StaffWords words, OutboxWords outboxWords, OutboxDesk outbox, CurrentStaff currentStaff) {
        this.words = words;
        this.outboxWords = outboxWords;
        this.outbox = outbox;
        this.who = currentStaff.get();
        setSizeFull();
        column("message", this::message);
        column("queue", this::queue);
        column("state", this::state);
        column("attempts", (line) -> new Span(words.text("staff.outbox.tried", Map.of("count", line.attempts()))));
        this.list.addColumn(new ComponentRenderer<>(this::retry)).setHeader(words.text("staff.outbox.step"))
            .setWidth("9.6rem")
            .setFlexGrow(0)
            .setFrozenToEnd(true);
        this.list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        this.list.setEmptyStateText(words.text("staff.outbox.none"));
        this.list.setSizeFull();
        this.list.addClassName("staff-outbox");
        add(new H1(words.text("staff.outbox.title")), new Paragraph(words.text("staff.outbox.text")), this.list);
    }

    private void column(String key, ValueProvider<OutboxLine, Component> cell) {
        this.list.addComponentColumn(cell).setHeader(this.words.text("staff.outbox." + key)).setFlexGrow(1);
    }

    private Component message(OutboxLine line) {
        Div age = new Div(this.words.text("staff.outbox.since", Map.of("time", this.words.time(line.createdAt()))));
        age.addClassName("staff-small");
        return new Div(new Span(this.outboxWords.channel(line)), age);
    }

    /** A caseworker of the queue gets to the case; an administrator reads no case. */
    private Component queue(OutboxLine line) {
        String queue = this.outboxWords.queue(line);
        boolean mine = line.queue().filter(this.who::handles).isPresent();
        return line.request()
            .filter((it) -> mine)
            .<Component>map((id) -> new Div(new Div(queue),
                    new Anchor("cases/" + id, this.words.text("staff.outbox.case"))))
            .orElseGet(() -> new Span(queue));
    }

    private Component state(OutboxLine line) {
        Span state = new Span(this.outboxWords.state(line));
        state.setClassName("staff-overdue", line.failed());
        return state;
    }

    private Component retry(OutboxLine line) {
        Button retry = new Button(this.words.text("staff.outbox.retry"), (click) -> {
            if (this.outbox.retry(this.who, line.id())) {
                Notices.done(this.words.text("staff.outbox.retried"));
            }
            else {
                Notices.problem(this.words.text("staff.outbox.gone"));
            }
            load();
        });
        retry.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        retry.setAriaLabel(this.words.text("staff.outbox.retry") + ": " + this.outboxWords.channel(line) + ", "
                + this.words.time(line.createdAt()));
        return retry;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        this.list.setItems(this.outbox.open(this.who));
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.outbox.title");
    }
}
