package fi.newcomer.casework;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.StaffWarning;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every {@link BeforeStep} says, as warnings for the dialog of the step. */
@Component
public class StepWarnings {

    private final ObjectProvider<BeforeStep> all;

    StepWarnings(ObjectProvider<BeforeStep> all) {
        this.all = all;
    }

    /** Before it is closed. */
    public StaffWarning[] closing(RequestCase request) {
        return warnings((it) -> it.closing(request));
    }

    /** Before it goes to another queue. */
    public StaffWarning[] leaving(RequestCase request) {
        return warnings((it) -> it.leaving(request));
    }

    /** A place that says what to think of with the outcome that is chosen. @param request the case as it was last read */
    public Div following(HasValue<?, Outcome> choice, Supplier<RequestCase> request) {
        Div place = new Div();
        place.getElement().setAttribute("role", "status");
        choice.addValueChangeListener((change) -> {
            place.removeAll();
            Optional.ofNullable(change.getValue())
                .ifPresent((outcome) -> place.add(warnings((it) -> it.outcome(request.get(), outcome))));
        });
        return place;
    }

    private StaffWarning[] warnings(Function<BeforeStep, Optional<String>> about) {
        return this.all.stream()
            .flatMap((it) -> about.apply(it).stream())
            .map(StaffWarning::new)
            .toArray(StaffWarning[]::new);
    }
}
