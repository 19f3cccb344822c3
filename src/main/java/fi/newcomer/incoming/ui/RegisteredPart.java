package fi.newcomer.incoming.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.casework.CasePart;
import fi.newcomer.casework.Refusals;
import fi.newcomer.casework.StepDialog;
import fi.newcomer.database.OnceMore;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.incoming.Registrations;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** When the person registered as a jobseeker in person, and what the programme promises from that day on. */
@org.springframework.stereotype.Component
class RegisteredPart implements CasePart {

    /** What a programme's fact about the first contact after registration is called, behind the programme's slug. */
    private static final String FACT = "-first-contact";

    private final Registrations registrations;

    private final Facts facts;

    private final Municipalities municipalities;

    private final Refusals refusals;

    private final StaffWords words;

    RegisteredPart(Registrations registrations, Facts facts, Municipalities municipalities, Refusals refusals,
            StaffWords words) {
        this.registrations = registrations;
        this.facts = facts;
        this.municipalities = municipalities;
        this.refusals = refusals;
        this.words = words;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String title() {
        return "staff.registered.title";
    }

    @Override
    public Optional<Component> of(RequestCase request, Runnable changed) {
        boolean notable = this.registrations.notable(request);
        if (request.registeredOn().isEmpty() && !notable) {
            return Optional.empty();
        }
        Div content = new Div();
        request.registeredOn().ifPresent((day) -> say(content, request, day));
        if (notable) {
            content.add(new Button(this.words.text("staff.registered.note"), (click) -> note(request, changed)));
        }
        return Optional.of(content);
    }

    private void say(Div content, RequestCase request, LocalDate day) {
        content.add(new Paragraph(this.words.text("staff.registered.on", Map.of("day", this.words.day(day)))));
        request.summary().lapsedOn().ifPresent((over) -> {
            Paragraph lapsed = new Paragraph(
                    this.words.text("staff.registered.lapsed", Map.of("day", this.words.day(over))));
            lapsed.setClassName("staff-overdue",
                    !request.summary().reached() && request.summary().state() != RequestState.CLOSED);
            content.add(lapsed);
        });
        this.registrations.days(request).ifPresent((days) -> {
            content.add(new Paragraph(this.words.text("staff.registered.contact", Map.of("days", days))));
            // As the newcomer reads it, also where the queue or its days changed since.
            request.summary().promisedOn().ifPresent((by) -> content
                .add(new Paragraph(this.words.text("staff.registered.told", Map.of("day", this.words.day(by))))));
            this.municipalities.find(request.summary().municipality())
                .flatMap((it) -> this.facts.now(it.programme() + FACT))
                .filter((fact) -> fact.state() == Fact.State.IN_FORCE)
                .ifPresent((fact) -> {
                    Div source = new Div(this.words.text("staff.registered.source",
                            Map.of("document", fact.document(), "section", fact.section())));
                    source.addClassName("staff-small");
                    content.add(source);
                });
        });
    }

    private void note(RequestCase request, Runnable changed) {
        DayField day = new DayField(this.words, "staff.incoming.registered");
        day.setHelperText(this.words.text("staff.incoming.registered.hint"));
        request.registeredOn().ifPresent(day::setValue);
        AtomicReference<RequestCase> shown = new AtomicReference<>(request);
        new StepDialog(this.words, this.refusals::sentence, this.words.text("staff.registered.note.title"),
                this.words.text("staff.save"), () -> note(shown, day))
            .with(new Paragraph(this.words.text("staff.registered.note.text")), day)
            .whenRefused(changed)
            .whenTaken(() -> {
                Notices.done(this.words.text("staff.registered.noted"));
                changed.run();
            })
            .open();
    }

    private void note(AtomicReference<RequestCase> shown, DayField day) {
        if (!day.right() || day.getValue() == null) {
            day.setErrorMessage(DayField.noDay(this.words));
            day.setInvalid(true);
            throw new StepDialog.Unfilled();
        }
        try {
            OnceMore.afterDeadlock(() -> this.registrations.note(shown.get(), day.getValue()));
        }
        catch (ChangedMeanwhile meanwhile) {
            // A second press goes on from what is true now.
            shown.set(this.registrations.current(shown.get().summary().id()));
            throw meanwhile;
        }
    }
}
