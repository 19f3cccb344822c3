package fi.newcomer.staff.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.menu.MenuConfiguration;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.GrantChoices;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The first view: sends on to what the person came for, or says what the person may do. It also names every component
 * that the committed bundle of scripts holds.
 */
@Route("")
@PermitAll
@Uses(com.vaadin.flow.component.grid.Grid.class)
@Uses(com.vaadin.flow.component.textfield.TextField.class)
@Uses(com.vaadin.flow.component.textfield.TextArea.class)
@Uses(com.vaadin.flow.component.textfield.PasswordField.class)
@Uses(com.vaadin.flow.component.textfield.EmailField.class)
@Uses(com.vaadin.flow.component.textfield.IntegerField.class)
@Uses(com.vaadin.flow.component.button.Button.class)
@Uses(com.vaadin.flow.component.select.Select.class)
@Uses(com.vaadin.flow.component.combobox.ComboBox.class)
@Uses(com.vaadin.flow.component.combobox.MultiSelectComboBox.class)
@Uses(com.vaadin.flow.component.checkbox.Checkbox.class)
@Uses(com.vaadin.flow.component.checkbox.CheckboxGroup.class)
@Uses(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class)
@Uses(com.vaadin.flow.component.dialog.Dialog.class)
@Uses(com.vaadin.flow.component.confirmdialog.ConfirmDialog.class)
@Uses(com.vaadin.flow.component.notification.Notification.class)
@Uses(com.vaadin.flow.component.applayout.AppLayout.class)
@Uses(com.vaadin.flow.component.applayout.DrawerToggle.class)
@Uses(com.vaadin.flow.component.sidenav.SideNav.class)
@Uses(com.vaadin.flow.component.tabs.Tabs.class)
@Uses(com.vaadin.flow.component.splitlayout.SplitLayout.class)
@Uses(com.vaadin.flow.component.login.LoginForm.class)
@Uses(com.vaadin.flow.component.details.Details.class)
@Uses(com.vaadin.flow.component.badge.Badge.class)
@Uses(com.vaadin.flow.component.datepicker.DatePicker.class)
@Uses(com.vaadin.flow.component.formlayout.FormLayout.class)
@Uses(com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout.class)
@Uses(com.vaadin.flow.component.menubar.MenuBar.class)
class HomeView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final CurrentStaff currentStaff;

    HomeView(StaffWords words, CurrentStaff currentStaff, GrantChoices choices) {
        this.words = words;
        this.currentStaff = currentStaff;
        StaffMember member = currentStaff.get();
        add(new H1(words.text("staff.home.title")),
                new Paragraph(words.text("staff.home.welcome", Map.of("function", member.function()))));
        if (member.grants().isEmpty()) {
            add(new Paragraph(words.text("staff.home.nothing")));
            return;
        }
        UnorderedList list = new UnorderedList();
        Arrays.stream(Role.values())
            .filter(member::has)
            .forEach((role) -> list.add(new ListItem(words.text("staff.role." + role) + " ("
                    + member.grants()
                        .stream()
                        .filter((grant) -> grant.role() == role)
                        .map((grant) -> choices.label(grant, words))
                        .sorted()
                        .collect(Collectors.joining(", "))
                    + "). " + words.text("staff.role." + role + ".hint"))));
        add(new H2(words.text("staff.home.may")), list);
    }

    /** The first thing in the menu is what this person came for. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (this.currentStaff.find().isPresent()) {
            MenuConfiguration.getMenuEntries()
                .stream()
                .filter((entry) -> entry.order() < PasswordView.ORDER)
                .findFirst()
                .ifPresent((entry) -> event.forwardTo(entry.path()));
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.home.title");
    }
}
