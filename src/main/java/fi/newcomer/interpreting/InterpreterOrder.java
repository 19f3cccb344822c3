package fi.newcomer.interpreting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An order of an interpreter, decrypted.
 *
 * @param number its own number, by which the agency knows it; says nothing of the newcomer
 * @param request the id of the request that it is for
 * @param appointment the id of the meeting that it is for; empty where time and place are typed
 * @param wish what is asked of the interpreter
 * @param state how far it is, as noted by hand
 * @param orderedAt when it was written
 * @param version to be given back with a change, so that two changes at once are noticed
 */
public record InterpreterOrder(UUID id, long number, UUID request, Optional<UUID> appointment, InterpreterWish wish,
        State state, Instant orderedAt, long version) {

    /** How far it is. */
    public enum State {

        ORDERED, CONFIRMED, CANCELLED

    }

    public boolean open() {
        return this.state != State.CANCELLED;
    }

    /** Without what was typed, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "InterpreterOrder[" + this.id + "]";
    }
}
