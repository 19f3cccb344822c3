package fi.newcomer.casework;

import fi.newcomer.request.AnsweredMeanwhile;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.GuessingPaused;
import fi.newcomer.request.HandedOverMeanwhile;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.WrongTransition;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Says why a step in a case could not be taken: who changed it meanwhile, or what is missing. */
@Component
public class Refusals {

    private final StaffWords words;

    private final HistoryWords history;

    Refusals(StaffWords words, HistoryWords history) {
        this.words = words;
        this.history = history;
    }

    /** The sentence for what a step threw. @throws RuntimeException the same, where it is no refusal */
    public String sentence(RuntimeException refusal) {
        return switch (refusal) {
            case CaseRefused refused -> this.words.text("staff.case-refused." + refused.reason().code());
            case AnsweredMeanwhile answered -> changed("staff.case.answered-by", answered.since());
            case ChangedMeanwhile changed -> changed("staff.case.changed-by", changed.since());
            case HandedOverMeanwhile left -> changed("staff.case.left-by", List.of(left.moved()));
            case NoSuchCase gone -> this.words.text("staff.case.gone");
            case GuessingPaused paused -> this.words.text("staff.case.paused",
                    Map.of("minutes", paused.pause().toMinutes() + 1));
            case WrongTransition wrong -> this.words.text("staff.case-refused.closed");
            // Two worked on the same rows at the same moment, and the database let one of them go first.
            case PessimisticLockingFailureException busy -> this.words.text("staff.case-refused.busy");
            default -> throw refusal;
        };
    }

    private String changed(String key, List<HistoryEntry> since) {
        return this.words.text(key, Map.of("what", this.history.of(since)
            .stream()
            .map((it) -> it.what() + " · " + it.who() + " · " + this.words.time(it.entry().at()))
            .collect(Collectors.joining("; "))));
    }
}
