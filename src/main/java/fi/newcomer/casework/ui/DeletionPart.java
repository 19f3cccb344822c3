package fi.newcomer.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.casework.CasePart;
import fi.newcomer.mail.UndeliveredMail;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.retention.Retention;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.Optional;

/** On which day a closed case is deleted, and what is lost with it that never reached anybody. */
@org.springframework.stereotype.Component
class DeletionPart implements CasePart {

    private final Retention retention;

    private final UndeliveredMail mail;

    private final StaffWords words;

    DeletionPart(Retention retention, UndeliveredMail mail, StaffWords words) {
        this.retention = retention;
        this.mail = mail;
        this.words = words;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String title() {
        return "staff.deletion";
    }

    @Override
    public Optional<Component> of(RequestCase request, Runnable changed) {
        if (request.summary().state() != RequestState.CLOSED) {
            return Optional.empty();
        }
        Div content = new Div(new Paragraph(this.retention.dueOn(request)
            .map((day) -> this.words.text("staff.deletion.day", Map.of("day", this.words.day(day))))
            .orElseGet(() -> this.words.text("staff.deletion.unsettled"))));
        if (this.mail.of(request.summary().id())) {
            Paragraph warning = new Paragraph(this.words.text("staff.deletion.unsent"));
            warning.addClassName("staff-overdue");
            content.add(warning);
        }
        return Optional.of(content);
    }
}
