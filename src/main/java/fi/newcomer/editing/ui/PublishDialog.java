package fi.newcomer.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.drafting.Publishing;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.StaffWords;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Asks how the changed texts of a page go out: now, at a time, through a second person, or as a suggestion. */
class PublishDialog extends Dialog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H[:mm][.mm]");

    private final StaffWords words;

    private final RadioButtonGroup<Way> way = new RadioButtonGroup<>();

    private final Checkbox together = new Checkbox();

    private final DayField day;

    private final TextField time = new TextField();

    private final TextArea word = new TextArea();

    private final Div refusal = new Div();

    /**
     * A dialog that stays open until the choice could be done.
     * @param other says how many drafts there are in the other official language; empty where there are none
     * @param chosen does it, or gives the sentences that say why it can't be done
     */
    PublishDialog(StaffWords words, List<Way> ways, Optional<String> other, Chosen chosen) {
        this.words = words;
        setHeaderTitle(words.text("staff.text.publish.title"));
        setWidth("34rem");
        setMaxWidth("100%");
        this.way.setLabel(words.text("staff.text.publish.way"));
        this.way.setItems(ways);
        this.way.setItemLabelGenerator((it) -> words.text("staff.text.publish.way." + it));
        this.way.addValueChangeListener((change) -> fit());
        this.day = new DayField(words, "staff.text.publish.day");
        this.time.setLabel(words.text("staff.text.publish.time"));
        this.time.setHelperText(words.text("staff.text.publish.time.help"));
        this.word.setLabel(words.text("staff.text.publish.word"));
        this.word.setMaxLength(Publishing.LONGEST_WORD);
        this.word.setWidthFull();
        this.together.setLabel(other.orElse(""));
        this.together.setVisible(other.isPresent());
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        Button publish = new Button(words.text("staff.text.publish.do"), (click) -> decide(chosen));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        VerticalLayout content = new VerticalLayout(this.way, this.together, this.day, this.time, this.word, this.refusal);
        content.setPadding(false);
        add(content);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), publish);
        this.way.setValue(ways.getFirst());
    }

    private void fit() {
        this.day.setVisible(this.way.getValue() == Way.AT_TIME);
        this.time.setVisible(this.way.getValue() == Way.AT_TIME);
        this.word.setVisible(this.way.getValue() == Way.SECOND_PERSON || this.way.getValue() == Way.SUGGEST);
    }

    private void decide(Chosen chosen) {
        Optional<Instant> at = at();
        if (this.way.getValue() == Way.AT_TIME && at.isEmpty()) {
            refuse(List.of(this.words.text("staff.text.publish.time.wrong")));
            return;
        }
        List<String> refused = chosen.chosen(this.way.getValue(), this.together.getValue(), at.orElse(Instant.EPOCH),
                this.word.getValue());
        if (refused.isEmpty()) {
            close();
        }
        refuse(refused);
    }

    private void refuse(List<String> sentences) {
        this.refusal.removeAll();
        sentences.forEach((sentence) -> this.refusal.add(new Paragraph(sentence)));
    }

    private Optional<Instant> at() {
        if (this.day.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalTime clock = LocalTime.parse(this.time.getValue().strip(), TIME);
            return Optional.of(this.day.getValue().atTime(clock).atZone(Helsinki.ZONE).toInstant());
        }
        catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** How texts go out. */
    enum Way {

        NOW, AT_TIME, SECOND_PERSON, SUGGEST

    }

    /** Does what was chosen. */
    interface Chosen {

        /** @return why it can't be done; nothing where it is done */
        List<String> chosen(Way way, boolean together, Instant at, String word);

    }
}
