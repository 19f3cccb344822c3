package fi.newcomer.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.administration.RulesDesk;
import fi.newcomer.fact.Documents;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.RuleDraft;
import fi.newcomer.responsibility.RuleRefused;
import fi.newcomer.responsibility.RuleRow;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.Optional;

/** Edits a row from a day on; before saving it shows how the versions follow each other and what becomes of requests. */
class RuleDialog extends Dialog {

    private final RuleWords rules;

    private final StaffWords words;

    private final RulesDesk desk;

    private final String edition;

    private final Runnable changed;

    private final RuleFields fields;

    private final Paragraph refusal = new Paragraph();

    private final Div preview = new Div();

    RuleDialog(RuleWords rules, RulesDesk desk, Documents documents, RuleRow row, Runnable changed) {
        this.rules = rules;
        this.words = rules.words();
        this.desk = desk;
        this.edition = row.timeline().edition();
        this.changed = changed;
        setCloseOnOutsideClick(false);
        setHeaderTitle(this.words.text("staff.rules.edit.of", Map.of("row", rules.row(row.topic(), row.jobseeker()))));
        setWidth("46rem");
        setMaxWidth("100%");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.preview.getElement().setAttribute("aria-live", "polite");
        this.fields = new RuleFields(rules, documents, row.today(), desk.today(), this::show);
        add(new Paragraph(this.words.text("staff.rules.edit.text")), this.refusal, this.fields, this.preview);
        Button save = new Button(this.words.text("staff.save"), (click) -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(this.words.text("staff.cancel"), (click) -> close()), save);
        FirstField.of(this, this.fields.first());
    }

    /** What is typed so far, tried: nothing is kept by it. */
    private void show() {
        // What was refused is another thing now.
        this.refusal.setText("");
        this.preview.removeAll();
        Optional<RuleDraft> draft = this.fields.draft(this.edition);
        if (draft.isEmpty()) {
            return;
        }
        this.preview.add(new H2(this.words.text("staff.rules.preview")));
        try {
            OrderedList lines = new OrderedList();
            for (Responsibility version : this.desk.preview(draft.get()).versions()) {
                lines.add(new ListItem(this.rules.line(version)));
            }
            this.preview.add(lines,
                    new H2(this.words.text("staff.rules.try.on",
                            Map.of("day", this.words.day(draft.get().rule().validFrom())))),
                    new RuleTrialText(this.rules, this.desk.trial(draft.get())));
        }
        catch (RuleRefused refused) {
            this.preview.add(new Paragraph(this.rules.refusal(refused)));
        }
    }

    private void save() {
        Optional<String> wrong = this.fields.wrong();
        if (wrong.isPresent()) {
            refuse(this.words.text("staff.rules.refused." + wrong.get()));
            return;
        }
        try {
            this.desk.save(this.fields.draft(this.edition).orElseThrow());
        }
        catch (RuleRefused refused) {
            refuse(this.rules.refusal(refused));
            return;
        }
        close();
        Notices.done(this.words.text("staff.rules.saved"));
        this.changed.run();
    }

    private void refuse(String sentence) {
        this.refusal.setText(sentence);
        this.refusal.scrollIntoView();
    }
}
