package fi.newcomer.hours;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of the day as people type it: 9, 9.30, 09:30, 0930; 24 is the midnight at which a day ends. */
public final class TypedTime {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:[.:,]?(\\d{2}))?");

    private TypedTime() {
    }

    /** The time; empty where it is none. */
    public static Optional<LocalTime> read(String typed) {
        Matcher form = FORM.matcher(typed.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(form.group(1));
        int minute = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        if (endOfDay(typed)) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    /** Whether it is the end of a day, and so the beginning of the next. */
    static boolean endOfDay(String typed) {
        return typed.strip().matches("24([.:,]?00)?");
    }
}
