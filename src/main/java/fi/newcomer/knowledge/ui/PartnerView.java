package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.entry.EarlierVersions;
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
import java.util.function.Supplier;

/** A partner: what its list says of it, and what it said before. */
@Route("partners/:folder/:slug")
@RolesAllowed("EDITOR")
class PartnerView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final KnowledgeWords knowledgeWords;

    private final PartnerEditing editing;

    private final FactDesk facts;

    private final CurrentStaff currentStaff;

    private final Languages languages;

    private final Div content = new Div();

    private final Paragraph refusal = new Paragraph();

    private String title = "";

    PartnerView(StaffWords words, KnowledgeWords knowledgeWords, PartnerEditing editing, FactDesk facts,
            CurrentStaff currentStaff, Languages languages) {
        this.words = words;
        this.knowledgeWords = knowledgeWords;
        this.editing = editing;
        this.facts = facts;
        this.currentStaff = currentStaff;
        this.languages = languages;
        this.content.setWidthFull();
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        add(new RouterLink(words.text("staff.partner.back"), PartnersView.class), this.content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
            .get("folder")
            .flatMap((folder) -> this.editing.find(this.currentStaff.get(), folder,
                    event.getRouteParameters().get("slug").orElse("")))
            .orElseThrow(NotFoundException::new));
    }

    private void show(PartnerEntry shown) {
        this.title = this.words.text(shown.partner().name());
        this.refusal.setText("");
        PartnerFields fields = new PartnerFields(this.words, this.knowledgeWords, this.editing, this.facts.sources(),
                this.languages, PartnerDraft.of(shown.partner()));
        Button save = new Button(this.words.text("staff.save"),
                (click) -> store(() -> this.editing.change(this.currentStaff.get(), shown, fields.read()), fields));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div steps = new Div(save, new Button(this.words.text("staff.partner.remove"), (click) -> remove(shown, fields)));
        steps.addClassName("staff-steps");
        this.content.removeAll();
        this.content.add(new H1(this.title), new Paragraph(this.knowledgeWords.readers(shown.folder())), fields,
                this.refusal, steps,
                new EarlierVersions(this.words, () -> this.editing.revisions(this.currentStaff.get(), shown),
                        (version) -> store(() -> this.editing.restore(this.currentStaff.get(), shown,
                                version.text().orElseThrow()), fields)));
    }

    private void store(Supplier<PartnerEntry> deed, PartnerFields fields) {
        try {
            show(deed.get());
            Notices.done(this.words.text("staff.partner.saved"));
        }
        catch (WrongKnowledge wrong) {
            say(wrong, fields);
        }
        catch (ChangedMeanwhile changed) {
            this.refusal.setText(this.words.text("staff.partner.changed-meanwhile"));
        }
    }

    private void say(WrongKnowledge wrong, PartnerFields fields) {
        String rest = fields.say(wrong.problems());
        this.refusal.setText(rest.isEmpty() ? this.words.text("staff.knowledge.look-above") : rest);
    }

    private void remove(PartnerEntry shown, PartnerFields fields) {
        new ConfirmDialog(this.words.text("staff.partner.remove"), this.words.text("staff.partner.remove.text"),
                this.words.text("staff.partner.remove.yes"), (confirmed) -> {
                    try {
                        this.editing.remove(this.currentStaff.get(), shown);
                        Notices.done(this.words.text("staff.partner.removed"));
                        getUI().ifPresent((ui) -> ui.navigate(PartnersView.class));
                    }
                    catch (WrongKnowledge wrong) {
                        say(wrong, fields);
                    }
                    catch (ChangedMeanwhile changed) {
                        this.refusal.setText(this.words.text("staff.partner.changed-meanwhile"));
                    }
                }, this.words.text("staff.cancel"), (kept) -> {
                }).open();
    }

    @Override
    public String getPageTitle() {
        return this.title;
    }
}
