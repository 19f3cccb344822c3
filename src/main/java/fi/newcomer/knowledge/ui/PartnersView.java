package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
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
import fi.newcomer.entry.TakenAway;
import fi.newcomer.knowledge.PartnerEditing;
import fi.newcomer.knowledge.PartnerEntry;
import fi.newcomer.knowledge.TakenAwayPartners;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The partners that this person may change, by those for whom they are listed. */
@Route("partners")
@Menu(title = "staff.menu.partners", order = 33)
@RolesAllowed("EDITOR")
class PartnersView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final KnowledgeWords knowledgeWords;

    private final PartnerEditing editing;

    private final TakenAwayPartners takenAway;

    private final CurrentStaff currentStaff;

    PartnersView(StaffWords words, KnowledgeWords knowledgeWords, PartnerEditing editing,
            TakenAwayPartners takenAway, CurrentStaff currentStaff) {
        this.takenAway = takenAway;
        this.words = words;
        this.knowledgeWords = knowledgeWords;
        this.editing = editing;
        this.currentStaff = currentStaff;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new H1(this.words.text("staff.partners.title")), new Paragraph(this.words.text("staff.partners.text")));
        if (!this.editing.folders(this.currentStaff.get()).isEmpty()) {
            Button add = new Button(this.words.text("staff.partners.add"),
                    (click) -> click.getSource().getUI().ifPresent((ui) -> ui.navigate(NewPartnerView.class)));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(add);
        }
        Map<String, List<PartnerEntry>> byFolder = this.editing.mine(this.currentStaff.get())
            .stream()
            .collect(Collectors.groupingBy(PartnerEntry::folder, LinkedHashMap::new, Collectors.toList()));
        byFolder.forEach((folder, partners) -> {
            UnorderedList list = new UnorderedList();
            partners.forEach((partner) -> list.add(new ListItem(line(partner))));
            list.addClassName("staff-courses");
            add(new H2(this.knowledgeWords.readers(folder)), list);
        });
        if (byFolder.isEmpty()) {
            add(new Paragraph(this.words.text("staff.partners.none")));
        }
        add(new TakenAway(this.words, () -> this.takenAway.of(this.currentStaff.get()),
                (removed) -> this.words.text(removed.entry().yaml().localized("name")), (removed) -> {
                    this.takenAway.putBack(this.currentStaff.get(), removed);
                    afterNavigation(event);
                }));
    }

    private Component line(PartnerEntry partner) {
        RouterLink link = new RouterLink(this.words.text(partner.partner().name()), PartnerView.class,
                new RouteParameters(Map.of("folder", partner.folder(), "slug", partner.partner().slug())));
        Div small = new Div(this.words.text("staff.partners.line",
                Map.of("kind", this.knowledgeWords.partnerKind(partner.partner().kind()), "state",
                        this.knowledgeWords.state(partner.partner().state()))));
        small.addClassName("staff-small");
        return new Div(link, small);
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.partners.title");
    }
}
