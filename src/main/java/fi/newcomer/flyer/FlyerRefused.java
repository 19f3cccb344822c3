package fi.newcomer.flyer;

import java.util.Locale;
import java.util.Map;

/** A flyer that can't be made like this. The sentence for the person who wants it stands under {@link #key()}. */
public class FlyerRefused extends RuntimeException {

    private final Reason reason;

    private final Map<String, String> arguments;

    FlyerRefused(Reason reason) {
        this(reason, Map.of());
    }

    FlyerRefused(Reason reason, Map<String, String> arguments) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.arguments = Map.copyOf(arguments);
    }

    public Reason reason() {
        return this.reason;
    }

    /** The key of the sentence in the texts of the staff. */
    public String key() {
        return "staff.flyer.refused." + this.reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the sentence names. */
    public Map<String, String> arguments() {
        return this.arguments;
    }

    /** Why not. */
    public enum Reason {

        /** Nobody has said under which address the portal is reached. */
        NO_ADDRESS,

        /** No language is chosen, the same twice, or more than a flyer holds. */
        LANGUAGES,

        /** The headline promises something else than what the placement leads to. */
        HEADLINE,

        /** The office does not serve the municipality, or is not there. */
        OFFICE,

        /** There is no coat of arms to show. */
        NO_ARMS,

        /** A text of one's own is empty. */
        EMPTY,

        /** A text of one's own is too long. */
        TOO_LONG,

        /** A text of one's own has markup, or characters that nobody sees or that turn its direction. */
        HIDDEN, MARKUP,

        /** A text has characters that no font of the portal has. */
        CHARACTERS,

        /** There is too much for a flyer of this size. */
        TOO_MUCH,

        /** A picture is no PNG, is larger than 1 MB, or has too many pixels. */
        PICTURE,

        /** Somebody else changed the flyer meanwhile. */
        CHANGED

    }
}
