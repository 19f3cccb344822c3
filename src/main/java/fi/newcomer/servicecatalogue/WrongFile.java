package fi.newcomer.servicecatalogue;

import java.util.List;

/** A file of which nothing is taken. */
public final class WrongFile extends RuntimeException {

    private final transient List<FieldProblem> problems;

    WrongFile(List<FieldProblem> problems) {
        super(problems.getFirst().key());
        this.problems = List.copyOf(problems);
    }

    /** Why, field by field. */
    public List<FieldProblem> problems() {
        return this.problems;
    }
}
