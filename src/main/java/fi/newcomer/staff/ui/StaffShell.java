package fi.newcomer.staff.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.ColorScheme;

/** The outer page of the staff application; light or dark as the system is. */
@ColorScheme(ColorScheme.Value.SYSTEM)
class StaffShell implements AppShellConfigurator {
}
