package fi.newcomer.responsibility;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether a newcomer is registered as a jobseeker with the employment services, as far as the newcomer knows. */
public enum Jobseeker {

    YES, NO, UNKNOWN;

    /** How it is written in addresses, forms and files, such as {@code unknown}. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The answer of an address or a form. */
    public static Optional<Jobseeker> of(@Nullable String value) {
        return Arrays.stream(values()).filter((jobseeker) -> jobseeker.value().equals(value)).findFirst();
    }
}
