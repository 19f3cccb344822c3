package fi.newcomer.servicecatalogue;

import fi.newcomer.hours.HoursProblem;
import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that cannot be taken.
 *
 * @param path the field, such as {@code [0].serviceHours[2].openingHour[0].from}; empty for the file as a whole
 */
public record FieldProblem(String path, String key, Map<String, ?> arguments, @Nullable HoursProblem hours) {

    FieldProblem(String path, String key, Map<String, ?> arguments) {
        this(path, key, arguments, null);
    }

    static FieldProblem of(String path, HoursProblem problem) {
        return new FieldProblem(path, problem.key(), Map.of(), problem);
    }

    /** The reason for staff, without the path. */
    public String text(StaffTexts texts, Language language) {
        return this.hours != null ? this.hours.text(texts, language)
                : texts.text(language, "staff.catalogue.problem." + this.key, this.arguments);
    }
}
