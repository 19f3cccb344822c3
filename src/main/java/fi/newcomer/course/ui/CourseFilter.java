package fi.newcomer.course.ui;

import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Mode;
import fi.newcomer.course.Course.Start;
import fi.newcomer.course.Course.Type;
import fi.newcomer.course.CourseWords;
import fi.newcomer.language.LocalizedText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which courses a reader wants to see.
 *
 * @param language a language that is learnt or in which the teaching is (BCP 47)
 * @param place the {@linkplain #slug(LocalizedText) slug} of the town
 */
record CourseFilter(Optional<Type> type, Optional<String> language, Optional<String> place, Optional<Mode> mode) {

    static final CourseFilter NONE = new CourseFilter(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty());

    boolean isEmpty() {
        return equals(NONE);
    }

    boolean fits(Course course) {
        return this.type.filter((it) -> it != course.type()).isEmpty()
                && this.language.filter((it) -> !languages(course).contains(it)).isEmpty()
                && this.place.filter((it) -> places(course).stream().noneMatch((place) -> slug(place).equals(it))).isEmpty()
                && this.mode.filter((it) -> !course.teaching().modes().contains(it)).isEmpty();
    }

    /** What stands behind the address of the list; the parameters always in the same order. */
    String query() {
        List<String> parameters = new ArrayList<>();
        this.type.ifPresent((it) -> parameters.add("type=" + CourseWords.written(it)));
        this.language.ifPresent((it) -> parameters.add("language=" + it));
        this.place.ifPresent((it) -> parameters.add("place=" + it));
        this.mode.ifPresent((it) -> parameters.add("mode=" + CourseWords.written(it)));
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    CourseFilter inLanguage(String code) {
        return new CourseFilter(this.type, Optional.of(code), this.place, this.mode);
    }

    /** The languages that are learnt or in which the teaching is. */
    static List<String> languages(Course course) {
        return Stream.concat(course.teaching().learnt().stream(), course.taughtIn().stream()).distinct().toList();
    }

    static List<LocalizedText> places(Course course) {
        return Stream.concat(Stream.ofNullable(course.place()), course.starts().stream().map(Start::place))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    }

    /** A town in addresses: its Swedish name in small letters without marks. */
    static String slug(LocalizedText place) {
        String name = place.byLanguage().getOrDefault("sv", place.byLanguage().values().iterator().next());
        return Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    }
}
