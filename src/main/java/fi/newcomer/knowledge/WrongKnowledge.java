package fi.newcomer.knowledge;

import java.util.List;

/** A fact or partner that can't be stored as it is typed. */
public final class WrongKnowledge extends RuntimeException {

    private final transient List<Problem> problems;

    WrongKnowledge(List<Problem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return this.problems;
    }

    /**
     * What is wrong in a field.
     *
     * @param field its name; of a text in several languages with the language, such as {@code name.sv}
     * @param key the last part of the staff text's key
     */
    public record Problem(String field, String key) {
    }
}
