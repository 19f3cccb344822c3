package fi.newcomer.servicecatalogue;

import fi.newcomer.hours.OpeningHours;
import fi.newcomer.hours.OpeningHours.Known;
import fi.newcomer.hours.Span;
import fi.newcomer.hours.SpecialHours;
import fi.newcomer.hours.SpecialHours.Rule;
import fi.newcomer.hours.WeeklyHours;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.office.Office;
import fi.newcomer.servicecatalogue.HourItem.Opening;
import fi.newcomer.servicecatalogue.HourItem.Type;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the service hours of a file make of an office's hours. They are held against what the export would write today:
 * what stands there as it would be written stays as it is here, with all that the catalogue cannot say; only the rest
 * changes. What is past is left alone on both sides.
 */
@Component
class HoursImport {

    private static final Span WHOLE_DAY = new Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true);

    private final HoursExport export;

    private final HoursInWords words;

    HoursImport(HoursExport export, HoursInWords words) {
        this.export = export;
        this.words = words;
    }

    /** The hours as they would be; the same where nothing changes. */
    OpeningHours of(Office office, List<HourItem> read, LocalDate today, List<Note> notes) {
        List<ExportedHour> exported = this.export.of(office, today);
        List<HourItem> left = new ArrayList<>(read.stream().filter((item) -> !past(item, today)).toList());
        Map<ExportedHour, HourItem> found = new IdentityHashMap<>();
        match(exported, left, found, (ours, theirs) -> ours.bare().equals(theirs.bare())
                && ours.information().equals(theirs.information()));
        match(exported, left, found, (ours, theirs) -> ours.bare().equals(theirs.bare()));
        OpeningHours hours = weeks(office.hours(), exported, found, left, today, notes);
        List<SpecialHours> special = special(hours.special(), exported, found, left);
        return special.equals(hours.special()) ? hours : hours.with(special);
    }

    private static void match(List<ExportedHour> exported, List<HourItem> left, Map<ExportedHour, HourItem> found,
            BiPredicate<HourItem, HourItem> same) {
        for (ExportedHour ours : exported) {
            if (!found.containsKey(ours)) {
                left.stream().filter((theirs) -> same.test(ours.item(), theirs)).findFirst().ifPresent((theirs) -> {
                    found.put(ours, theirs);
                    // By identity: two equal ones are two.
                    left.removeIf((it) -> it == theirs);
                });
            }
        }
    }

    private static boolean past(HourItem item, LocalDate today) {
        LocalDate last = item.to() == null && item.type() == Type.EXCEPTIONAL && !item.forNow() ? item.from() : item.to();
        return last != null && last.isBefore(today);
    }

    private static OpeningHours weeks(OpeningHours hours, List<ExportedHour> exported,
            Map<ExportedHour, HourItem> found, List<HourItem> left, LocalDate today, List<Note> notes) {
        List<WeeklyHours> converted = new ArrayList<>();
        for (HourItem item : left.stream().filter((it) -> it.type() != Type.EXCEPTIONAL).toList()) {
            if (item.saysTimes()) {
                converted.addAll(weeks(item));
            }
            else {
                notes.add(new Note(item.reservation() ? "reservation" : "only-words",
                        Map.of("words", String.join(" / ", item.information().values()))));
            }
        }
        List<ExportedHour> weekly = exported.stream().filter((it) -> it.special() == null).toList();
        for (ExportedHour ours : weekly) {
            HourItem theirs = found.get(ours);
            if (theirs != null && !theirs.information().equals(ours.item().information())) {
                notes.add(new Note("other-words",
                        Map.of("words", String.join(" / ", theirs.information().values()))));
            }
        }
        boolean timesGone = weekly.stream().anyMatch((ours) -> ours.item().saysTimes() && !found.containsKey(ours));
        if (converted.isEmpty() && !timesGone) {
            return hours;
        }
        List<WeeklyHours> weeks = new ArrayList<>();
        hours.weeks().stream().filter((week) -> week.through() != null && week.through().isBefore(today))
            .forEach(weeks::add);
        for (ExportedHour ours : weekly) {
            // What the catalogue only has in words gives way to times that came instead, else it stays.
            if (found.containsKey(ours) || !ours.item().saysTimes() && converted.isEmpty()) {
                weeks.addAll(ours.weeks());
            }
        }
        weeks.addAll(converted);
        weeks = joined(weeks);
        boolean times = !weeks.isEmpty() && weeks.stream().noneMatch((week) -> week.spans().isEmpty());
        return new OpeningHours(weeks.isEmpty() ? Known.NOT_GIVEN : Known.GIVEN, times ? Known.GIVEN : Known.NOT_GIVEN,
                weeks, null, 0, hours.special(), hours.confirmed());
    }

    private static List<WeeklyHours> weeks(HourItem item) {
        LocalDate from = item.forNow() ? null : item.from();
        if (item.always()) {
            return List.of(new WeeklyHours(EnumSet.allOf(DayOfWeek.class), List.of(WHOLE_DAY), false, from, item.to()));
        }
        return item.openings()
            .stream()
            .map((opening) -> new WeeklyHours(EnumSet.of(opening.day()), List.of(span(opening)), false, from,
                    item.to()))
            .toList();
    }

    /** The same in as few rows as people write them: first the times of the same days, then the days of the same times. */
    private static List<WeeklyHours> joined(List<WeeklyHours> weeks) {
        Map<WeeklyHours, Set<Span>> byDay = new LinkedHashMap<>();
        for (WeeklyHours week : weeks) {
            for (DayOfWeek day : week.days().stream().sorted().toList()) {
                byDay.computeIfAbsent(new WeeklyHours(EnumSet.of(day), List.of(), week.byAppointment(), week.from(),
                        week.through()), (key) -> new LinkedHashSet<>()).addAll(week.spans());
            }
        }
        Map<WeeklyHours, Set<DayOfWeek>> byTimes = new LinkedHashMap<>();
        byDay.forEach((key, spans) -> byTimes.computeIfAbsent(new WeeklyHours(Set.of(),
                spans.stream().sorted(Comparator.comparing(Span::opens)).toList(), key.byAppointment(), key.from(),
                key.through()), (times) -> EnumSet.noneOf(DayOfWeek.class)).addAll(key.days()));
        return byTimes.entrySet()
            .stream()
            .map((week) -> new WeeklyHours(week.getValue(), week.getKey().spans(), week.getKey().byAppointment(),
                    week.getKey().from(), week.getKey().through()))
            .toList();
    }

    private List<SpecialHours> special(List<SpecialHours> before, List<ExportedHour> exported,
            Map<ExportedHour, HourItem> found, List<HourItem> left) {
        List<SpecialHours> special = new ArrayList<>();
        List<HourItem> converted = new ArrayList<>(left.stream().filter((it) -> it.type() == Type.EXCEPTIONAL).toList());
        for (SpecialHours ours : before) {
            List<ExportedHour> said = exported.stream().filter((it) -> it.special() == ours).toList();
            if (said.stream().allMatch(found::containsKey)) {
                special.add(inTheirWords(ours, said, found));
            }
            else {
                said.stream().filter(found::containsKey).map(found::get).forEach(converted::add);
            }
        }
        Map<LocalDate, SpecialHours> days = new TreeMap<>();
        for (HourItem item : converted) {
            if (item.closed()) {
                LocalDate through = item.forNow() ? null : item.to() == null ? item.from() : item.to();
                special.add(new SpecialHours(item.from(), through, Rule.CLOSED, List.of(), reason(item)));
            }
            else {
                days.merge(item.from(), new SpecialHours(item.from(), item.from(), Rule.OTHER_TIMES,
                        List.of(span(item.openings().getFirst())), reason(item)), HoursImport::both);
            }
        }
        special.addAll(days.values());
        return special.equals(before) ? before
                : special.stream().sorted(Comparator.comparing(SpecialHours::from)).toList();
    }

    private static SpecialHours both(SpecialHours one, SpecialHours other) {
        List<Span> spans = new ArrayList<>(one.spans());
        spans.addAll(other.spans());
        return new SpecialHours(one.from(), one.through(), Rule.OTHER_TIMES,
                spans.stream().sorted(Comparator.comparing(Span::opens)).toList(),
                one.reason() == null ? other.reason() : one.reason());
    }

    /** The same for the reason that the file gives, unless it is the one that we wrote there. */
    private SpecialHours inTheirWords(SpecialHours ours, List<ExportedHour> said, Map<ExportedHour, HourItem> found) {
        Map<String, String> reason = this.words.reason(ours);
        for (ExportedHour each : said) {
            Map<String, String> theirs = found.get(each).information();
            if (!theirs.equals(each.item().information()) && each.item().information().equals(reason)) {
                return new SpecialHours(ours.from(), ours.through(), ours.rule(), ours.spans(), reason(found.get(each)),
                        ours.insteadOf());
            }
        }
        return ours;
    }

    /** In the languages that the portal has too. */
    private static @Nullable LocalizedText reason(HourItem item) {
        Map<String, String> words = new LinkedHashMap<>();
        item.information().forEach((language, text) -> {
            if (Set.of("sv", "fi", "en").contains(language)) {
                words.put(language, OnOneLine.cut(text, HourItem.LONGEST_INFORMATION));
            }
        });
        return words.isEmpty() ? null : new LocalizedText(words);
    }

    private static Span span(Opening opening) {
        return new Span(opening.from(), opening.to(), !opening.from().isBefore(opening.to()));
    }
}
