package fi.newcomer.course;

import com.ibm.icu.util.ULocale;
import fi.newcomer.content.YamlValue;
import fi.newcomer.hours.HoursReader;
import fi.newcomer.hours.OpeningHours;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the small values of courses and their starts; whatever is wrong is named with file and line. */
final class Values {

    static final String NOT_GIVEN = "not-given";

    private Values() {
    }

    /** A key that nobody reads is a slip that would be lost in silence. */
    static void onlyKeys(YamlValue row, Set<String> known, String of) {
        row.each((key, value) -> {
            if (!known.contains(key)) {
                throw value.mistake("\"" + key + "\" is not a key of " + of);
            }
        });
    }

    static String slug(YamlValue row, String key) {
        String slug = row.text(key);
        if (!slug.matches("[a-z0-9][a-z0-9-]{0,79}")) {
            throw row.get(key).mistake("\"" + slug + "\" must be small letters, digits and hyphens");
        }
        return slug;
    }

    /** The value of a key that must be there; nothing where it says that it is not given. */
    static Optional<YamlValue> given(YamlValue row, String key) {
        YamlValue value = row.get(key);
        return value.says(NOT_GIVEN) ? Optional.empty() : Optional.of(value);
    }

    static <E extends Enum<E>> List<E> constants(YamlValue row, String key, Class<E> type) {
        return given(row, key).map((value) -> once(value,
                value.items().stream().map((item) -> item.constant(type, key)).toList())).orElse(List.of());
    }

    static List<String> languages(YamlValue value) {
        return once(value, value.items().stream().map(Values::language).toList());
    }

    private static String language(YamlValue value) {
        String code = value.text();
        boolean known = code.matches("[a-z]{2,3}(-[A-Z]{2})?")
                && !ULocale.forLanguageTag(code).getDisplayLanguage(ULocale.ENGLISH)
                    .equals(ULocale.forLanguageTag(code).getLanguage());
        if (!known) {
            throw value.mistake("\"" + code + "\" is not the code of a language such as sv");
        }
        return code;
    }

    private static <T> List<T> once(YamlValue value, List<T> items) {
        if (items.isEmpty() || items.stream().distinct().count() != items.size()) {
            throw value.mistake("here must stand one or more, each once, or " + NOT_GIVEN);
        }
        return items;
    }

    static @Nullable Integer number(YamlValue row, String key, int most) {
        Optional<YamlValue> value = row.find(key);
        if (value.isEmpty()) {
            return null;
        }
        String text = value.get().text();
        if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > most) {
            throw value.get().mistake("\"" + text + "\" is not a number from 1 to " + most);
        }
        return Integer.valueOf(text);
    }

    static boolean yes(YamlValue row, String key) {
        Optional<YamlValue> value = row.find(key);
        if (value.isPresent() && !value.get().says("yes") && !value.get().says("no")) {
            throw value.get().mistake("here must stand yes or no");
        }
        return value.isPresent() && value.get().says("yes");
    }

    static OpeningHours week(YamlValue week) {
        return week.says(NOT_GIVEN) ? OpeningHours.NOT_GIVEN : HoursReader.read(week);
    }
}
