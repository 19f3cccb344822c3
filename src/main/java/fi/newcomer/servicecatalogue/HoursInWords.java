package fi.newcomer.servicecatalogue;

import fi.newcomer.hours.HoursFormat;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.SpecialHours;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.StaffTexts;
import fi.newcomer.office.Office;
import fi.newcomer.servicecatalogue.HoursExport.Group;
import fi.newcomer.servicecatalogue.HoursExport.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the catalogue has no field for, as its additional information in Swedish, Finnish and English: whole sentences,
 * the weightiest first, as many as fit.
 */
@Component
class HoursInWords {

    private static final String SAYS = "staff.catalogue.says.";

    private final StaffTexts texts;

    HoursInWords(StaffTexts texts) {
        this.texts = texts;
    }

    /** Those of weekly hours. */
    Map<String, String> of(Office office, Group group, List<WeeklyHours> weeks, boolean unclear, LocalDate today) {
        return inAll((language) -> {
            List<String> sentences = new ArrayList<>(state(office, language));
            if (unclear) {
                sentences.add(unclear(group, weeks, language));
            }
            if (group.from() != null && group.through() == null && group.from().isAfter(today)) {
                sentences.add(text(language, "from", Map.of("day", Days.day(group.from(), language))));
            }
            if (!group.seasonal()) {
                office.hours()
                    .weeks()
                    .stream()
                    .filter((week) -> week.seasonal() && !week.through().isBefore(today))
                    .map((week) -> Days.period(week.from(), week.through(), language))
                    .distinct()
                    .forEach((period) -> sentences.add(text(language, "not-while", Map.of("period", period))));
            }
            if (group.kind() == Kind.TIMES || group.kind() == Kind.ALWAYS) {
                sentences.add(text(language, "holidays", Map.of()));
            }
            return sentences;
        });
    }

    /** Those of an office of which neither days with times nor days alone are given. */
    Map<String, String> of(Office office) {
        OpeningHours hours = office.hours();
        return inAll((language) -> {
            List<String> sentences = new ArrayList<>(state(office, language));
            if (hours.withoutDays() != null) {
                sentences.add(text(language, "times-only", Map.of("times", HoursFormat.times(hours.withoutDays(), language))));
            }
            if (hours.afternoons() > 0) {
                sentences.add(text(language, "afternoons", Map.of("count", hours.afternoons())));
            }
            if (hours.elsewhere()) {
                sentences.add(text(language, "elsewhere", Map.of()));
            }
            else if (hours.withoutDays() == null && hours.afternoons() == 0) {
                sentences.add(text(language, "not-given", Map.of()));
            }
            sentences.add(text(language, "ask", Map.of()));
            return sentences;
        });
    }

    /** Why other hours hold; nothing where nothing needs saying. */
    Map<String, String> reason(SpecialHours special) {
        return special.reason() == null ? Map.of()
                : inAll((language) -> List.of(cut(special.reason().in(language).text())));
    }

    /** The times of a day that lie between quarters of an hour, and why they hold. */
    Map<String, String> exactly(Span span, SpecialHours special) {
        return inAll((language) -> {
            List<String> sentences = new ArrayList<>();
            sentences.add(text(language, "exactly", Map.of("times", HoursFormat.times(span, language))));
            if (special.reason() != null) {
                sentences.add(cut(special.reason().in(language).text()));
            }
            return sentences;
        });
    }

    private List<String> state(Office office, Language language) {
        return switch (office.state()) {
            case IN_FORCE -> List.of();
            case PLANNED -> List.of(text(language, "planned", Map.of()));
            case UNDECIDED -> List.of(text(language, "undecided", Map.of()));
        };
    }

    private String unclear(Group group, List<WeeklyHours> weeks, Language language) {
        String days = weeks.stream()
            .map((week) -> days(week, language) + week.spans()
                .stream()
                .map((span) -> " " + HoursFormat.times(span, language))
                .collect(Collectors.joining(",")))
            .collect(Collectors.joining("; "));
        String period = group.seasonal() && group.from().equals(group.through())
                ? Days.day(group.from(), language) + ": " : "";
        String key = switch (group.kind()) {
            case DAYS -> "days-only";
            case BOOKED -> weeks.stream().anyMatch((week) -> week.spans().isEmpty()) ? "booked-days" : "booked";
            default -> "exactly-days";
        };
        String sentence = text(language, key, Map.of("days", period + days));
        return sentence.length() <= HourItem.LONGEST_INFORMATION ? sentence
                : text(language, group.kind() == Kind.BOOKED ? "booked-ask" : "ask", Map.of());
    }

    private static String days(WeeklyHours week, Language language) {
        return week.days()
            .stream()
            .sorted()
            .map((day) -> HoursFormat.weekday(day, language))
            .collect(Collectors.joining(language.comma()));
    }

    private Map<String, String> inAll(Function<Language, List<String>> sentences) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Language language : this.texts.languages()) {
            StringBuilder fitting = new StringBuilder();
            for (String sentence : sentences.apply(language)) {
                int length = fitting.length() + (fitting.isEmpty() ? 0 : 1) + sentence.length();
                if (length <= HourItem.LONGEST_INFORMATION) {
                    fitting.append(fitting.isEmpty() ? "" : " ").append(sentence);
                }
            }
            if (!fitting.isEmpty()) {
                words.put(language.code(), fitting.toString());
            }
        }
        return words;
    }

    private String text(Language language, String key, Map<String, ?> arguments) {
        return this.texts.text(language, SAYS + key, arguments);
    }

    private static String cut(String text) {
        return OnOneLine.cut(text, HourItem.LONGEST_INFORMATION);
    }
}
