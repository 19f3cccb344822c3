package fi.newcomer.mail;

import java.io.IOException;

/** A message was not accepted. Says only the kind of failure: what a server answers may repeat the recipient. */
class NotAccepted extends IOException {

    private final Failure failure;

    NotAccepted(Failure failure) {
        super("Not accepted: " + failure.code());
        this.failure = failure;
    }

    Failure failure() {
        return this.failure;
    }

    /** The kind of what a carrier threw. */
    static Failure of(Throwable thrown) {
        return thrown instanceof NotAccepted it ? it.failure() : Failure.BROKEN_OFF;
    }
}
