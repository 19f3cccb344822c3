package fi.newcomer.office;

import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where a newcomer gets help in person. What no source says is null, an empty list or {@code NOT_GIVEN}.
 *
 * @param slug its name in addresses, unique among the offices that serve a municipality
 * @param municipality the slug of the municipality in which it is
 * @param serves the slugs of the municipalities whose residents it is for
 * @param note what else a newcomer should know
 * @param sources where all this is said
 */
public record Office(String slug, String municipality, List<String> serves, LocalizedText name, Site site, State state,
        Help help, Coming coming, Speaking speaking, OpeningHours hours, Contact contact, @Nullable LocalizedText note,
        List<Source> sources) {

    /** Whether one can go there today, as far as the sources say. */
    public boolean inForce() {
        return this.state == State.IN_FORCE;
    }

    /** Whether one can go there today for advice. */
    public boolean advises() {
        return inForce() && this.help == Help.ADVICE;
    }

    /** Whether it is there. */
    public enum State {

        IN_FORCE, PLANNED, UNDECIDED

    }

    /** What one gets help with. */
    public enum Help {

        /** Anything that is new; whoever is there helps or shows the way. */
        ADVICE,

        /** Registering as a jobseeker. */
        REGISTRATION,

        NOT_GIVEN

    }

    /** How one comes. */
    public enum Way {

        DROP_IN, BY_APPOINTMENT, BY_PHONE, IN_PERSON

    }

    /** Who may come. */
    public enum Visitors {

        NEWCOMERS, IMMIGRANTS, FOREIGN_JOBSEEKERS, NOT_GIVEN

    }

    /**
     * Where it is.
     *
     * @param place the building or town
     * @param address street and number, in Swedish
     * @param entrance the street from which one goes in, in Swedish
     * @param accessibility what one should know who comes with a wheelchair or a pram, sees or hears badly
     */
    public record Site(@Nullable LocalizedText place, @Nullable String address, @Nullable String entrance,
            @Nullable LocalizedText accessibility) {
    }

    /**
     * Who comes, and how.
     *
     * @param ways how one comes at its hours
     * @param otherwise how one reaches the same people at other times
     */
    public record Coming(List<Way> ways, List<Way> otherwise, Visitors visitors) {
    }

    /**
     * Which languages are spoken.
     *
     * @param languages codes of the languages of the people there (BCP 47)
     * @param own whether it is the visitor's own language, or one that the visitor knows well
     * @param interpreter whether there is an interpreter when needed
     */
    public record Speaking(List<String> languages, boolean own, boolean interpreter) {
    }

    /**
     * How to reach it: ids of facts, each of its kind.
     *
     * @param of whose phone, e-mail address and website these are
     */
    public record Contact(@Nullable LocalizedText of, @Nullable String phone, @Nullable String email,
            @Nullable String website) {
    }

    /** A document and the section of it that says so. */
    public record Source(String document, String section) {
    }
}
