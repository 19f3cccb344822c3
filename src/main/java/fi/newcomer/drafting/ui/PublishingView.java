package fi.newcomer.drafting.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.drafting.DraftingWords;
import fi.newcomer.drafting.PublishingRules;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a municipality publishes: whether a second person does, and which pages may go out with unchecked official texts. */
@Route("publishing")
@Menu(title = "staff.menu.publishing", order = 55)
@RolesAllowed({ "EDITOR", "ADMIN" })
class PublishingView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final DraftingWords draftingWords;

    private final PublishingRules rules;

    private final Municipalities municipalities;

    private final CurrentStaff currentStaff;

    private final Select<Municipality> municipality = new Select<>();

    private final Div rulesOfIt = new Div();

    PublishingView(StaffWords words, DraftingWords draftingWords, PublishingRules rules, Municipalities municipalities,
            CurrentStaff currentStaff) {
        this.words = words;
        this.draftingWords = draftingWords;
        this.rules = rules;
        this.municipalities = municipalities;
        this.currentStaff = currentStaff;
        this.municipality.setLabel(words.text("staff.publishing.municipality"));
        this.municipality.setItemLabelGenerator((it) -> words.text(it.name()));
        this.municipality.addValueChangeListener((chosen) -> show());
        add(new H1(words.text("staff.publishing.title")), new Paragraph(words.text("staff.publishing.text")),
                this.municipality, this.rulesOfIt);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        StaffMember who = this.currentStaff.get();
        List<Municipality> mine = this.municipalities.all()
            .stream()
            .filter((it) -> this.rules.maySaySecondPerson(who, it, true))
            .toList();
        this.municipality.setItems(mine);
        mine.stream().findFirst().ifPresent(this.municipality::setValue);
    }

    private void show() {
        this.rulesOfIt.removeAll();
        Municipality chosen = this.municipality.getValue();
        if (chosen == null) {
            return;
        }
        StaffMember who = this.currentStaff.get();
        String name = this.words.text(chosen.name());
        Checkbox second = new Checkbox(this.words.text("staff.publishing.second", Map.of("name", name)),
                this.rules.secondPersons().contains(chosen.slug()));
        second.setEnabled(this.rules.maySaySecondPerson(who, chosen, !second.getValue()));
        second.addValueChangeListener((change) -> {
            this.rules.secondPerson(who, chosen, change.getValue());
            second.setEnabled(this.rules.maySaySecondPerson(who, chosen, !change.getValue()));
            Notices.done(this.words.text("staff.publishing.saved"));
        });
        this.rulesOfIt.add(new H2(this.words.text("staff.publishing.second.title")), second,
                new Paragraph(this.words.text("staff.publishing.second.text")),
                new H2(this.words.text("staff.publishing.stand.title")),
                new Paragraph(this.words.text("staff.publishing.stand.text")));
        List<String> pages = this.rules.pages(who, chosen);
        Map<String, String> titles = this.draftingWords.pages(pages);
        Set<String> may = this.rules.mayStand(pages);
        pages.forEach((page) -> this.rulesOfIt.add(stand(who, page, titles.get(page), may.contains(page))));
    }

    private Div stand(StaffMember who, String page, String title, boolean may) {
        Checkbox box = new Checkbox(title, may);
        box.addValueChangeListener((change) -> {
            this.rules.mayStand(who, page, change.getValue());
            Notices.done(this.words.text("staff.publishing.saved"));
        });
        return new Div(box);
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.publishing.title");
    }
}
