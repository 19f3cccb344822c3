package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.knowledge.FactDesk;
import fi.newcomer.knowledge.PartnerDraft;
import fi.newcomer.knowledge.PartnerEditing;
import fi.newcomer.knowledge.PartnerEntry;
import fi.newcomer.knowledge.WrongKnowledge;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;

/** A partner that staff add. */
@Route("partners/new")
@RolesAllowed("EDITOR")
class NewPartnerView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final KnowledgeWords knowledgeWords;

    private final PartnerEditing editing;

    private final FactDesk facts;

    private final CurrentStaff currentStaff;

    private final Languages languages;

    private final Paragraph refusal = new Paragraph();

    NewPartnerView(StaffWords words, KnowledgeWords knowledgeWords, PartnerEditing editing, FactDesk facts,
            CurrentStaff currentStaff, Languages languages) {
        this.words = words;
        this.knowledgeWords = knowledgeWords;
        this.editing = editing;
        this.facts = facts;
        this.currentStaff = currentStaff;
        this.languages = languages;
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<String> folders = this.editing.folders(this.currentStaff.get());
        List<String> kinds = this.editing.kinds();
        add(new RouterLink(this.words.text("staff.partner.back"), PartnersView.class), new H1(getPageTitle()));
        if (folders.isEmpty() || kinds.isEmpty()) {
            add(new Paragraph(this.words.text("staff.partners.none")));
            return;
        }
        Select<String> folder = new Select<>();
        folder.setLabel(this.words.text("staff.fact.for"));
        folder.setItems(folders);
        folder.setItemLabelGenerator(this.knowledgeWords::readers);
        folder.setValue(folders.getFirst());
        folder.setWidthFull();
        PartnerFields fields = new PartnerFields(this.words, this.knowledgeWords, this.editing, this.facts.sources(),
                this.languages, PartnerDraft.none(kinds.getFirst()));
        Button save = new Button(this.words.text("staff.partners.add"), (click) -> save(folder.getValue(), fields));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(this.words.text("staff.partner.new.text")), folder, fields, this.refusal, save);
    }

    private void save(String folder, PartnerFields fields) {
        try {
            PartnerEntry added = this.editing.add(this.currentStaff.get(), folder, fields.read());
            Notices.done(this.words.text("staff.partner.added"));
            getUI().ifPresent((ui) -> ui.navigate(PartnerView.class,
                    new RouteParameters(Map.of("folder", folder, "slug", added.partner().slug()))));
        }
        catch (WrongKnowledge wrong) {
            String rest = fields.say(wrong.problems());
            this.refusal.setText(rest.isEmpty() ? this.words.text("staff.knowledge.look-above") : rest);
        }
        catch (ChangedMeanwhile changed) {
            this.refusal.setText(this.words.text("staff.partner.changed-meanwhile"));
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.partners.add");
    }
}
