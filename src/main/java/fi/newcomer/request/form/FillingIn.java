package fi.newcomer.request.form;

import fi.newcomer.municipality.Municipalities;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What a newcomer does while filling in the form, each act saved at once. */
@Service
public class FillingIn {

    private final Drafts drafts;

    private final Receivers receivers;

    private final Municipalities municipalities;

    FillingIn(Drafts drafts, Receivers receivers, Municipalities municipalities) {
        this.drafts = drafts;
        this.receivers = receivers;
        this.municipalities = municipalities;
    }

    /** The draft of a handle, while it lives, with what its answers lead to. */
    @Transactional(readOnly = true)
    public Optional<Draft> find(String handle) {
        return this.drafts.find(handle).map(this::known);
    }

    /** The answers as they are for one who begins, or begins again, with a question. */
    public Answers beginning(String municipality, Question question, Answers answers) {
        return this.receivers.known(municipality, answered(answers, question, Map.of()));
    }

    /** Begins a draft with what was typed on a page, and gives its handle: 32 hexadecimal digits. */
    @Transactional
    public String begin(String municipality, String language, Question question, Map<String, String> typed,
            boolean goesOn) {
        Answers answers = answered(Answers.none(), question, typed);
        return this.drafts.begin(municipality, language,
                goesOn ? passed(this.receivers.known(municipality, answers), question) : answers);
    }

    /**
     * Saves what was typed on a page.
     * @param goesOn whether the reader wants to go on, so that mistakes are to be shown; false while only the language
     * changes
     * @return the draft as it is now; empty when it lives no more
     */
    @Transactional
    public Optional<Draft> save(String handle, String municipality, String language, Question question,
            Map<String, String> typed, boolean goesOn) {
        return change(handle, (draft) -> {
            if (draft.sent()) {
                return draft;
            }
            Draft filled = draft.with(Questions.begins(question.step()) ? municipality : draft.municipality(), language,
                    answered(draft.answers(), question, typed));
            if (!goesOn) {
                return filled;
            }
            Draft passed = filled.with(filled.municipality(), language, passed(known(filled).answers(), question));
            return question.step().equals(Questions.MUNICIPALITY) ? moved(passed) : passed;
        });
    }

    /** Finish and clear: nothing stays. */
    @Transactional
    public void clear(String handle) {
        this.drafts.remove(handle);
    }

    @Scheduled(fixedDelay = 300_000, initialDelay = 60_000)
    // Locks the rows it removes and no gaps between them, so that nobody who is writing has to wait or give way.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    void removeOver() {
        this.drafts.removeOver();
    }

    private Optional<Draft> change(String handle, UnaryOperator<Draft> change) {
        return this.drafts.lock(handle).map((draft) -> {
            Draft changed = change.apply(draft);
            if (changed != draft) {
                this.drafts.save(changed);
            }
            return known(changed);
        });
    }

    private Draft known(Draft draft) {
        return draft.with(draft.municipality(), draft.language(),
                this.receivers.known(draft.municipality(), draft.answers()));
    }

    /** Whoever lives elsewhere goes on with the request of that municipality, and takes the answers along. */
    private Draft moved(Draft draft) {
        return draft.answers()
            .get("municipality")
            .flatMap(this.municipalities::find)
            .map((municipality) -> draft.with(municipality.slug(), draft.language(),
                    draft.answers().with("lives", "here").with("municipality", null)))
            .orElse(draft);
    }

    private static Answers passed(Answers answers, Question question) {
        Answers seen = question.step().equals(Questions.RECEIVER)
                ? answers.with(Answers.SEEN, answers.get(Answers.TO).orElse(null)) : answers;
        boolean failed = !question.mistakes(seen).isEmpty();
        return failed ? seen.with(Answers.FAILED, question.step())
                : seen.is(Answers.FAILED, question.step()) ? seen.with(Answers.FAILED, null) : seen;
    }

    private static Answers answered(Answers answers, Question question, Map<String, String> typed) {
        Answers filled = answers;
        for (Field field : question.fields()) {
            String text = typed.get(field.name());
            if (text != null && (text.isEmpty() || field.offers(text))) {
                filled = filled.withTyped(field.name(), text, field.limit());
            }
        }
        if (question.step().equals(Questions.CALL_ME)) {
            return filled.with(Answers.WAY, Answers.CALL_ME)
                .with("topic", "assessment")
                .with("jobseeker", "unknown")
                .with("channel", "phone");
        }
        return question.step().equals(Questions.FIRST) ? hinted(filled.with(Answers.WAY, null), typed) : filled;
    }

    /** What a page that led here knew already: it is asked nevertheless, with the answer filled in. */
    private static Answers hinted(Answers answers, Map<String, String> typed) {
        Answers hinted = answers;
        for (String hint : new String[] { "topic", "jobseeker" }) {
            String value = typed.get(hint);
            boolean offered = value != null && Questions.find(hint)
                .filter((question) -> question.fields().getFirst().offers(value))
                .isPresent();
            if (offered) {
                hinted = hinted.with(hint, value);
            }
        }
        return hinted;
    }
}
