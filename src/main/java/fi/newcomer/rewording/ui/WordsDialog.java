package fi.newcomer.rewording.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.rewording.RewordingEditing;
import fi.newcomer.rewording.RewordingEditing.InterfaceText;
import fi.newcomer.rewording.RewordingEditing.WrongWords;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.LinkedHashMap;
import java.util.Map;

/** One text of the interface in each language: what the portal says, and what the municipality says instead. */
class WordsDialog extends Dialog {

    private final StaffWords words;

    private final RewordingEditing editing;

    private final CurrentStaff currentStaff;

    private final Municipality municipality;

    private final InterfaceText text;

    private final Map<String, TextArea> fields = new LinkedHashMap<>();

    private final Paragraph refusal = new Paragraph();

    WordsDialog(StaffWords words, RewordingEditing editing, CurrentStaff currentStaff, Languages languages,
            Municipality municipality, InterfaceText text, Runnable changed) {
        this.words = words;
        this.editing = editing;
        this.currentStaff = currentStaff;
        this.municipality = municipality;
        this.text = text;
        setHeaderTitle(words.text("staff.words.one", Map.of("name", words.text(municipality.name()))));
        setWidth("46rem");
        setMaxWidth("100%");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        VerticalLayout content = new VerticalLayout(new Paragraph(words.text("staff.words.one.text")), this.refusal);
        content.addClassName("staff-form");
        content.setPadding(false);
        languages.all().forEach((language) -> content.add(field(language)));
        add(content);
        Button save = new Button(words.text("staff.save"), (click) -> save(changed));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), save);
    }

    private TextArea field(Language language) {
        String name = this.words.languageName(language.code()).orElse(language.endonym());
        TextArea field = new TextArea(name);
        field.setHelperText(this.words.text("staff.words.standard",
                Map.of("text", this.text.standard().getOrDefault(language.code(), ""))));
        field.setValue(this.text.own().getOrDefault(language.code(), ""));
        field.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        field.setWidthFull();
        field.addValueChangeListener((typed) -> field.setInvalid(false));
        this.fields.put(language.code(), field);
        return field;
    }

    private void save(Runnable changed) {
        Map<String, String> patterns = new LinkedHashMap<>();
        this.fields.forEach((code, field) -> patterns.put(code, field.getValue()));
        try {
            this.editing.save(this.currentStaff.get(), this.municipality, this.text, patterns);
            Notices.done(this.words.text("staff.words.saved"));
            close();
            changed.run();
        }
        catch (WrongWords wrong) {
            wrong.mistakes().forEach((code, mistake) -> {
                this.fields.get(code).setErrorMessage(this.words.text("staff.words.mistake." + mistake));
                this.fields.get(code).setInvalid(true);
            });
            this.fields.get(wrong.mistakes().keySet().iterator().next()).focus();
        }
        catch (ChangedMeanwhile meanwhile) {
            this.refusal.setText(this.words.text("staff.words.changed-meanwhile"));
            this.refusal.scrollIntoView();
        }
    }
}
