package fi.newcomer.interest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of courses that one can wait for. */
public enum CourseKind {

    ORIENTATION, TRAINING, LANGUAGE, LITERACY,

    /** Whatever starts; a person may wait for that, a group is never of this kind. */
    ANY;

    /** As in forms and addresses. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CourseKind> of(@Nullable String value) {
        return Arrays.stream(values()).filter((kind) -> kind.value().equals(value)).findFirst();
    }

    /** The kinds that a group can be of. */
    public static List<CourseKind> ofGroups() {
        return Arrays.stream(values()).filter((kind) -> kind != ANY).toList();
    }
}
