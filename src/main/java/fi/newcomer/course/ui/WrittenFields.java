package fi.newcomer.course.ui;

import com.vaadin.flow.component.HasValidation;
import fi.newcomer.course.CourseProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The fields of a form by their names, each of which says itself what is wrong with it. */
final class WrittenFields {

    private final StaffCourseWords words;

    private final Map<String, HasValidation> byName = new LinkedHashMap<>();

    WrittenFields(StaffCourseWords words) {
        this.words = words;
    }

    <T extends HasValidation> T named(String name, T field) {
        this.byName.put(name, field);
        return field;
    }

    /** Says beside each field what is wrong with it; the sentences for which there is none are left. */
    String say(List<CourseProblem> problems) {
        this.byName.values().forEach((field) -> field.setInvalid(false));
        Map<String, List<CourseProblem>> byField = problems.stream()
            .collect(Collectors.groupingBy(CourseProblem::field, LinkedHashMap::new, Collectors.toList()));
        byField.forEach((name, ofField) -> {
            HasValidation field = this.byName.get(name);
            if (field != null) {
                field.setErrorMessage(sentences(ofField));
                field.setInvalid(true);
            }
        });
        return sentences(problems.stream().filter((problem) -> !this.byName.containsKey(problem.field())).toList());
    }

    private String sentences(List<CourseProblem> problems) {
        return problems.stream().map(this.words::problem).distinct().collect(Collectors.joining(" "));
    }
}
