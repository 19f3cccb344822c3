package fi.newcomer.text;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What another feature knows about the subject of a shared page and adds at its end. */
public interface PageAddition {

    /**
     * What it adds; empty where it has nothing to say.
     * @param key the key of the page, such as {@code pages/privacy}
     * @param around told what is read, also where nothing is added
     */
    Optional<Added> to(String key, Surroundings around);

    /**
     * An addition.
     *
     * @param content stands below the texts of the page, beginning with an {@code h2}
     * @param filledIn the ids of the units that only say that this is still to be filled in; they are not shown
     */
    record Added(List<Component> content, Set<String> filledIn) {
    }
}
