package fi.newcomer.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers what waits in the outbox, again and again until it is accepted, refused for good, or two days old. Each channel
 * has a thread of its own, so that a server that hangs holds up neither the other channel nor any other task.
 */
@Component
class Delivery implements DisposableBean {

    /** So long a message is tried. */
    static final Duration LONGEST_WAIT = Duration.ofHours(48);

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    /** So long one attempt may take, whatever the server does: well below {@link OutboxRows#CLAIM}. */
    static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(2);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** An attempt that has begun is finished before the portal stops, so that what was accepted is not sent again. */
    private static final Duration LAST_ATTEMPT = Duration.ofSeconds(10);

    /**
     * Not virtual ones: before Java 24 an attempt, which is one, holds its processor while it waits for a server, and
     * where there is only one, nobody would wake to break it off.
     */
    private final ExecutorService threads = Executors
        .newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("delivery-", 0).factory());

    /** The channels whose thread is at work. */
    private final Set<Channel> busy = ConcurrentHashMap.newKeySet();

    private volatile boolean stopping;

    private final OutboxRows outbox;

    private final Carrier carrier;

    private final Clock clock;

    @Autowired
    Delivery(OutboxRows outbox, Carrier carrier, Clock clock) {
        this(outbox, carrier, clock, LONGEST_ATTEMPT);
    }

    Delivery(OutboxRows outbox, Carrier carrier, Clock clock, Duration longestAttempt) {
        this.outbox = outbox;
        this.carrier = new LimitedCarrier(carrier, longestAttempt);
        this.clock = clock;
    }

    /** Every two seconds: whatever is due, for each channel that is not still at it. Returns at once. */
    @Scheduled(fixedDelay = 2000)
    void wake() {
        for (Channel channel : Channel.values()) {
            if (!this.stopping && this.busy.add(channel)) {
                this.threads.execute(() -> {
                    try {
                        deliverDue(channel);
                    }
                    finally {
                        this.busy.remove(channel);
                    }
                });
            }
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        this.stopping = true;
        this.threads.shutdown();
        if (!this.threads.awaitTermination(LAST_ATTEMPT.toSeconds(), TimeUnit.SECONDS)) {
            log.warn("A message was still on its way when the portal stopped; it is tried again");
            this.threads.shutdownNow();
        }
    }

    /** Whatever is due on any channel, on this thread. */
    void deliverDue() {
        for (Channel channel : Channel.values()) {
            deliverDue(channel);
        }
    }

    /** One after the other, each claimed just before its attempt: an attempt at a slow server never outlasts its claim. */
    private void deliverDue(Channel channel) {
        Optional<Message> due;
        boolean go = true;
        try {
            while (go && !this.stopping && (due = this.outbox.claim(channel)).isPresent()) {
                go = deliver(due.get());
            }
        }
        catch (RuntimeException e) {
            // Without the database nothing is lost: what waits is there when it is back.
            log.warn("The outbox can't be read: {}", e.getClass().getSimpleName());
        }
    }

    /** @return whether it makes sense to try the next one now */
    private boolean deliver(Message message) {
        try {
            this.carrier.deliver(message);
        }
        catch (Exception e) {
            Failure failure = NotAccepted.of(e);
            boolean old = message.createdAt().plus(LONGEST_WAIT).isBefore(this.clock.instant());
            // What a server answers may hold the recipient's address: only the kind of failure is told.
            if (failure.lasting() || old) {
                log.warn("Message {} failed ({})", message.id(), failure.code());
                this.outbox.failed(message, failure);
            }
            else {
                Duration pause = pauseAfter(message.attempt());
                log.warn("Message {} was not accepted ({}); next attempt in {} s", message.id(), failure.code(),
                        pause.toSeconds());
                this.outbox.postponed(message, failure, pause);
            }
            return !failure.concernsAll();
        }
        this.outbox.delivered(message);
        return true;
    }

    /** 10 s after the first attempt, twice as long after each further one, never more than five minutes. */
    static Duration pauseAfter(int attempts) {
        Duration pause = Duration.ofSeconds(10L << Math.min(attempts - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
