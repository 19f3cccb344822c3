package fi.newcomer.request.form;

import fi.newcomer.request.form.Field.Kind;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Some of the form's fields, filled in on one page: by staff who writes down a visit or a call, or by a newcomer who
 * corrects. The same limits and checks hold as in the form.
 *
 * @param fields which of the form's fields stand on that page
 */
public record FilledIn(Set<String> fields, Answers answers) {

    private static final Set<Kind> WORDS = EnumSet.of(Kind.LINE, Kind.TEXT, Kind.PHONE, Kind.EMAIL);

    /** What was typed, cut to the limits; a choice that is not offered counts as none. */
    public static FilledIn of(Set<String> fields, Map<String, String> typed) {
        Answers answers = Answers.none();
        for (Field field : Questions.all().filter((it) -> fields.contains(it.name())).toList()) {
            String text = typed.getOrDefault(field.name(), "");
            if (!text.isEmpty() && field.offers(text)) {
                answers = answers.withTyped(field.name(), text, field.limit());
            }
        }
        return new FilledIn(Set.copyOf(fields), answers);
    }

    /** Everything that is wrong, in the order of the form. */
    public List<Mistake> mistakes() {
        return asked().flatMap((field) -> field.mistake(this.answers).stream()).toList();
    }

    /** The choices that were made, by the fields' names; those that the other answers make meaningless are left out. */
    public Map<String, String> choices() {
        return values(false);
    }

    /** What was typed, by the fields' names; what the other answers make meaningless is left out. */
    public Map<String, String> words() {
        return values(true);
    }

    private Map<String, String> values(boolean words) {
        Map<String, String> values = new LinkedHashMap<>();
        asked().filter((field) -> WORDS.contains(field.kind()) == words)
            .filter((field) -> field.asked().test(this.answers))
            .forEach((field) -> this.answers.get(field.name()).ifPresent((value) -> values.put(field.name(), value)));
        return values;
    }

    private Stream<Field> asked() {
        return Questions.asked(this.answers)
            .stream()
            .flatMap((question) -> question.fields().stream())
            .filter((field) -> this.fields.contains(field.name()));
    }
}
