package fi.newcomer.staff.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.GrantChoices;
import fi.newcomer.staff.StaffAccounts;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** The accounts of the staff, for administrators. */
@Route("accounts")
@Menu(title = "staff.menu.accounts", order = 50)
@RolesAllowed("ADMIN")
class AccountsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final StaffAccounts accounts;

    private final GrantChoices choices;

    private final Grid<StaffAccounts.Line> list = new Grid<>();

    AccountsView(StaffWords words, StaffAccounts accounts, GrantChoices choices) {
        this.words = words;
        this.accounts = accounts;
        this.choices = choices;
        Button add = new Button(words.text("staff.accounts.new"), (click) -> dialog().forNew().open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.list.addColumn((line) -> line.member().username()).setHeader(words.text("staff.accounts.name"));
        this.list.addColumn((line) -> line.member().function()).setHeader(words.text("staff.accounts.function"));
        this.list.addColumn(this::may).setHeader(words.text("staff.accounts.may")).setFlexGrow(2);
        this.list.addColumn((line) -> words.text(line.enabled() ? "staff.accounts.enabled" : "staff.accounts.disabled"))
            .setHeader(words.text("staff.accounts.state"));
        this.list.addComponentColumn(this::edit)
            .setHeader(words.text("staff.accounts.edit.short"))
            .setFlexGrow(0)
            .setAutoWidth(true);
        this.list.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        this.list.getColumns().forEach((column) -> column.setWidth("9rem"));
        this.list.setSizeFull();
        setSizeFull();
        add(new H1(words.text("staff.accounts.title")), add, this.list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        this.list.setItems(this.accounts.all());
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

    private String may(StaffAccounts.Line line) {
        return line.member()
            .grants()
            .stream()
            .sorted(Comparator.comparing(Grant::role))
            .map((grant) -> this.words.text("staff.role." + grant.role()) + ": "
                    + this.choices.label(grant, this.words))
            .collect(Collectors.joining("; "));
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.accounts.title");
    }
}
