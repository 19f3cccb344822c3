package fi.newcomer.renewal;

/** A renewal can't begin like this. */
public class RenewalRefused extends RuntimeException {

    private final Reason reason;

    RenewalRefused(Reason reason) {
        super("The renewal can't begin: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /** Why not. */
    public enum Reason {

        /** There is no title, it is longer than 300 characters, or has a line break. */
        TITLE,

        /** The first day is missing, or the last one is before it. */
        PERIOD,

        /** The document is being renewed already. */
        ALREADY

    }
}
