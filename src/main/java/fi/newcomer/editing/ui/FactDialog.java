package fi.newcomer.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.editing.FactChoices.Choice;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The list of facts, to choose the one that is put where the cursor is. */
class FactDialog extends Dialog {

    private final ComboBox<Choice> fact = new ComboBox<>();

    /** @param chosen gets the fact */
    FactDialog(StaffWords words, List<Choice> choices, Consumer<Choice> chosen) {
        setHeaderTitle(words.text("staff.text.fact.title"));
        setWidth("34rem");
        setMaxWidth("100%");
        this.fact.setLabel(words.text("staff.text.fact"));
        this.fact.setWidthFull();
        this.fact.setItems(choices);
        this.fact.setItemLabelGenerator((it) -> words.text("staff.text.fact.choice", Map.of("kind",
                words.text("staff.text.fact.kind." + it.kind()), "name", it.id(), "value", it.shown())));
        Button insert = new Button(words.text("staff.text.fact.insert"), (click) -> {
            if (this.fact.getValue() != null) {
                close();
                chosen.accept(this.fact.getValue());
            }
        });
        insert.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(words.text("staff.text.fact.text")), this.fact);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), insert);
        addOpenedChangeListener((change) -> {
            if (change.isOpened()) {
                this.fact.focus();
            }
        });
    }
}
