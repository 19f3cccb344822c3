package fi.newcomer.interest;

import java.util.Optional;

/**
 * How somebody can be told: at least one of both, each checked.
 *
 * @param email an address
 * @param phone a number as it was typed
 */
public record Contact(Optional<String> email, Optional<String> phone) {

    public Contact {
        if (email.isEmpty() && phone.isEmpty()) {
            throw new IllegalArgumentException("Nobody can be told like this");
        }
    }

    /** Without address and number, so that no log or exception can hold them. */
    @Override
    public String toString() {
        return "Contact[" + (this.email.isPresent() ? "e-mail" : "") + (this.phone.isPresent() ? " phone" : "") + "]";
    }
}
