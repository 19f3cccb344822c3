package fi.newcomer.course;

import java.util.List;

/** A course, or a group of it, that can't be stored as staff wrote it. */
public final class WrongCourse extends RuntimeException {

    private final transient List<CourseProblem> problems;

    WrongCourse(List<CourseProblem> problems) {
        super(problems.toString());
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, by field. */
    public List<CourseProblem> problems() {
        return this.problems;
    }
}
