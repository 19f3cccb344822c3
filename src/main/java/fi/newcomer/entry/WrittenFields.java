package fi.newcomer.entry;

import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The fields of a form by their names, each of which says itself what is wrong with it.
 *
 * @param <P> what is wrong
 */
public final class WrittenFields<P> {

    private final Function<P, String> field;

    private final Function<P, String> sentence;

    private final Map<String, HasValidation> byName = new LinkedHashMap<>();

    /**
     * No fields yet.
     * @param field the name of the field in which something is wrong
     * @param sentence says it
     */
    public WrittenFields(Function<P, String> field, Function<P, String> sentence) {
        this.field = field;
        this.sentence = sentence;
    }

    /** Gives a field a name. */
    public <T extends HasValidation> T named(String name, T field) {
        this.byName.put(name, field);
        return field;
    }

    /** Says beside each field what is wrong with it; the sentences for which there is none are left. */
    public String say(List<P> problems) {
        this.byName.values().forEach((field) -> field.setInvalid(false));
        Map<String, List<P>> byField = problems.stream()
            .collect(Collectors.groupingBy(this.field, LinkedHashMap::new, Collectors.toList()));
        byField.forEach((name, ofField) -> {
            HasValidation field = this.byName.get(name);
            if (field != null) {
                field.setErrorMessage(sentences(ofField));
                field.setInvalid(true);
            }
        });
        return sentences(problems.stream()
            .filter((problem) -> !this.byName.containsKey(this.field.apply(problem)))
            .toList());
    }

    private String sentences(List<P> problems) {
        return problems.stream().map(this.sentence).distinct().collect(Collectors.joining(" "));
    }
}
