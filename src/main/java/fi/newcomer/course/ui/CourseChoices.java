package fi.newcomer.course.ui;

import com.ibm.icu.text.Collator;
import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Mode;
import fi.newcomer.course.Course.Type;
import fi.newcomer.course.CourseWords;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be chosen of some courses.
 *
 * @param types the kinds of courses that there are
 * @param languages the codes of the languages that are learnt or taught in, and of those of the portal
 * @param places the towns by their slugs
 */
record CourseChoices(List<Type> types, List<String> languages, Map<String, LocalizedText> places, List<Mode> modes) {

    static CourseChoices of(Collection<Course> courses, Collection<Language> portal) {
        Map<String, LocalizedText> places = new LinkedHashMap<>();
        courses.forEach((course) -> CourseFilter.places(course)
            .forEach((place) -> places.putIfAbsent(CourseFilter.slug(place), place)));
        return new CourseChoices(
                List.copyOf(new TreeSet<>(courses.stream().map(Course::type).toList())),
                Stream.concat(portal.stream().map(Language::code),
                        courses.stream().flatMap((course) -> CourseFilter.languages(course).stream())).distinct().toList(),
                places,
                List.copyOf(new TreeSet<>(courses.stream().flatMap((it) -> it.teaching().modes().stream()).toList())));
    }

    /** The filter that an address asks for; empty where it has a value that can't be chosen. */
    Optional<CourseFilter> filter(@Nullable String type, @Nullable String language, @Nullable String place,
            @Nullable String mode) {
        try {
            return Optional.of(new CourseFilter(value(type, (it) -> constant(it, Type.values())),
                    value(language, (it) -> this.languages.stream().filter(it::equals).findFirst()),
                    value(place, (it) -> this.places.keySet().stream().filter(it::equals).findFirst()),
                    value(mode, (it) -> constant(it, Mode.values()))));
        }
        catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The languages by their names, the reader's own first. */
    List<String> languages(Language reader) {
        Collator collator = Collator.getInstance(reader.locale());
        return this.languages.stream()
            .sorted(Comparator.comparing((String code) -> !code.equals(reader.code()))
                .thenComparing((code) -> CourseWords.language(code, reader), collator::compare))
            .toList();
    }

    private static <T> Optional<T> value(@Nullable String text, Function<String, Optional<T>> read) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(read.apply(text).orElseThrow(IllegalArgumentException::new));
    }

    private static <E extends Enum<E>> Optional<E> constant(String text, E[] constants) {
        return Arrays.stream(constants).filter((it) -> CourseWords.written(it).equals(text)).findFirst();
    }
}
