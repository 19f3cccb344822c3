package fi.newcomer.programme;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An integration programme: the municipality's own decision that the portal's pages rest on.
 *
 * @param title its Swedish title
 * @param updated when it was last changed, where it says so
 */
public record Programme(String slug, String title, Optional<Approval> approval, Optional<Period> period,
        Optional<LocalDate> updated, State state) {

    /**
     * Who approved it, and when.
     *
     * @param by the body, in Swedish
     * @param paragraph such as {@code § 243}
     */
    public record Approval(String by, LocalDate on, String paragraph) {
    }

    /** The days from and to which it holds, both included. */
    public record Period(LocalDate from, LocalDate to) {
    }

    /** Whether it holds today or is kept for reading only. */
    public enum State {

        IN_FORCE, ARCHIVED

    }
}
