package fi.newcomer.interest;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A group that starts.
 *
 * @param municipalities the slugs of those whose residents it is for
 * @param language a BCP 47 code
 * @param kinds what it is; never {@link CourseKind#ANY}
 * @param page the path of its page behind the language, such as {@code /korsnas/courses/samhallsorientering-ar}
 */
public record Group(Set<String> municipalities, String language, Set<CourseKind> kinds, Optional<String> page) {

    private static final Pattern PAGE = Pattern.compile("/[a-z0-9-]{1,60}/courses(/[a-z0-9-]{1,100})?");

    public Group {
        municipalities = Set.copyOf(municipalities);
        kinds = Set.copyOf(kinds);
        if (municipalities.isEmpty() || kinds.isEmpty() || kinds.contains(CourseKind.ANY)
                || page.filter((path) -> !possiblePage(path)).isPresent()) {
            throw new IllegalArgumentException("No group is like this");
        }
    }

    /** Whether a text has the form of the path of a course's page, or of a list of courses; nothing leads elsewhere. */
    public static boolean possiblePage(String path) {
        return PAGE.matcher(path).matches();
    }
}
