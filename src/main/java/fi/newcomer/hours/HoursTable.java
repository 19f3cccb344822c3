package fi.newcomer.hours;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.hours.DayHours.Kind;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The hours to look up: a table of the week, one of each season, the special days to come, and who confirmed it. */
@Service
public class HoursTable {

    /** How far ahead holidays are named of which nobody has said whether they are like other days. */
    private static final int HOLIDAYS_AHEAD = 60;

    private final OpeningDays days;

    private final Holidays holidays;

    private final OpeningWords words;

    private final Texts texts;

    HoursTable(OpeningDays days, Holidays holidays, OpeningWords words, Texts texts) {
        this.days = days;
        this.holidays = holidays;
        this.words = words;
        this.texts = texts;
    }

    /** The components in their order; none where no weekday and no special day is known. What is past is left out. */
    public List<Component> of(OpeningHours hours, LocalDate today, Language language) {
        List<Component> parts = new ArrayList<>();
        Map<Period, List<WeeklyHours>> periods = new LinkedHashMap<>();
        hours.weeks()
            .stream()
            .filter((week) -> week.through() == null || !week.through().isBefore(today))
            .sorted(Comparator.comparing(WeeklyHours::seasonal))
            .forEach((week) -> periods.computeIfAbsent(new Period(week.from(), week.through()),
                    (period) -> new ArrayList<>()).add(week));
        periods.forEach((period, weeks) -> parts.add(week(period, weeks, today, language)));
        parts.addAll(special(hours, today, language));
        return List.copyOf(parts);
    }

    /** The special days to come, and who confirmed the hours; without the week. */
    public List<Component> special(OpeningHours hours, LocalDate today, Language language) {
        List<Component> parts = new ArrayList<>();
        List<Component> special = specialDays(hours, today, language);
        if (!special.isEmpty()) {
            parts.add(Tags.tag("h3", say(language, "hours.special")));
            parts.add(Tags.tag("ul", special.toArray(Component[]::new)));
        }
        if (hours.confirmed() != null && !(hours.weeks().isEmpty() && parts.isEmpty())) {
            parts.add(Tags.styled("p", "soft", new Text(this.texts.text(language, "hours.confirmed",
                    Map.of("date", Days.day(hours.confirmed().on(), language))))));
        }
        return List.copyOf(parts);
    }

    private HtmlContainer week(Period period, List<WeeklyHours> weeks, LocalDate today, Language language) {
        HtmlContainer table = Tags.styled("table", "hours", Tags.tag("caption", caption(period, today, language)));
        for (DayOfWeek day : DayOfWeek.values()) {
            List<WeeklyHours> those = weeks.stream().filter((week) -> week.days().contains(day)).toList();
            if (!those.isEmpty()) {
                HtmlContainer head = Tags.tag("th", HoursFormat.weekday(day, language));
                head.getElement().setAttribute("scope", "row");
                table.add(Tags.tag("tr", head, times(those, language)));
            }
        }
        return table;
    }

    private String caption(Period period, LocalDate today, Language language) {
        if (period.from != null && period.through != null) {
            return this.texts.text(language, "hours.season",
                    Map.of("period", Days.period(period.from, period.through, language)));
        }
        if (period.through != null) {
            return this.texts.text(language, "hours.week-through",
                    Map.of("date", Days.day(period.through, language)));
        }
        return period.from != null && period.from.isAfter(today)
                ? this.texts.text(language, "hours.week-from", Map.of("date", Days.day(period.from, language)))
                : say(language, "hours.week");
    }

    private HtmlContainer times(List<WeeklyHours> weeks, Language language) {
        HtmlContainer cell = Tags.tag("td");
        weeks.stream()
            .sorted(Comparator.comparing((WeeklyHours week) -> week.spans().isEmpty() ? "" : week.spans().getFirst()
                .opens().toString()))
            .forEach((week) -> {
                List<Component> times = new ArrayList<>();
                week.spans().forEach((span) -> times.add(OpeningWords.times(span, language)));
                if (times.isEmpty()) {
                    times.add(new Text(say(language, "hours.time-not-given")));
                }
                if (week.byAppointment()) {
                    times.add(new Text(say(language, "hours.booked")));
                }
                times.forEach((part) -> add(cell, part, language));
            });
        return cell;
    }

    private List<Component> specialDays(OpeningHours hours, LocalDate today, Language language) {
        List<Row> rows = new ArrayList<>();
        hours.special()
            .stream()
            .filter((special) -> special.through() == null || !special.through().isBefore(today))
            .forEach((special) -> rows.add(new Row(special.from(), item(special, today, language))));
        this.holidays.between(today, today.plusDays(HOLIDAYS_AHEAD))
            .stream()
            .filter((holiday) -> this.days.on(hours, holiday.day()).kind() == Kind.HOLIDAY_ASK)
            .forEach((holiday) -> rows.add(new Row(holiday.day(), Tags.tag("li",
                    new Text(HoursFormat.day(holiday.day(), today, language) + " ("
                            + this.words.name(holiday, language) + "): " + say(language, "hours.special.ask"))))));
        return rows.stream().sorted(Comparator.comparing(Row::from)).map(Row::item).toList();
    }

    private Component item(SpecialHours special, LocalDate today, Language language) {
        HtmlContainer item = Tags.tag("li", new Text(when(special, today, language) + ": "));
        HtmlContainer what = Tags.tag("span");
        if (special.rule() == Rule.OTHER_TIMES) {
            special.spans().forEach((span) -> add(what, OpeningWords.times(span, language), language));
        }
        else {
            what.add(new Text(say(language, special.rule() == Rule.CLOSED ? "hours.special.closed"
                    : "hours.special.as-usual")));
        }
        item.add(what);
        if (special.reason() != null) {
            item.add(new Text(" – "), Tags.spoken(special.reason(), language));
        }
        return item;
    }

    private String when(SpecialHours special, LocalDate today, Language language) {
        if (special.through() == null) {
            return this.texts.text(language, "hours.special.further",
                    Map.of("date", HoursFormat.day(special.from(), today, language)));
        }
        if (!Objects.equals(special.from(), special.through())) {
            return Days.period(special.from(), special.through(), language);
        }
        Optional<Holiday> holiday = this.holidays.on(special.from());
        return HoursFormat.day(special.from(), today, language)
                + holiday.map((it) -> " (" + this.words.name(it, language) + ")").orElse("");
    }

    private static void add(HtmlContainer list, Component part, Language language) {
        if (list.getComponentCount() > 0) {
            list.add(new Text(language.comma()));
        }
        list.add(part);
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }

    /** From when to when a week holds. */
    private record Period(@Nullable LocalDate from, @Nullable LocalDate through) {
    }

    private record Row(LocalDate from, Component item) {
    }
}
