package fi.newcomer.incoming.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.casework.CasePart;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.queue.RegistrationDays;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** When the person registered as a jobseeker in person, and what the programme promises from that day on. */
@org.springframework.stereotype.Component
class RegisteredPart implements CasePart {

    /** What a programme's fact about the first contact after registration is called, behind the programme's slug. */
    private static final String FACT = "-first-contact";

    private final RegistrationDays registration;

    private final Facts facts;

    private final Municipalities municipalities;

    private final StaffWords words;

    RegisteredPart(RegistrationDays registration, Facts facts, Municipalities municipalities, StaffWords words) {
        this.registration = registration;
        this.facts = facts;
        this.municipalities = municipalities;
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
        return request.registeredOn().map((day) -> said(request, day));
    }

    private Component said(RequestCase request, LocalDate day) {
        Div content = new Div(new Paragraph(this.words.text("staff.registered.on", Map.of("day", this.words.day(day)))));
        this.registration.of(request.summary().queue()).ifPresent((days) -> {
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
        return content;
    }
}
