package fi.newcomer.fact;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import fi.newcomer.language.Language;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Weekly hours, written {@code friday} or {@code monday 09:00-16:00, friday 09:00-12:00}; a day without times is a day
 * of which no times are known.
 */
final class Hours {

    private static final Pattern DAY = Pattern.compile("([a-z]+)(?: (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d))?");

    private Hours() {
    }

    static boolean valid(String value) {
        try {
            lines(value, null);
            return true;
        }
        catch (RuntimeException e) {
            return false;
        }
    }

    /** One line a day: its name in the language, then the times, which run left to right. */
    static List<Line> lines(String value, @org.jspecify.annotations.Nullable Language language) {
        List<Line> lines = new ArrayList<>();
        for (String part : value.split(", ")) {
            Matcher day = DAY.matcher(part);
            if (!day.matches()) {
                throw new IllegalArgumentException(part);
            }
            DayOfWeek weekday = DayOfWeek.valueOf(day.group(1).toUpperCase(Locale.ROOT));
            LocalTime from = day.group(2) == null ? null : LocalTime.parse(day.group(2));
            LocalTime to = from == null ? null : LocalTime.parse(day.group(3));
            if (language != null) {
                lines.add(new Line(dayName(weekday, language),
                        from == null ? "" : time(from, language) + "–" + time(to, language)));
            }
        }
        return lines;
    }

    /** A day and its times. */
    record Line(String day, String times) {
    }

    private static String dayName(DayOfWeek day, Language language) {
        // 5 January 1970 was a Monday.
        return format("cccc", (4L + day.getValue() - 1) * 86_400_000, language);
    }

    private static String time(LocalTime time, Language language) {
        return format("Hm", time.atDate(java.time.LocalDate.EPOCH).toInstant(ZoneOffset.UTC).toEpochMilli(), language);
    }

    private static String format(String skeleton, long millis, Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(millis));
    }
}
