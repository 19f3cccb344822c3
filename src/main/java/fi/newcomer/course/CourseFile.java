package fi.newcomer.course;

import fi.newcomer.content.ContentFile;
import fi.newcomer.content.YamlValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The courses of all files, checked: each has a slug of its own. */
final class CourseFile {

    static final String NAME = "courses.yaml";

    private final CourseReader reader;

    private final Set<String> slugs = new HashSet<>();

    CourseFile(CourseReader reader) {
        this.reader = reader;
    }

    /**
     * The courses of a file.
     * @throws fi.newcomer.setting.WrongSetting if something in them is wrong, or a file read before has one of them
     */
    List<Course> read(ContentFile file) {
        List<Course> courses = new ArrayList<>();
        for (YamlValue row : file.yaml().list("courses")) {
            Course course = this.reader.course(row, folder(file.path()));
            if (!this.slugs.add(course.slug())) {
                throw row.get("slug").mistake("a second course \"" + course.slug() + "\"");
            }
            courses.add(course);
        }
        return courses;
    }

    /** Whether a file of the content has courses. */
    static boolean reads(String path) {
        return path.matches("programmes/[^/]+/" + NAME);
    }

    /** The programme or layer whose file it is. */
    static String folder(String path) {
        return path.split("/")[1];
    }

    static String path(String folder) {
        return "programmes/" + folder + "/" + NAME;
    }
}
