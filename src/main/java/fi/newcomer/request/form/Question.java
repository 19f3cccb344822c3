package fi.newcomer.request.form;

import java.util.List;
import java.util.function.Predicate;

/**
 * A page of the form.
 *
 * @param step its address
 * @param asked whether it applies, given the answers so far
 * @param passed whether the reader may go on, beside the fields having no mistakes
 */
public record Question(String step, List<Field> fields, Predicate<Answers> asked, Predicate<Answers> passed) {

    static Question of(String step, Field... fields) {
        return new Question(step, List.of(fields), (answers) -> true, (answers) -> true);
    }

    Question askedWhen(Predicate<Answers> when) {
        return new Question(this.step, this.fields, when, this.passed);
    }

    Question passedWhen(Predicate<Answers> when) {
        return new Question(this.step, this.fields, this.asked, when);
    }

    public List<Mistake> mistakes(Answers answers) {
        return this.fields.stream().flatMap((field) -> field.mistake(answers).stream()).toList();
    }

    /** Whether the reader may go on to later questions. */
    public boolean done(Answers answers) {
        return this.passed.test(answers) && mistakes(answers).isEmpty();
    }

    /** The mistakes to show: those that the reader made by going on, never before. */
    public List<Mistake> shownMistakes(Answers answers) {
        return answers.is(Answers.FAILED, this.step) ? mistakes(answers) : List.of();
    }
}
