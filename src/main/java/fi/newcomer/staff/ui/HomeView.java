package fi.newcomer.staff.ui;

import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("")
@AnonymousAllowed
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
class HomeView extends VerticalLayout {
}
