package fi.newcomer.request;

import com.vaadin.flow.component.Component;
import fi.newcomer.page.PostedForm;
import java.util.List;
import java.util.Optional;

/** What a feature adds to the page that a newcomer opens with code and PIN. */
public interface StatusPart {

    /** Where it stands among the parts: the smallest first; the answers that are stored come after 100. */
    int order();

    /** What it says about a request; nothing where it has nothing to say. */
    List<Component> of(RequestCase request, OwnPage page);

    /**
     * Does what was pressed, within a transaction of its own. Pressed twice, it does the same as once.
     * @param go the value of the button
     * @return empty where the button is not this part's
     */
    default Optional<Pressed> pressed(String go, PostedForm form, RequestCase request, OwnPage page) {
        return Optional.empty();
    }

    /** What the newcomer gets after pressing a button. */
    sealed interface Pressed {

        /** The page again, as it is now, with these words on top. @param focus whether they are an error */
        record Said(List<Component> words, boolean error) implements Pressed {
        }

        /** A page of its own, which asks something or says what is wrong. @param error whether it says what is wrong */
        record Asked(String title, List<Component> content, boolean error) implements Pressed {
        }

        /** A file to keep. @param type its media type */
        record File(String name, String type, byte[] content) implements Pressed {
        }

        /** The request is there no more: a page that says so, and nothing else. */
        record Gone(String title, List<Component> words) implements Pressed {
        }

    }
}
