package fi.newcomer.casework.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.casework.Desk;
import fi.newcomer.page.Tags;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits in the caseworker's queues; a case opens beside the list where there is room, else over it. */
@Route("cases")
@Menu(title = "staff.menu.cases", order = 10)
@RolesAllowed("CASEWORKER")
class CasesView extends MasterDetailLayout implements HasUrlParameter<String>, HasDynamicTitle {

    /** Pixels. */
    private static final int NARROW = 640;

    private final StaffWords words;

    private final CaseWords caseWords;

    private final Desk desk;

    private final UnorderedList counts = new UnorderedList();

    private final Select<Optional<RequestState>> state = new Select<>();

    private final Select<CaseRequests.Order> order = new Select<>();

    private final Grid<RequestSummary> list = new Grid<>();

    private final List<Grid.Column<RequestSummary>> wide = new ArrayList<>();

    private final Button more = new Button();

    private final List<RequestSummary> shown = new ArrayList<>();

    private final CasePanel panel;

    CasesView(StaffWords words, CaseWords caseWords, Desk desk, CaseAnswers answers, ReplyFields replies) {
        this.words = words;
        this.caseWords = caseWords;
        this.desk = desk;
        this.panel = new CasePanel(words, desk, caseWords, answers, replies, this::load);
        filters();
        columns();
        this.counts.addClassName("staff-counts");
        this.more.setText(words.text("staff.cases.more"));
        this.more.addClickListener((click) -> loadMore());
        Div filters = new Div(this.state, this.order, search());
        filters.addClassName("staff-filters");
        VerticalLayout master = new VerticalLayout(new H1(words.text("staff.cases.title")), this.counts, filters,
                this.list, this.more);
        master.setSizeFull();
        setMaster(master);
        setMasterSize("22rem", true);
        setDetailSize("26rem", true);
        setSizeFull();
    }

    private void filters() {
        this.state.setAriaLabel(this.words.text("staff.cases.state"));
        this.state.setItems(Stream.concat(Stream.of(RequestState.values()).map(Optional::of), Stream.of(
                Optional.<RequestState>empty())).toList());
        this.state.setItemLabelGenerator((it) -> it.map(this.caseWords::state)
            .orElseGet(() -> this.words.text("staff.cases.all")));
        this.state.setValue(Optional.of(RequestState.RECEIVED));
        this.state.addValueChangeListener((change) -> load());
        this.order.setAriaLabel(this.words.text("staff.cases.order"));
        this.order.setItems(CaseRequests.Order.OLDEST_FIRST, CaseRequests.Order.NEWEST_FIRST);
        this.order.setItemLabelGenerator((it) -> this.words.text("staff.cases.order." + it));
        this.order.setValue(CaseRequests.Order.OLDEST_FIRST);
        this.order.addValueChangeListener((change) -> load());
    }

    private Component search() {
        TextField code = new TextField();
        code.setAriaLabel(this.words.text("staff.cases.code"));
        code.setPlaceholder(this.words.text("staff.cases.code"));
        Button find = new Button(this.words.text("staff.cases.find"),
                (click) -> this.desk.find(code.getValue())
                    .ifPresentOrElse((id) -> code.getUI().ifPresent((ui) -> ui.navigate(CasesView.class, id.toString())),
                            () -> Notices.problem(this.words.text("staff.cases.not-found"))));
        Div search = new Div(code, find);
        search.addClassName("staff-search");
        return search;
    }

    private void columns() {
        column("who", this::who);
        column("due", this::time);
        this.wide.add(column("matter", (it) -> lines(this.caseWords.shortTopic(it), this.caseWords.municipality(it))));
        this.wide.add(column("speaks", (it) -> lines(this.caseWords.language(it.contactLanguage()),
                it.interpreter() ? this.words.text("staff.cases.interpreter") : "")));
        // The state says something only where all are shown.
        Grid.Column<RequestSummary> stateColumn = column("state", this::state);
        stateColumn.setVisible(false);
        this.state.addValueChangeListener((change) -> stateColumn.setVisible(change.getValue().isEmpty()));
        this.list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        this.list.setEmptyStateText(this.words.text("staff.cases.none"));
        this.list.addItemClickListener((click) -> click.getSource()
            .getUI()
            .ifPresent((ui) -> ui.navigate(CasesView.class, click.getItem().id().toString())));
        this.list.setSizeFull();
    }

    private Grid.Column<RequestSummary> column(String key, ValueProvider<RequestSummary, Component> cell) {
        return this.list.addComponentColumn(cell)
            .setHeader(this.words.text("staff.cases." + key))
            .setWidth("7.4rem")
            .setFlexGrow(1);
    }

    /** On a phone the list shows who and by when; the rest stands in the first cell in small letters. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Page page = attached.getUI().getPage();
        page.addBrowserWindowResizeListener((resized) -> fit(resized.getWidth()));
        page.retrieveExtendedClientDetails((details) -> fit(details.getWindowInnerWidth()));
    }

    private void fit(int width) {
        this.wide.forEach((column) -> column.setVisible(width >= NARROW));
    }

    private Component who(RequestSummary request) {
        RouterLink link = new RouterLink(CasesView.class, request.id().toString());
        link.add(Tags.typed(request.name()));
        Div rest = small(this.caseWords.shortTopic(request) + ", "
                + this.caseWords.language(request.contactLanguage()));
        rest.addClassName("staff-narrow");
        Div cell = new Div(link, small(request.code()), rest);
        if (request.minor()) {
            cell.add(small(this.words.text("staff.cases.minor")));
        }
        if (request.forward()) {
            cell.add(small(this.words.text("staff.cases.forward")));
        }
        return cell;
    }

    private Component time(RequestSummary request) {
        Span promise = new Span(this.caseWords.promise(request));
        promise.setClassName("staff-overdue", this.caseWords.overdue(request));
        return new Div(promise, small(this.caseWords.age(request)));
    }

    private Component state(RequestSummary request) {
        Span state = new Span(this.caseWords.state(request.state()));
        state.addClassNames("staff-state", "staff-state-" + request.state());
        return state;
    }

    private static Component lines(String first, String second) {
        return new Div(new Span(first), small(second));
    }

    private static Div small(String text) {
        Div small = new Div(text);
        small.addClassName("staff-small");
        return small;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        if (id == null || this.shown.isEmpty()) {
            load();
        }
        if (id != null) {
            this.panel.show(id);
        }
        setDetail(id == null ? null : this.panel);
    }

    /** Reads the list anew from its first page. */
    private void load() {
        this.counts.removeAll();
        this.desk.counts().forEach((queue, states) -> this.counts.add(new ListItem(this.words.text(
                "staff.cases.queue-counts",
                Map.of("queue", this.caseWords.authority(queue), "received",
                        states.getOrDefault(RequestState.RECEIVED, 0L), "handling",
                        states.getOrDefault(RequestState.IN_HANDLING, 0L))))));
        this.shown.clear();
        loadMore();
    }

    private void loadMore() {
        List<RequestSummary> page = this.desk.page(this.state.getValue(), this.order.getValue(),
                this.shown.isEmpty() ? Optional.empty() : Optional.of(this.shown.getLast()));
        this.shown.addAll(page);
        this.list.setItems(this.shown);
        this.more.setVisible(page.size() == Desk.PAGE);
    }

    @Override
    public String getPageTitle() {
        return getDetail() == null ? this.words.text("staff.cases.title") : this.panel.title();
    }
}
