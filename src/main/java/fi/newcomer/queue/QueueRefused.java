package fi.newcomer.queue;

import java.util.Locale;

/** A queue can't be kept as it was settled; the reason says why. */
public class QueueRefused extends RuntimeException {

    private final Reason reason;

    QueueRefused(Reason reason) {
        super("The queue can't be settled like this: " + reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /** Why a queue can't be kept as it was settled. */
    public enum Reason {

        /** A staffed queue needs a controller. */
        CONTROLLER_MISSING,

        /** The controller has characters that nobody sees. */
        CONTROLLER_HIDDEN,

        /** A staffed queue needs its retention: 1 to 3650 days. */
        RETENTION_MISSING,

        /** A staffed queue needs its promise: 1 to 60 working days. */
        PROMISE_MISSING,

        /** A staffed queue needs its privacy text, at least in Swedish and Finnish. */
        PRIVACY_MISSING,

        /** The mailbox is not an e-mail address. */
        MAILBOX_WRONG,

        /** One logged try at least, and at most twenty, before a case is closed as not reached. */
        TRIES_WRONG,

        /** More than 2,000 characters of controller or 20,000 of privacy text. */
        TOO_LONG,

        /** Somebody else settled the queue in the meantime. */
        CHANGED_MEANWHILE;

        /** The end of the key of its message, such as {@code controller-missing}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }
}
