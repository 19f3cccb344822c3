package fi.newcomer.casework.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import fi.newcomer.casework.Desk;
import fi.newcomer.language.Languages;
import fi.newcomer.leave.ReassignDialogs;
import fi.newcomer.request.GuessingPaused;
import fi.newcomer.request.ListPage;
import fi.newcomer.request.ListPosition;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What waits in the caseworker's queues; a case opens beside the list where there is room, else over it. What the list
 * shows stands in the address.
 */
@Route("cases")
@Menu(title = "staff.menu.cases", order = 10)
@RolesAllowed("CASEWORKER")
class CasesView extends MasterDetailLayout implements HasUrlParameter<String>, HasDynamicTitle {

    /** Pixels. */
    private static final int NARROW = 640;

    /** Below it the columns would be narrower than their words, in pixels. */
    private static final int WIDE = 1080;

    /** So many rows are read anew at most when one comes back to the list. */
    private static final int MOST_AGAIN = 200;

    /** Over the list the case is a dialog, which needs a name; beside it, it is none and may have none. */
    private static final String NAMED = """
            this.updateComplete.then(() => {
              const detail = this.shadowRoot.getElementById('detail');
              const name = () => this.hasAttribute('overlay')
                ? detail.setAttribute('aria-label', this.dataset.detail ?? '') : detail.removeAttribute('aria-label');
              new MutationObserver(name).observe(this, { attributeFilter: ['overlay', 'data-detail'] });
              name();
            });
            """;

    private final StaffWords words;

    private final Desk desk;

    private final StaffFunctions functions;

    private final CaseCounts counts;

    private final CaseFilters filters;

    private final TextField code = new TextField();

    private final CaseGrid list;

    private final Span notAll = new Span();

    private final Button more = new Button();

    private final Span chosen = new Span();

    private final Button give = new Button();

    private final Button giveAll = new Button();

    private final CasePanel panel;

    private final KnownOwners owners;

    private CaseQuery query = CaseQuery.first();

    private boolean narrow;

    private boolean wide = true;

    private List<StaffMember> colleagues = List.of();

    private Map<String, String> gone = Map.of();

    private @Nullable String open;

    /** Where reading goes on; null at the end of the list. */
    private @Nullable ListPosition next;

    /** How often rows were read since the list was empty. */
    private int pages;

    CasesView(StaffWords words, CaseWords caseWords, Desk desk, StaffFunctions functions, Languages languages,
            CasePanel panel, ReassignDialogs reassign, Clock clock) {
        this.words = words;
        this.desk = desk;
        this.functions = functions;
        this.owners = new KnownOwners(desk::owners, clock);
        this.panel = panel.telling(this::stepped, this::heard);
        this.counts = new CaseCounts(words, caseWords);
        this.filters = new CaseFilters(words, caseWords, languages, this::go);
        this.list = new CaseGrid(words, caseWords, this::chosen);
        this.more.addClickListener((click) -> loadMore());
        this.notAll.getElement().setAttribute("role", "status");
        this.give.setText(words.text("staff.cases.give"));
        this.give.addClickListener((click) -> reassign.open(this.list.chosen(), this::stepped));
        this.giveAll.setText(words.text("staff.cases.give-all"));
        this.giveAll.addClickListener((click) -> owner().ifPresent((it) -> reassign.openAll(it, this::stepped)));
        Div choice = new Div(this.chosen, this.give, this.giveAll);
        choice.addClassName("staff-filters");
        this.chosen.getElement().setAttribute("role", "status");
        VerticalLayout master = new VerticalLayout(new H1(words.text("staff.cases.title")), this.counts, search(),
                this.filters, choice, this.list, this.notAll, this.more, new KeyboardHelp(words));
        if (desk.counts().isEmpty()) {
            // Somebody of an authority without a queue, who only answers invitations.
            master = new VerticalLayout(new H1(words.text("staff.cases.title")),
                    new Paragraph(words.text("staff.cases.no-queue")));
        }
        master.setMinHeight("100%");
        master.addClassName("staff-list");
        setMaster(master);
        setMasterSize("22rem", true);
        setDetailSize("26rem", true);
        setSizeFull();
        getElement().executeJs(NAMED);
        shortcut(Key.KEY_L, () -> this.list.focusRow(this.list.shown().isEmpty() ? "-"
                : this.list.shown().getFirst().id().toString()));
        shortcut(Key.KEY_F, this.filters::focusFirst);
        shortcut(Key.KEY_K, this.code::focus);
        shortcut(Key.KEY_H, this.panel::focusHeading);
        shortcut(Key.KEY_N, this.panel::focusNote);
    }

    private void shortcut(Key key, Command command) {
        Shortcuts.addShortcutListener(this, command, key, KeyModifier.ALT, KeyModifier.SHIFT);
    }

