package fi.newcomer.servicecatalogue;

import fi.newcomer.hours.DayHours;
import fi.newcomer.hours.OpeningDays;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.SpecialHours;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.office.Office;
import fi.newcomer.servicecatalogue.HourItem.Opening;
import fi.newcomer.servicecatalogue.HourItem.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says the hours of an office in the service hours of the catalogue. Never says that a place is open when it is not:
 * what the catalogue cannot say stands in words, and times between its quarters of an hour are narrowed to them.
 */
@Component
class HoursExport {

    /** How far ahead single days are written. */
    private static final int DAYS_AHEAD = 366;

    private static final Span WHOLE_DAY = new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true);

    private final HoursInWords words;

    private final OpeningDays days;

    HoursExport(HoursInWords words, OpeningDays days) {
        this.words = words;
        this.days = days;
    }

    /** What is said of today and later; what is past is left out. */
    List<ExportedHour> of(Office office, LocalDate today) {
        OpeningHours hours = office.hours();
        List<ExportedHour> exported = new ArrayList<>();
        grouped(hours, today).forEach((group, weeks) -> exported.add(week(office, group, weeks, today)));
        nights(hours, today).forEach((night) -> exported.add(night(office, night, today)));
        if (exported.isEmpty()) {
            exported.add(new ExportedHour(onlyWords(office), List.of(), null));
        }
        hours.special()
            .stream()
            .filter((special) -> special.through() == null || !special.through().isBefore(today))
            .forEach((special) -> exported.addAll(special(hours, special, today)));
        return List.copyOf(exported);
    }

    /** The weekly hours that one service hour can say together, without those over midnight. */
    private static Map<Group, List<WeeklyHours>> grouped(OpeningHours hours, LocalDate today) {
        Map<Group, List<WeeklyHours>> groups = new LinkedHashMap<>();
        for (WeeklyHours week : hours.weeks()) {
            List<Span> spans = week.byAppointment() || always(week) ? week.spans()
                    : week.spans().stream().filter((span) -> !span.nextDay()).toList();
            boolean nothingLeft = spans.isEmpty() && !week.spans().isEmpty();
            if (!past(week, today) && !nothingLeft) {
                groups.computeIfAbsent(Group.of(week), (group) -> new ArrayList<>())
                    .add(new WeeklyHours(week.days(), spans, week.byAppointment(), week.from(), week.through()));
            }
        }
        return groups;
    }

    /** The weekly hours over midnight, one night each, since the catalogue takes no more in one service hour. */
    private static List<WeeklyHours> nights(OpeningHours hours, LocalDate today) {
        List<WeeklyHours> nights = new ArrayList<>();
        for (WeeklyHours week : hours.weeks()) {
            if (!past(week, today) && !week.byAppointment() && !always(week)) {
                week.spans().stream().filter(Span::nextDay).forEach((span) -> week.days().stream().sorted().forEach(
                        (day) -> nights.add(new WeeklyHours(Set.of(day), List.of(span), false, week.from(),
                                week.through()))));
            }
        }
        return nights;
    }

    private ExportedHour week(Office office, Group group, List<WeeklyHours> weeks, LocalDate today) {
        List<Opening> openings = new ArrayList<>();
        boolean narrowed = false;
        boolean always = group.kind() == Kind.ALWAYS;
        if (group.kind() == Kind.TIMES) {
            for (WeeklyHours week : weeks) {
                for (Span span : week.spans()) {
                    Span quarters = quarters(span);
                    narrowed |= !span.equals(quarters);
                    if (quarters != null) {
                        week.days().forEach((day) -> openings.add(
                                new Opening(day, null, quarters.opens(), quarters.closes())));
                    }
                }
            }
        }
        // The catalogue wants a last day after the first: a season of one day has no last day there.
        LocalDate to = group.through() == null || group.through().equals(group.from()) ? null : group.through();
        boolean oneDay = group.through() != null && to == null;
        boolean unclear = narrowed || oneDay || group.kind() == Kind.DAYS || group.kind() == Kind.BOOKED;
        HourItem item = new HourItem(Type.DAYS_OF_THE_WEEK, to == null ? null : group.from(), to, false, to == null, always && !oneDay,
                group.kind() == Kind.BOOKED, oneDay ? List.of() : openings, new TreeMap<>());
        return new ExportedHour(item.inWords(this.words.of(office, group, weeks, unclear, today)), weeks, null);
    }

    private ExportedHour night(Office office, WeeklyHours night, LocalDate today) {
        Span span = night.spans().getFirst();
        Span quarters = quarters(span);
        DayOfWeek day = night.days().iterator().next();
        LocalDate to = night.through() == null || night.through().equals(night.from()) ? null : night.through();
        boolean oneDay = night.through() != null && to == null;
        Group group = Group.of(night);
        Map<String, String> words = this.words.of(office, group, List.of(night),
                oneDay || !span.equals(quarters), today);
        HourItem item = quarters == null || oneDay
                ? HourItem.of(Type.DAYS_OF_THE_WEEK, night.from(), to, List.of())
                : HourItem.of(quarters.nextDay() ? Type.OVER_MIDNIGHT : Type.DAYS_OF_THE_WEEK, night.from(), to,
                        List.of(new Opening(day, quarters.nextDay() ? day.plus(1) : null, quarters.opens(),
                                quarters.closes())));
        return new ExportedHour(item.inWords(words), List.of(night), null);
    }

    /** Where no weekly hours can be said: in words what is known all the same. */
    private HourItem onlyWords(Office office) {
        boolean booked = office.coming().ways().equals(List.of(Office.Way.BY_APPOINTMENT));
        return new HourItem(Type.DAYS_OF_THE_WEEK, null, null, false, true, false, booked, List.of(),
                new TreeMap<>(this.words.of(office)));
    }

    private List<ExportedHour> special(OpeningHours hours, SpecialHours special, LocalDate today) {
        Map<String, String> reason = this.words.reason(special);
        if (special.rule() == Rule.CLOSED) {
            return closed(hours, special, today, reason);
        }
        List<ExportedHour> exported = new ArrayList<>();
        if (special.rule() == Rule.OTHER_TIMES && special.through() != null) {
            LocalDate first = special.from().isBefore(today) ? today : special.from();
            for (LocalDate day = first; !day.isAfter(special.through())
                    && day.isBefore(first.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
                DayHours known = this.days.on(hours, day);
                if (known.kind() == DayHours.Kind.OPEN && known.special().filter(special::equals).isPresent()) {
                    exported.addAll(day(special, known, reason));
                }
            }
        }
        return exported;
    }

    /** A closed period, without the days in it of which something was said for themselves. */
    private static List<ExportedHour> closed(OpeningHours hours, SpecialHours special, LocalDate today,
            Map<String, String> reason) {
        if (special.oneDay()) {
            return List.of(closed(special, special.from(), special.from(), reason));
        }
        List<ExportedHour> exported = new ArrayList<>();
        LocalDate from = special.from();
        for (LocalDate day : hours.special().stream().filter((other) -> other.oneDay() && special.covers(other.from()))
                .map(SpecialHours::from).sorted().toList()) {
            if (from.isBefore(day) && !day.minusDays(1).isBefore(today)) {
                exported.add(closed(special, from, day.minusDays(1), reason));
            }
            from = day.plusDays(1);
        }
        if (special.through() == null || !from.isAfter(special.through())) {
            exported.add(closed(special, from, special.through(), reason));
        }
        return exported;
    }

    /** Times over several days would be one long opening in the catalogue: so each day stands for itself. */
    private List<ExportedHour> day(SpecialHours special, DayHours known, Map<String, String> reason) {
        LocalDate day = known.day();
        List<ExportedHour> exported = new ArrayList<>();
        for (Span span : known.spans()) {
            Span quarters = quarters(span);
            if (quarters != null) {
                HourItem item = HourItem.of(Type.EXCEPTIONAL, day, quarters.nextDay() ? day.plusDays(1) : null,
                        List.of(new Opening(null, null, quarters.opens(), quarters.closes())));
                exported.add(new ExportedHour(item.inWords(span.equals(quarters) ? reason
                        : this.words.exactly(span, special)), List.of(), special));
            }
        }
        return exported.isEmpty() ? List.of(closed(special, day, day, reason)) : exported;
    }

    /** Closed until a last day; null: until further notice. */
    private static ExportedHour closed(SpecialHours special, LocalDate from, @Nullable LocalDate last,
            Map<String, String> reason) {
        return new ExportedHour(new HourItem(Type.EXCEPTIONAL, from, from.equals(last) ? null : last, true, last == null,
                false, false, List.of(), new TreeMap<>(reason)), List.of(), special);
    }

    /** The quarters of an hour within a span; null where there are none. */
    private static @Nullable Span quarters(Span span) {
        int begins = span.opens().toSecondOfDay() / 60;
        int ends = span.closes().toSecondOfDay() / 60 + (span.nextDay() ? 24 * 60 : 0);
        int opens = (begins + 14) / 15 * 15;
        int closes = ends / 15 * 15;
        // From 23:50 on, the first quarter is that of the next day: not worth a rule of its own.
        return closes <= opens || opens >= 24 * 60 ? null
                : new Span(LocalTime.ofSecondOfDay(opens * 60L), LocalTime.ofSecondOfDay(closes % (24 * 60) * 60L),
                        closes >= 24 * 60);
    }

    private static boolean past(WeeklyHours week, LocalDate today) {
        return week.through() != null && week.through().isBefore(today);
    }

    private static boolean always(WeeklyHours week) {
        return week.days().equals(EnumSet.allOf(DayOfWeek.class)) && week.spans().equals(List.of(WHOLE_DAY));
    }

    /** What weekly hours must share to stand in one service hour. */
    record Group(Kind kind, @Nullable LocalDate from, @Nullable LocalDate through) {

        static Group of(WeeklyHours week) {
            Kind kind = week.byAppointment() ? Kind.BOOKED : week.spans().isEmpty() ? Kind.DAYS
                    : always(week) ? Kind.ALWAYS : Kind.TIMES;
            return new Group(kind, week.from(), week.through());
        }

        boolean seasonal() {
            return this.from != null && this.through != null;
        }
    }

    /** What weekly hours say. */
    enum Kind {

        TIMES, ALWAYS,

        /** Only the days, not the times. */
        DAYS,

        /** For those who booked a time: the catalogue takes no clock times with that. */
        BOOKED

    }
}
