package fi.newcomer.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.administration.QueueSettings;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.queue.Queue;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queues: which receive requests, and under which conditions. */
@Route("queues")
@Menu(title = "staff.menu.queues", order = 60)
@RolesAllowed("ADMIN")
class QueueSettingsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final QueueSettings settings;

    private final Authorities authorities;

    private final StaffFunctions functions;

    private final Grid<Queue> list = new Grid<>();

    private Map<String, Long> caseworkers = Map.of();

    QueueSettingsView(StaffWords words, QueueSettings settings, Authorities authorities, StaffFunctions functions) {
        this.words = words;
        this.settings = settings;
        this.authorities = authorities;
        this.functions = functions;
        this.list.addColumn(this::name).setHeader(words.text("staff.queues.authority")).setFlexGrow(2);
        this.list.addColumn((queue) -> words.text("staff.queues.kind." + queue.kind()))
            .setHeader(words.text("staff.queues.kind"))
            .setFlexGrow(2);
        this.list.addColumn((queue) -> shown(queue.retentionDays())).setHeader(words.text("staff.queues.retention"));
        this.list.addColumn((queue) -> shown(queue.promiseDays())).setHeader(words.text("staff.queues.promise"));
        this.list.addColumn((queue) -> queue.staffed() && people(queue) == 0 ? words.text("staff.queues.nobody")
                : Long.toString(people(queue)))
            .setHeader(words.text("staff.queues.caseworkers"));
        this.list.addColumn((queue) -> Long.toString(settings.open(queue.slug())))
            .setHeader(words.text("staff.queues.open"));
        this.list.addComponentColumn(this::settle)
            .setHeader(words.text("staff.accounts.edit.short"))
            .setFlexGrow(0)
            .setFrozenToEnd(true);
        this.list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        this.list.getColumns().forEach((column) -> column.setWidth("9.6rem"));
        this.list.setSizeFull();
        setSizeFull();
        add(new H1(words.text("staff.queues.title")), new Paragraph(words.text("staff.queues.text")), this.list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        this.caseworkers = this.settings.caseworkers();
        this.list.setItems(this.settings.all());
    }

    private long people(Queue queue) {
        return this.caseworkers.getOrDefault(queue.slug(), 0L);
    }

    private String name(Queue queue) {
        return this.words.text(this.authorities.get(queue.slug()).name());
    }

    private String shown(@Nullable Integer days) {
        return days == null ? this.words.text("staff.queues.not-set") : days.toString();
    }

    private Button settle(Queue queue) {
        Button button = new Button(this.words.text("staff.accounts.edit.short"),
                (click) -> new QueueDialog(this.words, this.settings, this.functions, queue, name(queue), this::load).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(this.words.text("staff.queues.settle", Map.of("name", name(queue))));
        return button;
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.queues.title");
    }
}
