package fi.newcomer.request;

import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Where staff comes to a case: whether it is one of the person's queues is asked here, from the same few columns whether
 * the case is there or not, so that neither the answer nor its time tells.
 */
@Component
class CaseDoor {

    private final RequestRows requests;

    private final HistoryRows history;

    private final Guesses guesses;

    CaseDoor(RequestRows requests, HistoryRows history, Guesses guesses) {
        this.requests = requests;
        this.history = history;
        this.guesses = guesses;
    }

    /**
     * The request, when it is in a queue of the person.
     * @throws NoSuchCase when it is not
     * @throws GuessingPaused after too many that were not
     */
    HandledRequest enter(StaffMember who, UUID id) {
        return entering(who, id, () -> this.requests.handled(id).filter((it) -> who.handles(it.queue())))
            .orElseThrow(NoSuchCase::new);
    }

    /**
     * The same, for one who changes it: whoever else wants to change it waits until the transaction ends.
     * @throws HandedOverMeanwhile when it has gone out of a queue of the person, which is no guess
     */
    HandledRequest enterToChange(StaffMember who, UUID id) {
        this.guesses.allow(who);
        Optional<HandledRequest> there = this.requests.locked(id);
        if (there.filter((it) -> who.handles(it.queue())).isPresent()) {
            return there.get();
        }
        // Asked for whether there is one or not, so that the time tells nothing.
        List<HistoryEntry> moves = this.history.lastMoves(id);
        Optional<HistoryEntry> gone = there.filter((it) -> left(it, moves).filter(who::handles).isPresent())
            .map((it) -> moves.getFirst());
        if (gone.isPresent()) {
            throw new HandedOverMeanwhile(gone.get());
        }
        this.guesses.missed(who, id.toString());
        throw new NoSuchCase();
    }

    /** The queue that the newest move took it out of: what was sent back had come there by the move before. */
    private static Optional<String> left(HandledRequest now, List<HistoryEntry> moves) {
        if (moves.isEmpty() || !moves.getFirst().subject().equals(now.queue())) {
            return Optional.empty();
        }
        return moves.getFirst().kind().equals(CaseSteps.SENT_BACK) ? moves.stream().skip(1).findFirst().map(HistoryEntry::subject)
                : Optional.ofNullable(now.handedFrom());
    }

    /** What is found under an id; nothing counts as a miss. */
    <T> Optional<T> entering(StaffMember who, UUID id, Supplier<Optional<T>> find) {
        this.guesses.allow(who);
        Optional<T> found = find.get();
        if (found.isEmpty()) {
            this.guesses.missed(who, id.toString());
        }
        return found;
    }

    /**
     * The request with a code, however it was typed; empty when it is not in a queue of the person. What can't be a code
     * is a slip, not a guess.
     * @throws GuessingPaused after too many that were not
     */
    Optional<UUID> find(StaffMember who, String typed) {
        this.guesses.allow(who);
        String code = Codes.read(typed);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<UUID> found = this.requests.withCode(code).filter((it) -> who.handles(it.queue())).map(HandledRequest::id);
        if (found.isEmpty()) {
            this.guesses.missed(who, "");
        }
        return found;
    }
}
