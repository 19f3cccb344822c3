package fi.newcomer.reply.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.casework.CasePart;
import fi.newcomer.casework.Refusals;
import fi.newcomer.request.NewPins;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffWords;
import java.util.Optional;

/** A new PIN for a newcomer who lost it and stands at the desk. */
@org.springframework.stereotype.Component
class PinPart implements CasePart {

    private final StaffWords words;

    private final NewPins pins;

    private final Refusals refusals;

    private final CurrentStaff currentStaff;

    PinPart(StaffWords words, NewPins pins, Refusals refusals, CurrentStaff currentStaff) {
        this.words = words;
        this.pins = pins;
        this.refusals = refusals;
        this.currentStaff = currentStaff;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String title() {
        return "staff.pin.title";
    }

    @Override
    public Optional<Component> of(RequestCase request, Runnable changed) {
        return Optional.of(new Div(new Paragraph(this.words.text("staff.pin.text")),
                new Button(this.words.text("staff.pin.renew"), (click) -> new PinDialog(this.words, this.refusals,
                        () -> this.pins.renew(this.currentStaff.get(), request.summary().id()), changed).open())));
    }
}
