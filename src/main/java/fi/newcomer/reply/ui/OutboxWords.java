package fi.newcomer.reply.ui;

import fi.newcomer.mail.Failure;
import fi.newcomer.mail.OutboxLine;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is said about a message, without recipient and text. */
@Component
class OutboxWords {

    private final StaffWords words;

    private final Authorities authorities;

    OutboxWords(StaffWords words, Authorities authorities) {
        this.words = words;
        this.authorities = authorities;
    }

    String channel(OutboxLine line) {
        return this.words.text("staff.outbox.channel." + line.channel());
    }

    String queue(OutboxLine line) {
        return line.queue()
            .map((slug) -> this.authorities.find(slug).map((it) -> this.words.text(it.name())).orElse(slug))
            .orElseGet(() -> this.words.text("staff.outbox.no-queue"));
    }

    /** Whether it waits or failed, and why. */
    String state(OutboxLine line) {
        String state = this.words.text(line.failed() ? "staff.outbox.failed" : "staff.outbox.waits",
                Map.of("time", this.words.time(line.nextAttempt())));
        return line.failure().map((failure) -> state + " " + reason(failure)).orElse(state);
    }

    /** The same for a case. */
    String inCase(OutboxLine line) {
        return this.words.text((line.failed() ? "staff.outbox.in-case.failed." : "staff.outbox.in-case.waits.")
                + line.channel()) + " " + line.failure().map(this::reason).orElse("");
    }

    private String reason(Failure failure) {
        return this.words.text("staff.outbox.failure." + failure.code());
    }
}
