package fi.newcomer.request.ui;

import com.vaadin.flow.component.Component;
import fi.newcomer.page.PostedForm;
import fi.newcomer.request.OwnPage;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.StatusPart;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** What features add to the page that a newcomer opens with code and PIN, in their order. */
@org.springframework.stereotype.Component
class StatusParts {

    /** Parts before it stand above the answers that are stored. */
    private static final int ANSWERS = 100;

    private final ObjectProvider<StatusPart> parts;

    StatusParts(ObjectProvider<StatusPart> parts) {
        this.parts = parts;
    }

    /** What stands above the stored answers, and what below them. */
    record Shown(List<Component> above, List<Component> below) {
    }

    Shown of(RequestCase request, OwnPage page) {
        return new Shown(shown(request, page, true), shown(request, page, false));
    }

    private List<Component> shown(RequestCase request, OwnPage page, boolean above) {
        return this.parts.stream()
            .filter((part) -> (part.order() < ANSWERS) == above)
            .sorted(Comparator.comparingInt(StatusPart::order))
            .flatMap((part) -> part.of(request, page).stream())
            .toList();
    }

    Optional<StatusPart.Pressed> pressed(String go, PostedForm form, RequestCase request, OwnPage page) {
        return this.parts.stream().flatMap((part) -> part.pressed(go, form, request, page).stream()).findFirst();
    }
}
