package fi.newcomer.casework;

import com.vaadin.flow.component.Component;
import fi.newcomer.request.RequestCase;
import java.util.Optional;

/** What a feature shows and does in a case, beside what the desk itself does. */
public interface CasePart {

    /** Where it stands among the parts of a case: the smallest first. */
    int order();

    /** The key of its heading in the texts of the staff. */
    String title();

    /**
     * Its content, without the heading.
     * @param changed shows the case anew; to be run after every step
     * @return empty where it has nothing to do with this case
     */
    Optional<Component> of(RequestCase request, Runnable changed);

}