    private Component search() {
        this.code.setAriaLabel(this.words.text("staff.cases.code"));
        this.code.setPlaceholder(this.words.text("staff.cases.code"));
        Button find = new Button(this.words.text("staff.cases.find"), (click) -> find());
        // Enter in the field does the same.
        this.code.addKeyPressListener(Key.ENTER, (enter) -> find());
        Div search = new Div(this.code, find);
        search.addClassName("staff-search");
        return search;
    }

    private void find() {
        try {
            this.desk.find(this.code.getValue())
                .ifPresentOrElse((id) -> go(id.toString()),
                        () -> Notices.problem(this.words.text("staff.cases.not-found")));
        }
        catch (GuessingPaused paused) {
            Notices.problem(this.words.text("staff.case.paused", Map.of("minutes", paused.pause().toMinutes() + 1)));
        }
    }

    /** On a phone, and where a case is open beside it, the list shows who and by when. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        Page page = attached.getUI().getPage();
        page.addBrowserWindowResizeListener((resized) -> fit(resized.getWidth()));
        page.retrieveExtendedClientDetails((details) -> fit(details.getWindowInnerWidth()));
    }

    private void fit(int width) {
        this.narrow = width < NARROW;
        this.wide = width >= WIDE;
        fit();
    }

    private void fit() {
        this.list.narrow(!this.wide || this.open != null,
                !this.narrow && this.open == null && this.query.shown().state().isEmpty());
    }

    /** Goes to what a person chose in the filters; a case that is open stays so. */
    private void go(CaseQuery chosen) {
        go(chosen, this.open);
    }

    private void go(String id) {
        go(this.query, id);
    }

    private void go(CaseQuery chosen, @Nullable String id) {
        getUI().ifPresent((ui) -> {
            if (id == null) {
                ui.navigate(CasesView.class, chosen.address());
            }
            else {
                ui.navigate(CasesView.class, id, chosen.address());
            }
        });
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        CaseQuery asked = CaseQuery.of(event.getLocation().getQueryParameters());
        boolean other = !asked.equals(this.query) || this.list.shown().isEmpty();
        String before = this.open;
        this.query = asked;
        this.open = id;
        if (other || id == null) {
            load();
        }
        if (id == null) {
            this.panel.clear();
            setDetail(null);
            if (before != null) {
                this.list.focusRow(before);
            }
        }
        else {
            this.panel.backTo(asked.address());
            if (!id.equals(before)) {
                this.panel.show(id);
            }
            getElement().setAttribute("data-detail", this.panel.title());
            setDetail(this.panel);
        }
        fit();
    }

    private void stepped() {
        this.owners.forget();
        load();
    }

    /** Reads the list anew, as far as it was shown. */
    private void load() {
        Map<String, Map<RequestState, Long>> states = this.desk.counts();
        this.counts.show(states, this.desk.dues());
        this.colleagues = this.desk.colleagues();
        this.gone = this.desk.gone(this.owners.of(states.keySet()));
        this.filters.show(this.query, states.keySet(), this.colleagues, this.gone);
        int again = Math.min(this.list.shown().size(), MOST_AGAIN);
        int most = this.pages;
        this.list.clear(this.query.address());
        this.next = null;
        this.pages = 0;
        this.giveAll.setVisible(owner().filter((it) -> !it.isEmpty()).isPresent());
        do {
            loadMore();
        }
        while (this.next != null && this.list.shown().size() < again && this.pages < most);
    }

    private void loadMore() {
        List<RequestSummary> before = this.list.shown();
        ListPage page = this.desk.page(this.query.filter(this.desk.me(), others(), this.desk.today()),
                this.query.order(), Optional.ofNullable(this.next));
        this.list.add(page, this.functions.of(Stream.concat(before.stream(), page.rows().stream())
            .map(RequestSummary::owner)
            .flatMap(Optional::stream)
            .distinct()
            .toList()), this.desk.away());
        this.next = page.next().orElse(null);
        this.pages++;
        boolean further = this.next != null && page.rows().size() < Desk.PAGE;
        this.more.setVisible(this.next != null);
        this.more.setText(this.words.text(further ? "staff.cases.further" : "staff.cases.more"));
        this.notAll.setText(further ? this.words.text("staff.cases.not-all") : "");
    }

    private void chosen() {
        int count = this.list.chosen().size();
        this.chosen.setText(count == 0 ? "" : this.words.text("staff.cases.chosen", Map.of("count", count)));
        this.give.setVisible(count > 0);
    }

    private void heard(UUID id) {
        this.list.heard(id);
    }

    private Optional<String> owner() {
        return this.query.owner(this.desk.me(), others());
    }

    private List<String> others() {
        return Stream.concat(this.colleagues.stream().map(StaffMember::username), this.gone.keySet().stream()).toList();
    }

    @Override
    public String getPageTitle() {
        return getDetail() == null ? this.words.text("staff.cases.title") : this.panel.title();
    }
}
