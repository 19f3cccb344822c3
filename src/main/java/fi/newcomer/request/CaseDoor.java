package fi.newcomer.request;

import fi.newcomer.staff.StaffMember;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Where staff comes to a case: whether it is one of the person's queues is asked here, from the same few columns whether
 * the case is there or not, so that neither the answer nor its time tells.
 */
@Component
class CaseDoor {

    private final RequestRows requests;

    private final Guesses guesses;

    CaseDoor(RequestRows requests, Guesses guesses) {
        this.requests = requests;
        this.guesses = guesses;
    }

    /**
     * The request, when it is in a queue of the person.
     * @throws NoSuchCase when it is not
     * @throws GuessingPaused after too many that were not
     */
    HandledRequest enter(StaffMember who, UUID id) {
        return enter(who, id, this.requests::handled);
    }

    /** The same, for one who changes it: whoever else wants to change it waits until the transaction ends. */
    HandledRequest enterToChange(StaffMember who, UUID id) {
        return enter(who, id, this.requests::locked);
    }

    private HandledRequest enter(StaffMember who, UUID id, Function<UUID, Optional<HandledRequest>> find) {
        return entering(who, id, () -> find.apply(id).filter((it) -> who.handles(it.queue())))
            .orElseThrow(NoSuchCase::new);
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
