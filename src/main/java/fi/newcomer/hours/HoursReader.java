package fi.newcomer.hours;

import fi.newcomer.content.YamlValue;
import fi.newcomer.hours.HoursProblem.Part;
import fi.newcomer.hours.OpeningHours.Confirmation;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.language.LocalizedText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads hours as the files have them: days and times, each given, {@code not-given} or {@code link-only}; or
 * {@code weekly} hours. Times are {@code 09:00-16:00}, one or a list; {@code 22:00-02:00+1} ends the next day.
 */
public final class HoursReader {

    private static final String NOT_GIVEN = "not-given";

    static final String UNTIL_FURTHER_NOTICE = "until-further-notice";

    private HoursReader() {
    }

    /**
     * The hours that stand there.
     * @throws fi.newcomer.setting.WrongSetting if something in them is wrong; it names file and line
     */
    public static OpeningHours read(YamlValue hours) {
        OpeningHours read = hours(hours);
        HoursCheck.contradictions(read).stream().findFirst().ifPresent((problem) -> {
            throw row(hours, problem).mistake(problem.kind().sentence());
        });
        return read;
    }

    /** Where a row stands; days and times without {@code weekly} are one row. */
    private static YamlValue row(YamlValue hours, HoursProblem problem) {
        if (problem.part() == Part.SPECIAL) {
            return hours.list("special").get(problem.row());
        }
        return hours.find("weekly").map((weekly) -> weekly.items().get(problem.row()))
            .orElseGet(() -> hours.get("times"));
    }

    private static OpeningHours hours(YamlValue hours) {
        Optional<YamlValue> weekly = hours.find("weekly");
        List<SpecialHours> special = hours.list("special").stream().map(HoursReader::special).toList();
        Confirmation confirmed = hours.find("confirmed")
            .map((by) -> new Confirmation(by.text("by"), by.date("on")))
            .orElse(null);
        if (weekly.isPresent()) {
            List<WeeklyHours> weeks = weekly.get().items().stream().map(HoursReader::week).toList();
            boolean times = !weeks.isEmpty() && weeks.stream().noneMatch((week) -> week.spans().isEmpty());
            return new OpeningHours(weeks.isEmpty() ? Known.NOT_GIVEN : Known.GIVEN,
                    times ? Known.GIVEN : Known.NOT_GIVEN, weeks, null, 0, special, confirmed);
        }
        YamlValue days = hours.get("days");
        YamlValue times = hours.get("times");
        Known daysKnown = known(days);
        Known timesKnown = known(times);
        List<Span> spans = timesKnown == Known.GIVEN ? spans(times) : List.of();
        if (daysKnown != Known.GIVEN && spans.size() > 1) {
            throw times.mistake("only one time can stand here as long as the days are not given");
        }
        List<WeeklyHours> weeks = daysKnown == Known.GIVEN
                ? List.of(new WeeklyHours(days(days), spans, false, null, null)) : List.of();
        return new OpeningHours(daysKnown, timesKnown, weeks,
                daysKnown == Known.GIVEN || spans.isEmpty() ? null : spans.getFirst(),
                afternoons(hours.find("afternoons").orElse(null)), special, confirmed);
    }

    private static Known known(YamlValue value) {
        if (value.says(NOT_GIVEN)) {
            return Known.NOT_GIVEN;
        }
        return value.says("link-only") ? Known.LINK_ONLY : Known.GIVEN;
    }

    private static WeeklyHours week(YamlValue week) {
        boolean appointment = week.find("by-appointment").filter((it) -> it.says("yes")).isPresent();
        YamlValue times = week.get("times");
        LocalDate from = date(week, "from");
        LocalDate through = date(week, "through");
        if (from != null && through != null && through.isBefore(from)) {
            throw week.get("through").mistake("these hours end before they begin");
        }
        return new WeeklyHours(days(week.get("days")), times.says(NOT_GIVEN) ? List.of() : spans(times), appointment,
                from, through);
    }

    private static SpecialHours special(YamlValue special) {
        LocalDate from = special.date("from");
        Rule rule = special.constant("rule", Rule.class);
        boolean open = special.find("through").filter((it) -> it.says(UNTIL_FURTHER_NOTICE)).isPresent();
        if (open && rule != Rule.CLOSED) {
            throw special.get("through").mistake("only what is closed can be so until further notice");
        }
        LocalDate through = open ? null : special.find("through").isPresent() ? special.date("through") : from;
        if (through != null && through.isBefore(from)) {
            throw special.get("through").mistake("this period ends before it begins");
        }
        Optional<YamlValue> insteadOf = special.find("instead-of");
        if (insteadOf.isPresent() && (rule != Rule.CLOSED || !from.equals(through))) {
            throw insteadOf.get().mistake("only one closed day stands instead of something else");
        }
        return new SpecialHours(from, through, rule, times(special, rule), reason(special),
                insteadOf.map((it) -> insteadOf(it, from)).orElse(null));
    }

    private static SpecialHours insteadOf(YamlValue said, LocalDate day) {
        Rule rule = said.constant("rule", Rule.class);
        if (rule == Rule.CLOSED) {
            throw said.get("rule").mistake("a closed day stands instead of one that is not closed");
        }
        return new SpecialHours(day, day, rule, times(said, rule), reason(said));
    }

    private static List<Span> times(YamlValue said, Rule rule) {
        return rule == Rule.OTHER_TIMES ? spans(said.get("times")) : List.of();
    }

    private static @Nullable LocalizedText reason(YamlValue said) {
        return said.find("reason").isPresent() ? said.localized("reason") : null;
    }

    private static @Nullable LocalDate date(YamlValue of, String key) {
        return of.find(key).isPresent() ? of.date(key) : null;
    }

    private static Set<DayOfWeek> days(YamlValue days) {
        List<DayOfWeek> given = days.items()
            .stream()
            .map((day) -> day.constant(DayOfWeek.class, "weekday such as friday"))
            .toList();
        if (given.isEmpty() || given.stream().distinct().count() != given.size()) {
            throw days.mistake("here must stand weekdays, each once");
        }
        return EnumSet.copyOf(given);
    }

    private static List<Span> spans(YamlValue times) {
        return times.isList() ? times.items().stream().map(HoursReader::span).toList() : List.of(span(times));
    }

    private static Span span(YamlValue times) {
        String text = times.text();
        boolean nextDay = text.endsWith("+1");
        String[] ends = (nextDay ? text.substring(0, text.length() - 2) : text).split("-", -1);
        if (ends.length != 2) {
            throw mistake(times);
        }
        LocalTime opens = time(ends[0], times);
        LocalTime closes = time(ends[1], times);
        if (nextDay == opens.isBefore(closes)) {
            throw times.mistake("\"" + text + "\" " + (nextDay ? "lasts more than a day"
                    : "ends before it begins; what ends the next day is written 22:00-02:00+1"));
        }
        return new Span(opens, closes, nextDay);
    }

    private static LocalTime time(String text, YamlValue times) {
        try {
            return LocalTime.parse(text);
        }
        catch (DateTimeParseException e) {
            throw mistake(times);
        }
    }

    private static RuntimeException mistake(YamlValue times) {
        return times.mistake("\"" + times.text() + "\" are not times such as 09:00-16:00");
    }

    private static int afternoons(@Nullable YamlValue count) {
        if (count == null) {
            return 0;
        }
        if (!count.text().matches("[1-7]")) {
            throw count.mistake("\"" + count.text() + "\" is not a number of afternoons a week");
        }
        return Integer.parseInt(count.text());
    }
}
