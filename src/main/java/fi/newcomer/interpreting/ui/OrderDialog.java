package fi.newcomer.interpreting.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.interpreting.InterpreterWish;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.FirstField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Asks what to order of an interpreter. What was typed stays when it is refused. */
class OrderDialog extends Dialog {

    private final OrderWords words;

    private final Select<Optional<Appointment>> meeting = new Select<>();

    private final TextField timeAndPlace = new TextField();

    private final ComboBox<String> language = new ComboBox<>();

    private final TextField languageName = new TextField();

    private final TextField dialect = new TextField();

    private final RadioButtonGroup<InterpreterWish.Gender> gender = new RadioButtonGroup<>();

    private final RadioButtonGroup<InterpreterWish.Way> way = new RadioButtonGroup<>();

    private final Checkbox notFromTown = new Checkbox();

    private final TextField reference = new TextField();

    private final TextArea notes = new TextArea();

    private final Checkbox named = new Checkbox();

    private final Paragraph refusal = new Paragraph();

    /**
     * @param meetings of the case that have no interpreter ordered yet
     * @param order writes the order, or throws why it can't be
     */
    OrderDialog(OrderWords words, RequestCase request, List<Appointment> meetings,
            BiConsumer<Optional<UUID>, InterpreterWish> order, Runnable changed) {
        this.words = words;
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        setCloseOnOutsideClick(false);
        setHeaderTitle(words.text("staff.interpreter.new"));
        setWidth("36rem");
        setMaxWidth("100%");
        meetings(meetings);
        languages(request);
        this.gender.setLabel(words.text("staff.interpreter.gender"));
        this.gender.setItems(InterpreterWish.Gender.values());
        this.gender.setItemLabelGenerator((it) -> words.text("staff.interpreter.gender." + it));
        this.gender.setValue(InterpreterWish.Gender.NONE);
        this.way.setLabel(words.text("staff.interpreter.way"));
        this.way.setItems(InterpreterWish.Way.values());
        this.way.setItemLabelGenerator((it) -> words.text("staff.interpreter.way." + it));
        this.way.setValue(InterpreterWish.Way.ON_SITE);
        this.timeAndPlace.setLabel(words.text("staff.interpreter.time-and-place"));
        this.languageName.setLabel(words.text("staff.interpreter.language-name"));
        this.dialect.setLabel(words.text("staff.interpreter.dialect"));
        this.notFromTown.setLabel(words.text("staff.interpreter.not-from-town"));
        this.reference.setLabel(words.text("staff.interpreter.reference"));
        this.notes.setLabel(words.text("staff.interpreter.notes"));
        this.notes.setHelperText(words.text("staff.interpreter.notes.hint"));
        this.named.setLabel(words.text("staff.interpreter.named"));
        VerticalLayout content = new VerticalLayout(this.refusal, new Paragraph(words.text("staff.interpreter.relatives")),
                this.meeting, this.timeAndPlace, this.language, this.languageName, this.dialect, this.gender, this.way,
                this.notFromTown, this.reference, this.notes, this.named);
        content.addClassName("staff-form");
        content.setPadding(false);
        add(content);
        Button save = new Button(words.text("staff.interpreter.save"), (click) -> save(order, changed));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), save);
        FirstField.of(this, this.meeting);
    }

    private void meetings(List<Appointment> meetings) {
        this.meeting.setLabel(this.words.text("staff.interpreter.meeting"));
        this.meeting.setItems(Stream.concat(meetings.stream().map(Optional::of), Stream.of(Optional.<Appointment>empty())).toList());
        this.meeting.setItemLabelGenerator((it) -> it.map(this.words::meeting)
            .orElseGet(() -> this.words.text("staff.interpreter.no-meeting")));
        this.meeting.addValueChangeListener((change) -> this.timeAndPlace.setVisible(chosen().isEmpty()));
        this.meeting.setValue(meetings.stream().findFirst());
        this.timeAndPlace.setVisible(chosen().isEmpty());
    }

    private void languages(RequestCase request) {
        String own = request.summary().contactLanguage();
        this.language.setLabel(this.words.text("staff.interpreter.language"));
        this.language.setItems(this.words.codes(own));
        this.language.setItemLabelGenerator(this.words::language);
        this.language.addValueChangeListener((change) -> this.languageName.setVisible(other()));
        this.language.setValue(own);
        this.language.setWidthFull();
        this.languageName.setVisible(other());
        this.languageName.setValue(request.words().getOrDefault("contactLanguageOther", ""));
    }

    private boolean other() {
        return ContactLanguages.OTHER.equals(this.language.getValue());
    }

    private Optional<Appointment> chosen() {
        return this.meeting.getValue() == null ? Optional.empty() : this.meeting.getValue();
    }

    private void save(BiConsumer<Optional<UUID>, InterpreterWish> order, Runnable changed) {
        this.refusal.setText("");
        InterpreterWish wish = new InterpreterWish(this.language.getValue() == null ? "" : this.language.getValue(),
                other() ? this.languageName.getValue() : "", this.dialect.getValue(), this.gender.getValue(),
                this.way.getValue(), this.notFromTown.getValue(), chosen().isEmpty() ? this.timeAndPlace.getValue() : "",
                this.reference.getValue(), this.notes.getValue(), this.named.getValue());
        try {
            order.accept(chosen().map(Appointment::id), wish);
        }
        catch (RuntimeException refused) {
            this.refusal.setText(this.words.refusal(refused));
            return;
        }
        close();
        changed.run();
    }
}
