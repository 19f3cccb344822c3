package fi.newcomer.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.FutureTask;

/** Gives an attempt so much time and no more: a server that goes on talking is never silent, and never done either. */
class LimitedCarrier implements Carrier {

    /** An attempt that was broken off needs only a moment to end; what still looks up a host can't be broken off. */
    private static final Duration ENDING = Duration.ofSeconds(5);

    private final Carrier carrier;

    private final Duration limit;

    LimitedCarrier(Carrier carrier, Duration limit) {
        this.carrier = carrier;
        this.limit = limit;
    }

    @Override
    public void deliver(Message message) throws IOException {
        FutureTask<Boolean> attempt = new FutureTask<>(() -> {
            this.carrier.deliver(message);
            return true;
        });
        // Interrupted, a virtual thread closes the socket that it uses, and can use no other.
        Thread thread = Thread.ofVirtual().name("attempt-" + message.id()).start(attempt);
        boolean inTime;
        try {
            inTime = thread.join(this.limit);
            if (!inTime) {
                thread.interrupt();
                thread.join(ENDING);
            }
        }
        catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new NotAccepted(Failure.BROKEN_OFF);
        }
        // What was accepted at the last moment, or before a long goodbye, is not sent again.
        switch (attempt.state()) {
            case SUCCESS -> {
            }
            case FAILED -> throw new NotAccepted(inTime ? NotAccepted.of(attempt.exceptionNow()) : Failure.SILENT);
            default -> throw new NotAccepted(Failure.SILENT);
        }
    }
}
