package fi.newcomer.jointassessment;

import java.util.EnumSet;
import java.util.Set;

/** What of a case can be told to another authority, in the order in which it is read. */
public enum Shared {

    MUNICIPALITY("municipality"), TOPIC("topic"), CONTACT_LANGUAGE("contactLanguage"), INTERPRETER("interpreter"),
    NAME("name"),
    /** With it goes what one must know before using it. */
    PHONE("phone"),
    JOBSEEKER("jobseeker"),
    /** The meeting that is planned, in the caseworker's words. */
    MEETING("meeting"),
    /** A sentence of the caseworker's own. */
    SENTENCE("sentence");

    private final String field;

    Shared(String field) {
        this.field = field;
    }

    /** Its name in the copy: that of the form's field where there is one. */
    public String field() {
        return this.field;
    }

    /** Whether the caseworker writes it for the invitation. */
    public boolean written() {
        return this == MEETING || this == SENTENCE;
    }

    /** What is usually needed to say whether one takes part, and tells nobody who it is. */
    public static Set<Shared> usual() {
        return EnumSet.of(MUNICIPALITY, TOPIC, CONTACT_LANGUAGE, INTERPRETER);
    }

}
