package fi.newcomer.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.leave.Absence;
import fi.newcomer.page.Tags;
import fi.newcomer.request.Due;
import fi.newcomer.request.ListPage;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The rows of the list of cases: one goes through them with the arrow keys and opens one with Enter. */
class CaseGrid extends Grid<RequestSummary> {

    /** Enter on a row follows its link; on a cell with a box it goes into it, as grids always do. */
    private static final String ENTER_OPENS = """
            this.addEventListener('keydown', (event) => {
              const cell = event.composedPath().find((it) => it.localName === 'td');
              if (event.key !== 'Enter' || !cell || this.hasAttribute('interacting')) return;
              if (cell.querySelector('slot')?.assignedElements().some((it) => it.querySelector('input'))) return;
              const link = [...cell.parentElement.querySelectorAll('slot')]
                .flatMap((slot) => slot.assignedElements()).map((it) => it.querySelector('a')).find((it) => it);
              if (link) { event.preventDefault(); event.stopPropagation(); link.click(); }
            }, true);
            """;

    /** The rows may not be there yet. */
    private static final String FOCUS_ROW = """
            let tries = 20;
            const look = () => {
              const link = this.querySelector('a[href*="' + $0 + '"]');
              if (link) link.focus(); else if (tries-- > 0) setTimeout(look, 50);
            };
            look();
            """;

    private final StaffWords words;

    private final CaseWords caseWords;

    private final Map<UUID, RequestSummary> chosen = new LinkedHashMap<>();

    private final List<RequestSummary> shown = new ArrayList<>();

    /** What was read since the rows were: it is news no more. */
    private final Set<UUID> heard = new HashSet<>();

    private final Runnable choiceChanged;

    private final List<Column<RequestSummary>> wide = new ArrayList<>();

    private final Column<RequestSummary> stateColumn;

    private QueryParameters address = QueryParameters.empty();

    private Map<String, String> functions = Map.of();

    private Map<String, Absence> away = Map.of();

    /** @param choiceChanged told when other rows are chosen */
    CaseGrid(StaffWords words, CaseWords caseWords, Runnable choiceChanged) {
        this.words = words;
        this.caseWords = caseWords;
        this.choiceChanged = choiceChanged;
        addComponentColumn(this::choice).setHeader(words.text("staff.cases.choose")).setWidth("4.6rem").setFlexGrow(0);
        column("who", this::who);
        column("due", this::time).setWidth("7.7rem");
        this.wide.add(column("matter", (it) -> lines(caseWords.shortTopic(it), caseWords.municipality(it),
                caseWords.cameBy(it))));
        this.wide.add(column("speaks", (it) -> lines(caseWords.language(it.contactLanguage()),
                it.interpreter() ? words.text("staff.cases.interpreter") : "")));
        this.wide.add(column("owner", this::owner));
        this.stateColumn = column("state", this::state);
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        addItemClickListener((click) -> open(click.getItem()));
        setSizeFull();
        getElement().executeJs(ENTER_OPENS);
    }

    private Column<RequestSummary> column(String key, ValueProvider<RequestSummary, Component> cell) {
        return addComponentColumn(cell).setHeader(this.words.text("staff.cases." + key)).setWidth("7.4rem").setFlexGrow(1);
    }

    /** Empties the list. @param address what the addresses of the cases end in, so that one comes back to the same list */
    void clear(QueryParameters address) {
        this.address = address;
        this.shown.clear();
        this.heard.clear();
        this.chosen.clear();
        this.choiceChanged.run();
    }

    /**
     * Adds the next rows.
     * @param functions of the owners of all rows, by their usernames
     * @param away which of them are away
     */
    void add(ListPage page, Map<String, String> functions, Map<String, Absence> away) {
        this.functions = functions;
        this.away = away;
        setEmptyStateText(this.words.text(page.next().isPresent() ? "staff.cases.none-yet" : "staff.cases.none"));
        this.shown.addAll(page.rows());
        setItems(this.shown);
    }

    List<RequestSummary> shown() {
        return List.copyOf(this.shown);
    }

    List<RequestSummary> chosen() {
        return List.copyOf(this.chosen.values());
    }

    /** The person has read what is new in a case. */
    void heard(UUID id) {
        this.heard.add(id);
        this.shown.stream().filter((it) -> it.id().equals(id)).forEach((it) -> getDataProvider().refreshItem(it));
    }

    /**
     * Shows who and by when; narrow, the rest stands in the first cell in small letters.
     * @param withState whether the state has its own column
     */
    void narrow(boolean narrow, boolean withState) {
        this.wide.forEach((column) -> column.setVisible(!narrow));
        this.stateColumn.setVisible(withState);
        setClassName("staff-short", narrow);
    }

    /** Puts the focus on the row of a case, if it is there. */
    void focusRow(String id) {
        getElement().executeJs(FOCUS_ROW, id);
    }

    private void open(RequestSummary request) {
        getUI().ifPresent((ui) -> ui.navigate(CasesView.class, request.id().toString(), this.address));
    }

    private Component choice(RequestSummary request) {
        Checkbox choice = new Checkbox(this.chosen.containsKey(request.id()));
        choice.setAriaLabel(this.words.text("staff.cases.choose-one", Map.of("code", request.code())));
        choice.addValueChangeListener((change) -> {
            if (change.getValue()) {
                this.chosen.put(request.id(), request);
            }
            else {
                this.chosen.remove(request.id());
            }
            this.choiceChanged.run();
        });
        return choice;
    }

    private Component who(RequestSummary request) {
        RouterLink link = new RouterLink(CasesView.class, request.id().toString());
        link.setQueryParameters(this.address);
        link.add(Tags.typed(request.name()));
        Div rest = small(this.caseWords.shortTopic(request) + ", " + this.caseWords.language(request.contactLanguage())
                + " · " + this.caseWords.owner(request, this.functions));
        rest.addClassName("staff-narrow");
        Div code = small(request.code());
        code.addClassName("staff-code");
        Div cell = new Div(link, code, rest);
        if (request.newsAt().isPresent() && !this.heard.contains(request.id())) {
            Div news = small(this.words.text("staff.cases.news"));
            news.addClassName("staff-soon");
            cell.add(news);
        }
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
        Due due = this.caseWords.due(request);
        promise.setClassName("staff-overdue", due == Due.OVERDUE);
        promise.setClassName("staff-soon", due == Due.SOON);
        return new Div(promise, small(this.caseWords.age(request)));
    }

    private Component owner(RequestSummary request) {
        return lines(this.caseWords.owner(request, this.functions), this.caseWords.standIn(request, this.away),
                this.caseWords.nextAction(request));
    }

    private Component state(RequestSummary request) {
        Span state = new Span(this.caseWords.state(request.state()));
        state.addClassNames("staff-state", "staff-state-" + request.state());
        return state;
    }

    private static Component lines(String first, String... others) {
        Div lines = new Div(new Span(first));
        for (String other : others) {
            if (!other.isEmpty()) {
                lines.add(small(other));
            }
        }
        return lines;
    }

    private static Div small(String text) {
        Div small = new Div(text);
        small.addClassName("staff-small");
        return small;
    }
}
