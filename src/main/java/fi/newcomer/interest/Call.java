package fi.newcomer.interest;

import java.util.UUID;

/**
 * Somebody whom staff must call or text, since there is no confirmed e-mail address.
 *
 * @param phone as it was typed
 * @param toldIn the language that the person reads
 */
public record Call(UUID id, Wish wish, String phone, String toldIn) {

    /** Without the number, so that no log can hold it. */
    @Override
    public String toString() {
        return "Call[" + this.id + "]";
    }
}
