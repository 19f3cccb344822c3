package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.knowledge.MunicipalityEditing;
import fi.newcomer.knowledge.MunicipalityEntry;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The municipalities of which this person may change something. */
@Route("municipality")
@Menu(title = "staff.menu.municipality", order = 52)
@RolesAllowed({ "EDITOR", "ADMIN" })
class MunicipalitiesView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final MunicipalityEditing editing;

    private final CurrentStaff currentStaff;

    MunicipalitiesView(StaffWords words, MunicipalityEditing editing, CurrentStaff currentStaff) {
        this.words = words;
        this.editing = editing;
        this.currentStaff = currentStaff;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new H1(getPageTitle()), new Paragraph(this.words.text("staff.municipalities.text")));
        List<MunicipalityEntry> mine = this.editing.mine(this.currentStaff.get());
        if (mine.isEmpty()) {
            add(new Paragraph(this.words.text("staff.municipalities.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("staff-courses");
        mine.forEach((it) -> {
            ListItem line = new ListItem(new RouterLink(this.words.text(it.municipality().name()), MunicipalityView.class,
                    new RouteParameters(MunicipalityView.MUNICIPALITY, it.municipality().slug())));
            if (!it.municipality().listed()) {
                Div small = new Div(this.words.text("staff.municipality.not-listed"));
                small.addClassName("staff-small");
                line.add(small);
            }
            list.add(line);
        });
        add(list);
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.municipalities.title");
    }
}
