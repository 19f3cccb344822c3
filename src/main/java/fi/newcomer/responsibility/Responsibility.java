package fi.newcomer.responsibility;

import fi.newcomer.content.YamlValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the decision table: who is responsible, and where a request goes.
 *
 * @param version grows with each change of the row
 * @param validFrom the first day on which it holds
 * @param validTo the first day on which it no longer holds; null while none is known
 * @param responsible the slug of the responsible authority; null when that is to be decided
 * @param receives the slug of the authority, and of the queue, to which a request goes
 * @param mayJoin slugs of authorities that may take part
 * @param conflict what contradicts it, for staff; null when nothing does
 * @param document the title of the programme that the municipality follows
 * @param section the section of it that says so; null for a rule of the portal itself
 */
public record Responsibility(String municipality, Topic topic, Jobseeker jobseeker, int version, LocalDate validFrom,
        @Nullable LocalDate validTo, @Nullable String responsible, String receives, List<String> mayJoin, State state,
        Service service, Basis basis, @Nullable String conflict, String document, @Nullable String section) {

    public Responsibility {
        mayJoin = List.copyOf(mayJoin);
    }

    /** Whether the responsibility holds today. */
    public enum State {

        IN_FORCE, PLANNED, UNDECIDED;

        public String value() {
            return YamlValue.written(this);
        }

    }

    /** Whether the service itself runs today. */
    public enum Service {

        RUNNING, PLANNED, NOT_STATED;

        public String value() {
            return YamlValue.written(this);
        }

    }

    /** Where the rule comes from. */
    public enum Basis {

        /** The programme says it. */
        PROGRAMME,

        /** It follows from the programme, which does not say it in these words. */
        INFERRED,

        /** The portal's own rule, for those who don't know whether they are registered. */
        PORTAL_RULE;

        public String value() {
            return YamlValue.written(this);
        }

    }

    /** Where a programme says so. */
    public record Source(String document, String section) {
    }

    /** Where the programme says so; nothing for a rule of the portal itself. */
    public Optional<Source> source() {
        return this.section == null || this.basis == Basis.PORTAL_RULE ? Optional.empty()
                : Optional.of(new Source(this.document, this.section));
    }

    /** The authority that the newcomer is told about: the responsible one, or the one that finds it out. */
    public String authority() {
        return this.responsible == null ? this.receives : this.responsible;
    }

    /** Whether another row says the same, whatever its version and dates. */
    boolean saysTheSameAs(Responsibility other) {
        return dated(other.version, other.validFrom, other.validTo).equals(other);
    }

    /** Whether it holds on any day: a version that was replaced or taken away before it began does not. */
    public boolean holds() {
        return this.validTo == null || this.validTo.isAfter(this.validFrom);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(this.validFrom) && (this.validTo == null || day.isBefore(this.validTo));
    }

    /** The same, no longer holding from a day on. */
    Responsibility until(@Nullable LocalDate day) {
        return dated(this.version, this.validFrom, day);
    }

    /** The same on other days, as another version. */
    Responsibility as(int number, LocalDate from, @Nullable LocalDate to) {
        return dated(number, from, to);
    }

    /** What tells its row from the others of the municipality. */
    String row() {
        return this.topic.value() + "/" + this.jobseeker.value();
    }

    Responsibility asVersion(int number) {
        return dated(number, this.validFrom, this.validTo);
    }

    private Responsibility dated(int number, LocalDate from, @Nullable LocalDate to) {
        return new Responsibility(this.municipality, this.topic, this.jobseeker, number, from, to, this.responsible,
                this.receives, this.mayJoin, this.state, this.service, this.basis, this.conflict, this.document,
                this.section);
    }
}
