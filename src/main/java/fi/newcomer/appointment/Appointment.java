package fi.newcomer.appointment;

import fi.newcomer.hours.Helsinki;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting with a newcomer, decrypted.
 *
 * @param request the id of the request that it is about
 * @param caseworker the username of who made it and is there
 * @param was when it began before it was moved last
 * @param wasEnds when it ended before it was moved last
 * @param office the slug of an office of the portal where it is held
 * @param place where it is: as typed, or what the office was called when the meeting was made, in Swedish
 * @param interpreter whether an interpreter is needed
 * @param language the newcomer's language, BCP 47 or {@code other}
 * @param participants who else takes part, as typed; often empty
 * @param bring what to bring, as typed; often empty
 * @param reason why it was cancelled, as typed
 * @param cannotAt when the newcomer said that they can't come
 * @param revision grows with each change that the newcomer must know of
 * @param version to be given back with a change, so that two changes at once are noticed
 */
public record Appointment(UUID id, UUID request, String caseworker, Instant begins, Instant ends,
        Optional<Instant> was, Optional<Instant> wasEnds, Optional<String> office, String place, boolean interpreter,
        String language, String participants, String bring, Optional<String> reason, State state,
        Optional<Instant> cannotAt, Instant changedAt, int revision, long version) {

    /** What became of it. */
    public enum State {

        PLANNED, CANCELLED, HELD,

        /** The newcomer did not come. */
        MISSED,

        /** The newcomer cancelled when it was too late to cancel the interpreter. */
        CANCELLED_LATE

    }

    /** Its day in Finland. */
    public LocalDate day() {
        return Helsinki.day(this.begins);
    }

    /** The time of the day in Finland at which it begins. */
    public LocalTime from() {
        return LocalTime.ofInstant(this.begins, Helsinki.ZONE);
    }

    /** The time of the day in Finland at which it ends. */
    public LocalTime to() {
        return LocalTime.ofInstant(this.ends, Helsinki.ZONE);
    }

    public boolean planned() {
        return this.state == State.PLANNED;
    }

    /** Somewhere else, at another time, or with other words. What the newcomer said of the old time no longer counts. */
    Appointment changed(AppointmentCheck.Right right, AppointmentDraft draft, Instant now) {
        boolean time = !right.begins().equals(this.begins) || !right.ends().equals(this.ends);
        boolean where = !right.place().equals(this.place) || !right.office().equals(this.office);
        return new Appointment(this.id, this.request, this.caseworker, right.begins(), right.ends(),
                time ? Optional.of(this.begins) : this.was, time ? Optional.of(this.ends) : this.wasEnds, right.office(),
                right.place(), draft.interpreter(), this.language, draft.participants().strip(), draft.bring().strip(),
                this.reason, this.state, time ? Optional.empty() : this.cannotAt, now,
                this.revision + (time || where ? 1 : 0), this.version + 1);
    }

    /** Planned no more. */
    Appointment ended(State how, Optional<String> why, Instant now) {
        boolean cancelled = how == State.CANCELLED || how == State.CANCELLED_LATE;
        return new Appointment(this.id, this.request, this.caseworker, this.begins, this.ends, this.was, this.wasEnds,
                this.office, this.place, this.interpreter, this.language, this.participants, this.bring, why, how,
                this.cannotAt, now, this.revision + (cancelled ? 1 : 0), this.version + 1);
    }

    /** The newcomer can't come. */
    Appointment cannot(Instant now) {
        return new Appointment(this.id, this.request, this.caseworker, this.begins, this.ends, this.was, this.wasEnds,
                this.office, this.place, this.interpreter, this.language, this.participants, this.bring, this.reason,
                this.state, Optional.of(now), this.changedAt, this.revision, this.version + 1);
    }

    /** Without what was typed, so that no log or exception can hold it. */
    @Override
    public String toString() {
        return "Appointment[" + this.id + "]";
    }
}
