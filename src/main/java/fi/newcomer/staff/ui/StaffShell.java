package fi.newcomer.staff.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.theme.lumo.Lumo;

/** The outer page of the staff application; light or dark as the system is. */
@StyleSheet(Lumo.STYLESHEET)
@ColorScheme(ColorScheme.Value.SYSTEM)
class StaffShell implements AppShellConfigurator {
}
