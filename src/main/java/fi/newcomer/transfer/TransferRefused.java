package fi.newcomer.transfer;

import java.util.Locale;

/** A case can't be marked as transferred as it was asked for; the reason says why, and nothing has changed. */
public class TransferRefused extends RuntimeException {

    private final Reason reason;

    TransferRefused(Reason reason) {
        super("The transfer is refused: " + reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /** Why it can't be marked. */
    public enum Reason {

        /** It is marked as transferred; that is never taken back. */
        ALREADY,

        /** The system must be named. */
        TARGET_MISSING,

        /** The case is open: what came of it must be said, since it is closed with this step. */
        OUTCOME_MISSING;

        /** The end of the key of its message, such as {@code target-missing}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }
}
