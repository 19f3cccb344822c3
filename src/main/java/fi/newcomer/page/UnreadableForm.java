package fi.newcomer.page;

import org.jspecify.annotations.Nullable;

/** What was posted is not a form that the portal's own pages send, or is far larger than any of them. */
public class UnreadableForm extends RuntimeException {

    UnreadableForm(@Nullable Throwable cause) {
        super("Not a form of the portal", cause);
    }
}
