package fi.newcomer.request.form;

import fi.newcomer.queue.PromisedDay;
import fi.newcomer.queue.Queue;
import fi.newcomer.request.NewRequest;
import fi.newcomer.request.Received;
import fi.newcomer.request.RequestIntake;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a draft once: request, history, the word to the queue and the receipt are there together, or none of them. */
@Service
public class Sending {

    private static final Set<Field.Kind> WORDS = Set.of(Field.Kind.LINE, Field.Kind.TEXT, Field.Kind.PHONE,
            Field.Kind.EMAIL);

    private final Drafts drafts;

    private final Receivers receivers;

    private final RequestIntake intake;

    private final PromisedDay promisedDay;

    private final Clock clock;

    Sending(Drafts drafts, Receivers receivers, RequestIntake intake, PromisedDay promisedDay, Clock clock) {
        this.drafts = drafts;
        this.receivers = receivers;
        this.intake = intake;
        this.promisedDay = promisedDay;
        this.clock = clock;
    }

    /**
     * Sends the draft of a handle. Sent before, it stays as it is.
     * @return whether it is sent now; false when it lives no more or an answer is missing
     */
    @Transactional
    public boolean send(String handle) {
        Optional<Draft> found = this.drafts.lock(handle);
        if (found.isEmpty() || found.get().sent()) {
            return found.isPresent();
        }
        Draft draft = found.get();
        Answers answers = this.receivers.known(draft.municipality(), draft.answers());
        Receivers.Receiving receiving = this.receivers.of(draft.municipality(), answers);
        Optional<Queue> queue = receiving.destination().receiving();
        if (queue.isEmpty() || !Questions.firstMissing(answers).step().equals(Questions.CHECK)) {
            return false;
        }
        Optional<LocalDate> promised = receiving.forwarded() ? Optional.empty()
                : Optional.ofNullable(queue.get().promiseDays())
                    .map((days) -> this.promisedDay.after(this.clock.instant(), days));
        String channel = channel(answers);
        Received received = this.intake.receive(request(draft, answers.with("channel", channel), receiving, queue.get(),
                promised));
        this.drafts.sent(draft,
                new Receipt(received.code(), received.pin(), queue.get().slug(),
                        receiving.forwarded() ? receiving.destination().authority().slug() : null,
                        promised.orElse(null), channel.equals("visit")));
        return true;
    }

    private static NewRequest request(Draft draft, Answers answers, Receivers.Receiving receiving, Queue queue,
            Optional<LocalDate> promised) {
        Map<String, String> choices = new LinkedHashMap<>();
        Map<String, String> words = new LinkedHashMap<>();
        // Only what was asked on the way that was taken: an answer of an abandoned branch is not sent.
        Questions.answered(answers).forEach((field) -> (WORDS.contains(field.kind()) ? words : choices)
            .put(field.name(), answers.get(field.name()).orElseThrow()));
        choices.putIfAbsent("filledBy", "self");
        choices.put("channel", channel(answers));
        return new NewRequest(draft.submissionKey(), draft.municipality(),
                new NewRequest.Routing(queue.slug(), receiving.rule(), receiving.forwarded(), promised),
                draft.language(), choices, words);
    }

    private static String channel(Answers answers) {
        return answers.get("channel").orElse(answers.has("phone") ? "phone" : "email");
    }
}
