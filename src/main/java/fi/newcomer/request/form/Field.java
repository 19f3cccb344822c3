package fi.newcomer.request.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A field of the form: what may be answered, and when it is asked.
 *
 * @param name as in the form and in the keys of its texts
 * @param options the values of a choice; empty for typed text
 * @param limit how many characters a reader may type
 * @param asked whether it applies, given the other answers
 * @param missing the error when it is needed and absent, given the other answers; null where it never is
 * @param valid whether a text that is there can be right
 */
public record Field(String name, Kind kind, List<String> options, int limit, Predicate<Answers> asked,
        Predicate<Answers> needed, @Nullable String missing, Predicate<String> valid) {

    /** How a field is shown. */
    public enum Kind {

        CHOICE, LINE, TEXT, PHONE, EMAIL, LANGUAGE, MUNICIPALITY

    }

    private static final int LONGEST_CODE = 100;

    static Field choice(String name, String... options) {
        List<String> values = List.of(options);
        return new Field(name, Kind.CHOICE, values, LONGEST_CODE, (answers) -> true, (answers) -> false, null,
                values::contains);
    }

    static Field typed(String name, Kind kind, int limit) {
        return new Field(name, kind, List.of(), limit, (answers) -> true, (answers) -> false, null, (text) -> true);
    }

    Field askedWhen(Predicate<Answers> when) {
        return new Field(this.name, this.kind, this.options, this.limit, when, this.needed, this.missing, this.valid);
    }

    /** It must be answered; the key says so to one who did not. */
    Field needed(String key) {
        return neededWhen((answers) -> true, key);
    }

    Field neededWhen(Predicate<Answers> when, String key) {
        return new Field(this.name, this.kind, this.options, this.limit, this.asked, when, key, this.valid);
    }

    Field validWhen(Predicate<String> when) {
        return new Field(this.name, this.kind, this.options, this.limit, this.asked, this.needed, this.missing, when);
    }

    /** Whether an answer is one of those offered; an answer that never was is not kept. */
    boolean offers(String value) {
        return this.kind != Kind.CHOICE || this.options.contains(value);
    }

    Optional<Mistake> mistake(Answers answers) {
        if (!this.asked.test(answers)) {
            return Optional.empty();
        }
        Optional<Integer> typed = answers.typedTooMany(this.name);
        if (typed.isPresent()) {
            return Optional.of(new Mistake(this.name, "request.error.too-long",
                    Map.of("limit", this.limit, "typed", typed.get())));
        }
        Optional<String> text = answers.get(this.name);
        if (text.isEmpty()) {
            return this.missing != null && this.needed.test(answers)
                    ? Optional.of(new Mistake(this.name, this.missing)) : Optional.empty();
        }
        return this.valid.test(text.get()) ? Optional.empty()
                : Optional.of(new Mistake(this.name, "request.error." + this.name + ".wrong"));
    }
}
