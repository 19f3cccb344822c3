package fi.newcomer.course;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import fi.newcomer.content.YamlValue;
import fi.newcomer.course.Course.Extent;
import fi.newcomer.course.Course.Teaching;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** A course in the words of a language: names of languages by ICU, levels left to right, only what is known. */
@Service
public class CourseWords {

    private final Texts texts;

    CourseWords(Texts texts) {
        this.texts = texts;
    }

    /** A language as the reader's language calls it: {@code svenska}. */
    public static String language(String code, Language reader) {
        return ULocale.forLanguageTag(code).getDisplayNameWithDialect(reader.locale());
    }

    /** Several languages: {@code arabiska, ryska och engelska}. */
    public static String languages(List<String> codes, Language reader) {
        return list(codes.stream().map((code) -> language(code, reader)).toList(), reader);
    }

    /** Several words as one: {@code a, b and c}. */
    public static String list(List<String> words, Language reader) {
        return ListFormatter
            .getInstance(reader.locale(), ListFormatter.Type.AND, ListFormatter.Width.WIDE)
            .format(words);
    }

    /** A constant as files, addresses and keys write it: {@code in-force}. */
    public static String written(Enum<?> constant) {
        return YamlValue.written(constant);
    }

    /** From which level to which; empty where neither is known. */
    public Optional<String> level(Teaching teaching, Language reader) {
        String from = isolated(teaching.from(), reader);
        String to = isolated(teaching.to(), reader);
        if (from != null && to != null) {
            return Optional.of(this.texts.text(reader, "course.level.from-to", Map.of("from", from, "to", to)));
        }
        if (from != null) {
            return Optional.of(this.texts.text(reader, "course.level.from", Map.of("from", from)));
        }
        return Optional.ofNullable(to).map((it) -> this.texts.text(reader, "course.level.to", Map.of("to", it)));
    }

    /** What the levels of a course mean in plain words: those of CEFR without what stands behind the point. */
    public Map<String, String> meanings(Teaching teaching, Language reader) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Stream.of(Optional.ofNullable(teaching.from()), Optional.ofNullable(teaching.to()))
            .flatMap(Optional::stream)
            .map((level) -> level.substring(0, 2))
            .forEach((level) -> meanings.put(level, meaning(level, reader)));
        return meanings;
    }

    /** What a level such as {@code A1} means in plain words. */
    public String meaning(String level, Language reader) {
        return this.texts.text(reader, "course.cefr." + level.toLowerCase(Locale.ROOT));
    }

    /** How much it is, in short sentences without a full stop; only what is known. */
    public List<String> extent(Extent extent, Language reader) {
        List<String> words = new ArrayList<>();
        add(words, extent.hours(), extent.atLeast() ? "course.extent.hours-at-least" : "course.extent.hours", reader);
        add(words, extent.months(), "course.extent.months", reader);
        add(words, extent.modules(), "course.extent.modules", reader);
        add(words, extent.timesAWeek(), "course.extent.times-a-week", reader);
        return words;
    }

    private void add(List<String> words, @Nullable Integer count, String key, Language reader) {
        if (count != null) {
            words.add(this.texts.text(reader, key, Map.of("count", count)));
        }
    }

    /** Kept together left to right within the words of a language that runs from right to left. */
    private static @Nullable String isolated(@Nullable String text, Language reader) {
        return text == null || !reader.direction().equals("rtl") ? text : "\u2066" + text + "\u2069";
    }
}
