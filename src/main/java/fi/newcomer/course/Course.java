package fi.newcomer.course;

import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Confirmation;
import fi.newcomer.language.LocalizedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A course that a programme names or that staff added. What no source says is null, an empty list or {@code NOT_GIVEN}.
 *
 * @param slug its name in addresses, unique
 * @param folder the programme or layer whose readers it is for
 * @param kind which list of the texts shows it
 * @param what what it is, in a few words
 * @param about what it is, in short sentences
 * @param organiser who teaches
 * @param week when it meets in an ordinary week
 * @param signUp how one signs up
 * @param starts the groups that start or have started, by their first day
 * @param sources where all this is said; empty where staff added it
 * @param added who of the staff added it and when; null where a document says it
 */
public record Course(String slug, String folder, String kind, Type type, LocalizedText name,
        @Nullable LocalizedText what, @Nullable LocalizedText about, @Nullable LocalizedText place,
        @Nullable String address, @Nullable LocalizedText organiser, Teaching teaching, Extent extent,
        OpeningHours week, Joining joining, Contact contact, @Nullable LocalizedText signUp, State state,
        List<Start> starts, List<Source> sources, @Nullable Confirmation added) {

    /** Whether one can take it, as far as is said. */
    public boolean inForce() {
        return this.state == State.IN_FORCE;
    }

    /** Its groups that begin on this day or later, cancelled ones too, the next first. */
    public List<Start> startsFrom(LocalDate day) {
        return this.starts.stream()
            .filter((start) -> !start.first().isBefore(day))
            .sorted(Comparator.comparing(Start::first))
            .toList();
    }

    /** The first day of the next group that is not cancelled. */
    public Optional<LocalDate> next(LocalDate day) {
        return startsFrom(day).stream().filter((start) -> !start.cancelled()).map(Start::first).findFirst();
    }

    /** All languages of teaching: those of the course, and those of its groups. */
    public List<String> taughtIn() {
        return Stream.concat(this.teaching.taughtIn().stream(),
                this.starts.stream().flatMap((start) -> start.taughtIn().stream())).distinct().toList();
    }

    /** What it is, for the filter of the course page. */
    public enum Type {

        ORIENTATION, TRAINING, LITERACY, LANGUAGE, CONVERSATION, BASIC_EDUCATION, WORK, OTHER

    }

    /** Whether it is there. */
    public enum State {

        IN_FORCE, PLANNED, UNDECIDED,

        /** Only another website has it. */
        LINK_ONLY

    }

    /** How one takes part. */
    public enum Mode {

        ON_SITE, REMOTE, WITH_INTERPRETER, SELF_STUDY

    }

    public enum Pace {

        NORMAL, SLOW

    }

    /** When one can begin. */
    public enum Admission {

        CONTINUOUS, FIXED_STARTS, NOT_GIVEN

    }

    /** What the newcomer pays. */
    public enum Price {

        FREE, NOT_GIVEN

    }

    /** Who may come. */
    public enum OpenTo {

        JOBSEEKERS, OUTSIDE_LABOUR_FORCE, NEWCOMERS, EVERYONE

    }

    /** Whether one needs an integration plan before the course. */
    public enum Plan {

        NEEDED, NOT_NEEDED, NOT_GIVEN

    }

    /**
     * What it teaches and how.
     *
     * @param learnt the languages that it teaches (BCP 47); empty where none or not given
     * @param languageCourse whether it teaches languages at all, as far as is known; null where no source says it
     * @param taughtIn the languages of teaching (BCP 47)
     * @param from the level at which it begins, such as {@code A1.1}
     * @param to the level at which it aims
     */
    public record Teaching(List<String> learnt, @Nullable Boolean languageCourse, List<String> taughtIn,
            @Nullable String from, @Nullable String to, List<Pace> paces, List<Mode> modes) {
    }

    /**
     * How much it is; null where not given.
     *
     * @param atLeast whether {@code hours} is the least
     * @param months about how many months it lasts
     */
    public record Extent(@Nullable Integer hours, boolean atLeast, @Nullable Integer months, @Nullable Integer modules,
            @Nullable Integer timesAWeek) {
    }

    /** Who may begin, when, and at what price. */
    public record Joining(Admission admission, Price price, List<OpenTo> openTo, Plan plan) {
    }

    /**
     * How to reach those who know: ids of facts, each of its kind.
     *
     * @param of whose phone, e-mail address and website these are
     */
    public record Contact(@Nullable LocalizedText of, @Nullable String phone, @Nullable String email,
            @Nullable String website) {
    }

    /**
     * A group of the course.
     *
     * @param id tells it from the other groups of the course, and stays
     * @param first its first day
     * @param last its last day; null where not known
     * @param taughtIn the languages of teaching, where they are known of this group
     * @param seats how many people can take part; null where not known
     * @param full whether no seat is left
     * @param signUpThrough the last day to sign up; null where not known
     * @param week when it meets; {@link OpeningHours#NOT_GIVEN} where it meets as the course does
     * @param revision grows with every change, for calendars
     */
    public record Start(String id, LocalDate first, @Nullable LocalDate last, List<String> taughtIn, @Nullable Pace pace,
            @Nullable Integer seats, boolean full, boolean cancelled, @Nullable LocalDate signUpThrough,
            @Nullable LocalizedText place, OpeningHours week, int revision) {
    }

    /** A document and the section of it that says so. */
    public record Source(String document, String section) {
    }
}
