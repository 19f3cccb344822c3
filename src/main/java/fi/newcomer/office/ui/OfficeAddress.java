package fi.newcomer.office.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeEditing;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.staff.CurrentStaff;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The office that an address of the staff application names, as far as the person may edit it. */
@Component
class OfficeAddress {

    /** How an address ends that names one. */
    static final String PATH = ":municipality/:office";

    private static final String MUNICIPALITY = "municipality";

    private static final String OFFICE = "office";

    private final OfficeEditing editing;

    private final CurrentStaff currentStaff;

    OfficeAddress(OfficeEditing editing, CurrentStaff currentStaff) {
        this.editing = editing;
        this.currentStaff = currentStaff;
    }

    /** The way to an office, for a router. */
    static RouteParameters of(Office office) {
        return new RouteParameters(Map.of(MUNICIPALITY, office.municipality(), OFFICE, office.slug()));
    }

    /** The office of an address. @throws NotFoundException where none is the person's to edit */
    OfficeEntry named(BeforeEnterEvent event) {
        RouteParameters names = event.getRouteParameters();
        return find(names.get(MUNICIPALITY).orElse(""), names.get(OFFICE).orElse(""))
            .orElseThrow(NotFoundException::new);
    }

    /** An office as it is stored now; empty where somebody took it away. */
    Optional<OfficeEntry> now(Office office) {
        return find(office.municipality(), office.slug());
    }

    private Optional<OfficeEntry> find(String municipality, String slug) {
        return this.editing.find(this.currentStaff.get(), municipality, slug);
    }
}
