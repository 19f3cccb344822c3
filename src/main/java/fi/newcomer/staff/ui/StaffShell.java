package fi.newcomer.staff.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.theme.lumo.Lumo;

/** The outer page of the staff application. */
@StyleSheet(Lumo.STYLESHEET)
class StaffShell implements AppShellConfigurator {
}
