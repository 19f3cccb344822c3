package fi.newcomer.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.administration.AccountDesk;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.GrantChoices;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffAccounts;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts of the staff, for administrators: who may do what, where, and since when. */
@Route("accounts")
@Menu(title = "staff.menu.accounts", order = 50)
@RolesAllowed("ADMIN")
class AccountsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final AccountDesk accounts;

    private final GrantChoices choices;

    private final Select<Role> role = new Select<>();

    private final ComboBox<Grant> where = new ComboBox<>();

    private final Grid<StaffAccounts.Line> list = new Grid<>();

    AccountsView(StaffWords words, AccountDesk accounts, GrantChoices choices) {
        this.words = words;
        this.accounts = accounts;
        this.choices = choices;
        Button add = new Button(words.text("staff.accounts.new"), (click) -> dialog().forNew().open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        filters();
        column("staff.accounts.name", (line) -> line.member().username());
        column("staff.accounts.function", (line) -> line.member().function());
        column("staff.accounts.may", this::may).setFlexGrow(3);
        column("staff.accounts.state", this::state);
        column("staff.accounts.last", (line) -> line.lastSignIn().map(words::day).orElseGet(() -> words.text("staff.accounts.never")));
        this.list.addComponentColumn(this::edit)
            .setHeader(words.text("staff.accounts.edit.short"))
            .setFlexGrow(0)
            .setAutoWidth(true);
        this.list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        this.list.getColumns().forEach((column) -> column.setWidth("8rem"));
        this.list.setEmptyStateText(words.text("staff.accounts.none"));
        this.list.setSizeFull();
        Div filters = new Div(this.role, this.where);
        filters.addClassName("staff-filters");
        setSizeFull();
        add(new H1(words.text("staff.accounts.title")), add, filters, this.list);
    }

    private Grid.Column<StaffAccounts.Line> column(String key,
            com.vaadin.flow.function.ValueProvider<StaffAccounts.Line, String> value) {
        return this.list.addColumn(value).setHeader(this.words.text(key));
    }

    private void filters() {
        this.role.setLabel(this.words.text("staff.accounts.filter.role"));
        this.role.setEmptySelectionAllowed(true);
        this.role.setEmptySelectionCaption(this.words.text("staff.accounts.filter.all"));
        this.role.setItems(this.accounts.roles());
        this.role.setItemLabelGenerator((it) -> it == null ? this.words.text("staff.accounts.filter.all")
                : this.words.text("staff.role." + it));
        this.role.addValueChangeListener((change) -> load());
        this.where.setLabel(this.words.text("staff.accounts.filter.where"));
        this.where.setClearButtonVisible(true);
        this.where.setItems(Stream.of(Role.CASEWORKER, Role.EDITOR)
            .flatMap((it) -> this.choices.of(it).stream())
            .filter((grant) -> !grant.value().isEmpty())
            .toList());
        this.where.setItemLabelGenerator((grant) -> this.choices.label(grant, this.words));
        this.where.addValueChangeListener((change) -> load());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        this.list.setItems(this.accounts.all().stream().filter(this::matches).toList());
    }

    private boolean matches(StaffAccounts.Line line) {
        Grant place = this.where.getValue();
        return line.member()
            .grants()
            .stream()
            .anyMatch((grant) -> (this.role.getValue() == null || grant.role() == this.role.getValue())
                    && (place == null || grant.value().isEmpty()
                            || (grant.scope() == place.scope() && grant.value().equals(place.value()))))
                || (this.role.getValue() == null && place == null);
    }

    private AccountDialog dialog() {
        return new AccountDialog(this.words, this.accounts, this.choices, this::load);
    }

    private Button edit(StaffAccounts.Line line) {
        Button button = new Button(this.words.text("staff.accounts.edit.short"),
                (click) -> dialog().forExisting(line).open());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(this.words.text("staff.accounts.edit", Map.of("name", line.member().username())));
        return button;
    }

    private String state(StaffAccounts.Line line) {
        if (line.invitedUntil().isPresent() && line.enabled()) {
            Instant until = line.invitedUntil().get();
            return this.words.text(until.isAfter(Instant.now()) ? "staff.accounts.invited" : "staff.accounts.invitation-over",
                    Map.of("until", this.words.time(until)));
        }
        return line.enabled() ? this.words.text("staff.accounts.enabled") : line.lockedOn()
            .map((day) -> this.words.text("staff.accounts.locked", Map.of("day", this.words.day(day))))
            .orElseGet(() -> this.words.text("staff.accounts.disabled"));
    }

    private String may(StaffAccounts.Line line) {
        return line.member()
            .grants()
            .stream()
            .sorted(Comparator.comparing(Grant::role).thenComparing((grant) -> this.choices.label(grant, this.words)))
            .map((grant) -> this.words.text("staff.role." + grant.role()) + ": "
                    + this.choices.label(grant, this.words)
                    + (grant.decides() ? " (" + this.words.text("staff.accounts.decides") + ")" : ""))
            .collect(Collectors.joining("; "));
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.accounts.title");
    }
}
