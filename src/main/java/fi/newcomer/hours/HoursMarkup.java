package fi.newcomer.hours;

import fi.newcomer.hours.DayHours.Kind;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Hours as schema.org has them. Closed is written 00:00 to 00:00; a special period, a season and a holiday of which nobody
 * has said anything go before the ordinary hours. Times that nobody has given, and those to which one may come only by
 * appointment, are left out: who reads them would think the door is open.
 */
@Service
public class HoursMarkup {

    /** How far ahead special days are told: as far as anybody looks. */
    private static final int DAYS_AHEAD = 366;

    private final OpeningDays days;

    private final Holidays holidays;

    private final OpeningNow now;

    private final Texts texts;

    HoursMarkup(OpeningDays days, Holidays holidays, OpeningNow now, Texts texts) {
        this.days = days;
        this.holidays = holidays;
        this.now = now;
        this.texts = texts;
    }

    /** {@code openingHoursSpecification} and {@code specialOpeningHoursSpecification}; neither where nothing is known. */
    public Map<String, Object> of(OpeningHours hours, Language language) {
        LocalDate today = this.now.today();
        List<Map<String, Object>> ordinary = new ArrayList<>();
        List<Map<String, Object>> special = new ArrayList<>();
        for (WeeklyHours week : hours.weeks()) {
            if (week.through() == null || !week.through().isBefore(today)) {
                (week.seasonal() ? special : ordinary).addAll(week(week));
            }
        }
        special.addAll(seasons(hours, today, language));
        hours.special()
            .stream()
            .filter((it) -> it.through() == null || !it.through().isBefore(today))
            .forEach((it) -> special.addAll(special(it, hours, language)));
        this.holidays.between(today, today.plusDays(DAYS_AHEAD))
            .stream()
            .map((holiday) -> this.days.on(hours, holiday.day()))
            .filter((day) -> day.kind() == Kind.HOLIDAY_ASK)
            .forEach((day) -> special.add(ask(Set.of(), day.day(), day.day(), language)));
        Map<String, Object> data = new LinkedHashMap<>();
        if (!ordinary.isEmpty()) {
            data.put("openingHoursSpecification", ordinary);
        }
        // Without hours, what is special would be read as all there is; that it is closed always counts.
        if (!special.isEmpty() && (!ordinary.isEmpty() || hours.weeks().stream().anyMatch(HoursMarkup::told)
                || hours.special().stream().anyMatch((it) -> it.rule() != Rule.AS_USUAL))) {
            data.put("specialOpeningHoursSpecification", special);
        }
        return data;
    }

    private static boolean told(WeeklyHours week) {
        return !week.spans().isEmpty() && !week.byAppointment();
    }

    private static List<Map<String, Object>> week(WeeklyHours week) {
        return told(week) ? week.spans()
            .stream()
            .map((span) -> open(span, week.days(), week.from(), week.through()))
            .toList() : List.of();
    }

    /** The ordinary weekdays on which it is closed while a season lasts, and those on which one must ask then. */
    private List<Map<String, Object>> seasons(OpeningHours hours, LocalDate today, Language language) {
        Map<List<LocalDate>, List<WeeklyHours>> seasons = new LinkedHashMap<>();
        Set<DayOfWeek> ordinary = EnumSet.noneOf(DayOfWeek.class);
        for (WeeklyHours week : hours.weeks()) {
            if (!week.seasonal()) {
                ordinary.addAll(week.days());
            }
            else if (!week.through().isBefore(today)) {
                seasons.computeIfAbsent(List.of(week.from(), week.through()), (period) -> new ArrayList<>()).add(week);
            }
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        seasons.forEach((period, weeks) -> {
            Set<DayOfWeek> rest = EnumSet.noneOf(DayOfWeek.class);
            rest.addAll(ordinary);
            weeks.stream().filter(HoursMarkup::told).forEach((week) -> rest.removeAll(week.days()));
            Set<DayOfWeek> untold = EnumSet.noneOf(DayOfWeek.class);
            weeks.forEach((week) -> untold.addAll(week.days()));
            untold.retainAll(rest);
            rest.removeAll(untold);
            if (!rest.isEmpty()) {
                Map<String, Object> row = row(rest, period.getFirst(), period.getLast());
                close(row);
                rows.add(row);
            }
            // Else the ordinary times would be taken for those of the season.
            if (!untold.isEmpty()) {
                rows.add(ask(untold, period.getFirst(), period.getLast(), language));
            }
        });
        return rows;
    }

    private List<Map<String, Object>> special(SpecialHours special, OpeningHours hours, Language language) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (special.rule() == Rule.CLOSED) {
            Map<String, Object> row = row(Set.of(), special.from(), special.through());
            close(row);
            rows.add(row);
        }
        else if (special.rule() == Rule.OTHER_TIMES) {
            for (LocalDate from = special.from(); !from.isAfter(special.through());) {
                List<WeeklyHours> weeks = OpeningDays.weeks(hours, from);
                LocalDate through = special.oneDay() ? from : sameWeeks(hours, from, special.through());
                if (weeks.isEmpty() || !weeks.stream().allMatch(WeeklyHours::byAppointment)) {
                    Set<DayOfWeek> days = special.oneDay() ? Set.of()
                            : weeks.stream().flatMap((week) -> week.days().stream()).collect(Collectors.toSet());
                    LocalDate first = from;
                    special.spans().forEach((span) -> rows.add(open(span, days, first, through)));
                }
                from = through.plusDays(1);
            }
        }
        if (special.reason() != null) {
            rows.forEach((row) -> row.put("description", special.reason().in(language).text()));
        }
        return rows;
    }

    /** How long the weeks of a day hold, but no longer than until the last day. */
    private static LocalDate sameWeeks(OpeningHours hours, LocalDate day, LocalDate last) {
        return hours.weeks()
            .stream()
            .flatMap((week) -> Stream.of(Optional.ofNullable(week.from()).map((from) -> from.minusDays(1)),
                    Optional.ofNullable(week.through())))
            .flatMap(Optional::stream)
            .filter((end) -> !end.isBefore(day) && end.isBefore(last))
            .min(Comparator.naturalOrder())
            .orElse(last);
    }

    private Map<String, Object> ask(Collection<DayOfWeek> days, LocalDate from, LocalDate through, Language language) {
        Map<String, Object> row = row(days, from, through);
        row.put("description", this.texts.text(language, "hours.special.ask"));
        return row;
    }

    private static Map<String, Object> open(Span span, Collection<DayOfWeek> days, @Nullable LocalDate from,
            @Nullable LocalDate through) {
        Map<String, Object> row = row(days, from, through);
        row.put("opens", span.opens().toString());
        // From midnight to midnight would mean closed.
        boolean whole = span.opens().equals(LocalTime.MIDNIGHT) && span.closes().equals(LocalTime.MIDNIGHT);
        row.put("closes", whole ? "23:59" : span.closes().toString());
        return row;
    }

    private static void close(Map<String, Object> row) {
        row.put("opens", "00:00");
        row.put("closes", "00:00");
    }

    private static Map<String, Object> row(Collection<DayOfWeek> days, @Nullable LocalDate from,
            @Nullable LocalDate through) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("@type", "OpeningHoursSpecification");
        if (!days.isEmpty()) {
            row.put("dayOfWeek", days.stream().sorted().map(HoursMarkup::name).toList());
        }
        if (from != null) {
            row.put("validFrom", from.toString());
        }
        if (through != null) {
            row.put("validThrough", through.toString());
        }
        return row;
    }

    private static String name(DayOfWeek day) {
        String name = day.name();
        return "https://schema.org/" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
