package fi.newcomer.request;

import java.util.Locale;

/** A step can't be taken as it was asked for; the reason says why, and nothing has changed. */
public class CaseRefused extends RuntimeException {

    private final Reason reason;

    public CaseRefused(Reason reason) {
        super("The step can't be taken: " + reason.code());
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /** Why a step can't be taken. */
    public enum Reason {

        /** The queue that it shall go to receives no requests. */
        QUEUE_NOT_OPEN,

        /** It is in that queue already. */
        SAME_QUEUE,

        /** A reason must be written. */
        REASON_MISSING,

        /** A note has no words. */
        NOTE_MISSING,

        /** The law or the newcomer's consent must be named as the ground. */
        GROUND_MISSING,

        /** Only a caseworker with decision power (tjänsteinnehavare) closes a case as assessed. */
        NO_DECISION_POWER,

        /** Fewer tries are logged than the queue asks for before it is closed as not reached. */
        TOO_FEW_TRIES,

        /** The colleague does not handle this queue, or may not sign in any more. */
        NOT_OF_THIS_QUEUE,

        /** It came from no other queue. */
        CAME_FROM_NOWHERE,

        /** The day or time lies in the past. */
        IN_THE_PAST,

        /** More was written than fits: 2,000 characters. */
        TOO_LONG,

        /** It is closed: nothing more is added to it. */
        CLOSED,

        /** The day of registration in person lies in the future. */
        NOT_YET_REGISTERED,

        /** A request can't be joined with itself. */
        SAME_REQUEST,

        /** Two requests of different queues are not joined: the one that goes is first handed over, on a ground and with a reason. */
        TWO_QUEUES,

        /** The code of a third request opens the one that goes, and would open nothing any more. */
        OPENED_BY_OTHERS,

        /** It was joined with another: whatever is new belongs there, where the newcomer reads it. */
        JOINED;

        /** The end of the key of its message, such as {@code queue-not-open}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }
}
