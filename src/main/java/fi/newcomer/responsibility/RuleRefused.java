package fi.newcomer.responsibility;

import fi.newcomer.content.YamlValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rule can't be kept like this; the problem says why, and with a hole or an overlap the days say where. */
public class RuleRefused extends RuntimeException {

    private final Problem problem;

    private final @Nullable LocalDate first;

    private final @Nullable LocalDate last;

    private final int version;

    RuleRefused(Problem problem) {
        this(problem, null, null, 0);
    }

    private RuleRefused(Problem problem, @Nullable LocalDate first, @Nullable LocalDate last, int version) {
        super("The rule can't be kept like this: " + problem.code());
        this.problem = problem;
        this.first = first;
        this.last = last;
        this.version = version;
    }

    static RuleRefused hole(LocalDate first, @Nullable LocalDate last) {
        return new RuleRefused(Problem.HOLE, first, last, 0);
    }

    static RuleRefused overlap(Responsibility other) {
        return new RuleRefused(Problem.OVERLAP, other.validFrom(), Timeline.lastDay(other.validTo()), other.version());
    }

    public Problem problem() {
        return this.problem;
    }

    /** The first day of the hole, or of the version that stands in the way. */
    public @Nullable LocalDate first() {
        return this.first;
    }

    /** The last day of the hole or of that version; null where it never ends. */
    public @Nullable LocalDate last() {
        return this.last;
    }

    /** The number of the version that stands in the way. */
    public int version() {
        return this.version;
    }

    /** Why a rule can't be kept. */
    public enum Problem {

        /** A day would have no rule. */
        HOLE("a day has no rule"),

        /** A day would have two rules. */
        OVERLAP("a day has two rules"),

        /** Nothing would be left of the row. */
        FIRST("a row needs a version"),

        /** The first day lies before today. */
        PAST("the first day has been"),

        /** The last day lies before the first. */
        BACKWARDS("the last day lies before the first"),

        /** No such authority. */
        AUTHORITY("there is no such authority"),

        /** The authority that receives has no queue. */
        NO_QUEUE("the authority that receives has no queue"),

        /** Who receives the request takes part anyway. */
        JOINS_TWICE("who receives the request stands among those who may join, or somebody stands there twice"),

        /** Nobody is responsible, but it is not said to be undecided. */
        NOT_UNDECIDED("who is responsible is to be decided: the state must be undecided"),

        /** Undecided, but somebody is responsible. */
        DECIDED("the state is undecided: who is responsible must be to be decided"),

        /** The portal's own rule is for those who don't know, and finds out who is responsible. */
        PORTAL_RULE("the portal's own rule is only for those who don't know, and names nobody as responsible"),

        /** No such document or section. */
        DOCUMENT("there is no such document or section"),

        /** A rule of the programme needs its section. */
        SECTION("\"section\" is missing: where in the programme does this stand"),

        /** Nobody said why. */
        REASON("the reason is missing"),

        /** A text is too long or has invisible characters. */
        TEXT("a text is too long or has invisible characters"),

        /** It says the same as what holds already. */
        NOTHING_NEW("it says the same as before"),

        /** Somebody else changed the row meanwhile. */
        CHANGED_MEANWHILE("the row was changed meanwhile"),

        /** Only a version that has not begun can be taken away. */
        NOT_PLANNED("the version is not planned any more");

        private final String inFile;

        Problem(String inFile) {
            this.inFile = inFile;
        }

        /** The end of the key of its message, such as {@code no-queue}. */
        public String code() {
            return YamlValue.written(this);
        }

        /** The same as a sentence about a file, without its full stop. */
        String inFile() {
            return this.inFile;
        }

    }
}
