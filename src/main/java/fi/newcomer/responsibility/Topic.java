package fi.newcomer.responsibility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a newcomer wants help with. */
public enum Topic {

    ASSESSMENT, PLAN, ORIENTATION, TRAINING, GUIDANCE;

    /** How it is written in addresses, forms and files, such as {@code plan}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The topic of an address or a form. */
    public static Optional<Topic> of(@Nullable String value) {
        return Arrays.stream(values()).filter((topic) -> topic.value().equals(value)).findFirst();
    }
}
