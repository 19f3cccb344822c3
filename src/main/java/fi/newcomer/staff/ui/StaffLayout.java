package fi.newcomer.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fi.newcomer.language.Language;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.OwnAccount;
import fi.newcomer.staff.StaffAlert;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWarning;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What stands round every view of the staff: the menu of what this person may open, who is signed in, the language, the
 * way out. It knows no feature; each view brings its own menu entry,
 * whose order also says its group ({@link MenuGroup}).
 */
@Layout
@PermitAll
class StaffLayout extends AppLayout implements BeforeEnterObserver {

    /** How many rows a menu may have before it needs headings. */
    private static final int UNGROUPED = 8;

    private final OwnAccount ownAccount;

    private final CurrentStaff currentStaff;

    private final ToldAlerts alerts;

    StaffLayout(StaffWords words, CurrentStaff currentStaff, OwnAccount ownAccount,
            AuthenticationContext authentication, ObjectProvider<StaffAlert> alerts, Clock clock) {
        this.ownAccount = ownAccount;
        this.currentStaff = currentStaff;
        this.alerts = new ToldAlerts(alerts::stream, clock);
        setPrimarySection(Section.DRAWER);
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(words.text("staff.menu"));
        Anchor portal = new Anchor("", words.text("staff.portal"));
        portal.addClassName("staff-brand");
        Div end = new Div(signedIn(currentStaff.get()), signOut(words, authentication));
        end.addClassName("staff-bar-end");
        Header bar = new Header(toggle, portal, end);
        bar.addClassName("staff-bar");
        addToNavbar(bar);
        addToDrawer(menus(words));
        addToDrawer(new Footer(languages(words)));
        KeptFocus.in(this);
    }

    /** Every view is the main part of its page, for those who jump to it. */
    @Override
    public void showRouterLayoutContent(HasElement content) {
        List<StaffAlert.Said> said = this.alerts.to(this.currentStaff.get());
        if (said.isEmpty()) {
            content.getElement().setAttribute("role", "main");
            super.showRouterLayoutContent(content);
            return;
        }
        Div view = new Div();
        view.addClassName("staff-alerted");
        view.getElement().setAttribute("role", "main");
        said.forEach((it) -> view.add(alert(it)));
        view.getElement().appendChild(content.getElement());
        super.showRouterLayoutContent(view);
    }

    private static Component alert(StaffAlert.Said said) {
        return new StaffWarning(
                said.path().isEmpty() ? new Span(said.sentence()) : new Anchor(said.path(), said.sentence()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (this.ownAccount.mustChoosePassword() && event.getNavigationTarget() != PasswordView.class) {
            event.forwardTo(PasswordView.class);
        }
    }

    /** One list, or where that would be long, one for each group: each is a landmark that its heading names. */
    private static SideNav[] menus(StaffWords words) {
        List<MenuEntry> entries = MenuConfiguration.getMenuEntries();
        if (entries.size() <= UNGROUPED) {
            return new SideNav[] { menu(words.text("staff.menu"), entries, words) };
        }
        Map<MenuGroup, List<MenuEntry>> groups = entries.stream()
            .collect(Collectors.groupingBy((entry) -> MenuGroup.of(entry.order()),
                    () -> new EnumMap<>(MenuGroup.class), Collectors.toList()));
        return groups.entrySet()
            .stream()
            .map((group) -> menu(words.text(group.getKey().title()), group.getValue(), words))
            .toArray(SideNav[]::new);
    }

    private static SideNav menu(String heading, List<MenuEntry> entries, StaffWords words) {
        SideNav menu = new SideNav(heading);
        menu.addClassName("staff-menu");
        entries.forEach((entry) -> {
            SideNavItem item = new SideNavItem(words.text(entry.title()), entry.path());
            item.setMatchNested(true);
            menu.addItem(item);
        });
        return menu;
    }

    private static Component languages(StaffWords words) {
        Select<Language> select = new Select<>();
        select.setLabel(words.text("staff.language"));
        select.setItems(words.languages());
        select.setItemLabelGenerator(Language::endonym);
        select.setValue(words.language());
        select.addClassName("staff-language");
        select.addValueChangeListener((change) -> {
            words.choose(change.getValue());
            select.getUI().ifPresent((ui) -> ui.getPage().reload());
        });
        return select;
    }

    private static Component signedIn(StaffMember member) {
        Span name = new Span(member.username());
        name.setTitle(member.function());
        name.addClassName("staff-who");
        return name;
    }

    private static Component signOut(StaffWords words, AuthenticationContext authentication) {
        Button button = new Button(words.text("staff.sign-out"), (click) -> authentication.logout());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
