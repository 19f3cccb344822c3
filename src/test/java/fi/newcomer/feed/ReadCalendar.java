package fi.newcomer.feed;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.io.TimezoneAssignment;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.TreeSet;

/** A calendar as another program reads it: by biweekly, which shares no code with the library that wrote it. */
final class ReadCalendar {

    private final ICalendar calendar;

    private final List<String> warnings = new ArrayList<>();

    ReadCalendar(String text) {
        for (String line : text.split("\r\n", -1)) {
            if (line.getBytes(StandardCharsets.UTF_8).length > 75) {
                this.warnings.add("longer than 75 octets: " + line);
            }
            if (line.contains("\n") || line.contains("\r")) {
                this.warnings.add("a line break that is none: " + line);
            }
        }
        List<List<ParseWarning>> parsing = new ArrayList<>();
        List<ICalendar> calendars = Biweekly.parse(text).warnings(parsing).all();
        parsing.forEach((found) -> found.forEach((warning) -> this.warnings.add(warning.toString())));
        if (calendars.size() != 1) {
            this.warnings.add(calendars.size() + " calendars");
        }
        this.calendar = calendars.getFirst();
        this.calendar.validate(ICalVersion.V2_0)
            .forEach((entry) -> entry.getWarnings().forEach((warning) -> this.warnings.add(warning.toString())));
        // A time zone is a component too (RFC 5545, 3.6), but biweekly keeps it elsewhere.
        if (!this.calendar.getTimezoneInfo().getComponents().isEmpty()) {
            this.warnings.remove("(4) An iCalendar object must have at least one component.");
        }
    }

    ICalendar calendar() {
        return this.calendar;
    }

    /** What is wrong in it, or doubtful. */
    List<String> warnings() {
        return this.warnings;
    }

    List<VEvent> events() {
        return this.calendar.getEvents();
    }

    List<String> uids() {
        return events().stream().map((event) -> event.getUid().getValue()).toList();
    }

    /** Every occurrence with a time, as {@code start/end}. */
    TreeSet<String> times() {
        TreeSet<String> times = new TreeSet<>();
        events().stream().filter((event) -> event.getDateStart().getValue().hasTime()).forEach((event) -> {
            Duration lasts = Duration.between(event.getDateStart().getValue().toInstant(),
                    event.getDateEnd().getValue().toInstant());
            occurrences(event, zone(event)).forEach((start) -> {
                if (!times.add(start + "/" + start.plus(lasts))) {
                    this.warnings.add("twice: " + start);
                }
            });
        });
        return times;
    }

    /** Every day that stands there without a time, with what is said of it. */
    TreeSet<String> days() {
        TreeSet<String> days = new TreeSet<>();
        // A date has no zone: biweekly reads it as the beginning of the day where this computer is.
        TimeZone here = TimeZone.getDefault();
        events().stream().filter((event) -> !event.getDateStart().getValue().hasTime()).forEach((event) ->
                occurrences(event, here).forEach((start) ->
                        days.add(LocalDate.ofInstant(start, here.toZoneId()) + " "
                                + event.getSummary().getValue())));
        return days;
    }

    private TimeZone zone(VEvent event) {
        TimezoneAssignment zone = this.calendar.getTimezoneInfo().getTimezone(event.getDateStart());
        return zone == null ? TimeZone.getTimeZone("UTC") : zone.getTimeZone();
    }

    private static List<Instant> occurrences(VEvent event, TimeZone zone) {
        List<Instant> all = new ArrayList<>();
        for (DateIterator dates = event.getDateIterator(zone); dates.hasNext();) {
            all.add(dates.next().toInstant());
        }
        return all;
    }
}
