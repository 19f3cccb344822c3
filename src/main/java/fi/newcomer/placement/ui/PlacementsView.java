package fi.newcomer.placement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.ScanNumbers;
import fi.newcomer.staff.StaffMember;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** Where the printed codes of a municipality hang, where they lead and how often they were scanned. */
@Route("placements")
@Menu(title = "staff.menu.placements", order = 41)
@RolesAllowed({ "EDITOR", "COORDINATOR" })
class PlacementsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final PlacementParts parts;

    private final Select<Municipality> municipality = new Select<>();

    private final Button add;

    private final Div list = new Div();

    PlacementsView(PlacementParts parts) {
        this.parts = parts;
        this.municipality.setLabel(parts.text("staff.placements.municipality"));
        this.municipality.setItemLabelGenerator((it) -> parts.words().text(it.name()));
        this.municipality.addValueChangeListener((chosen) -> show());
        this.add = new Button(parts.text("staff.placements.new"),
                (click) -> PlacementDialog.forNew(parts, this.municipality.getValue(), this::show).open());
        this.add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.list.setWidthFull();
        add(new H1(parts.text("staff.placements.title")), new Paragraph(parts.text("staff.placements.text")));
        if (parts.placements().onlyHere()) {
            add(new Paragraph(parts.text("staff.placements.only-here")));
        }
        add(this.municipality, this.add, this.list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Municipality> mine = this.parts.placements().municipalities(this.parts.who());
        this.municipality.setItems(mine);
        mine.stream().findFirst().ifPresent(this.municipality::setValue);
    }

    private void show() {
        this.list.removeAll();
        Municipality shown = this.municipality.getValue();
        StaffMember who = this.parts.who();
        this.add.setVisible(shown != null && who.mayEdit(shown));
        if (shown == null) {
            return;
        }
        List<Placement> placements = this.parts.placements().of(who, shown);
        Map<String, ScanNumbers> numbers = this.parts.scans().numbers(placements);
        placements.forEach((placement) -> this.list
            .add(new PlacementCard(this.parts, placement, numbers.get(placement.code()), who.mayEdit(shown), this::show)));
        if (placements.isEmpty()) {
            this.list.add(new Paragraph(this.parts.text("staff.placements.none")));
        }
    }

    @Override
    public String getPageTitle() {
        return this.parts.text("staff.placements.title");
    }
}
