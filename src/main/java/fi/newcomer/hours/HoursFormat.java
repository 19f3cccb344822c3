package fi.newcomer.hours;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import fi.newcomer.language.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;

/** Weekdays, days and times of the day as a language writes them. */
public final class HoursFormat {

    private HoursFormat() {
    }

    /** A weekday as the language calls it. */
    public static String weekday(DayOfWeek day, Language language) {
        // 5 January 1970 was a Monday.
        return format("cccc", LocalDate.of(1970, 1, 4).plusDays(day.getValue()).atStartOfDay(), language);
    }

    /** A day with its weekday: {@code fredag 27 november}. */
    public static String day(LocalDate day, Language language) {
        return format("EEEEMMMMd", day.atStartOfDay(), language);
    }

    /** A day with its weekday, and with its year where it is so far away that the next one could be meant. */
    public static String day(LocalDate day, LocalDate today, Language language) {
        return format(day.isBefore(today.plusDays(300)) ? "EEEEMMMMd" : "yEEEEMMMMd", day.atStartOfDay(), language);
    }

    /** A time of the day: {@code 8.00}. */
    public static String time(LocalTime time, Language language) {
        return format("Hm", time.atDate(LocalDate.EPOCH), language);
    }

    /** When something closes: midnight is 24, not 0. */
    public static String closing(LocalTime time, Language language) {
        SimpleDateFormat format = (SimpleDateFormat) DateFormat.getInstanceForSkeleton("Hm", language.locale());
        // 'k' counts the hours from 1 to 24.
        format.applyPattern(format.toPattern().replace('H', 'k'));
        return time.equals(LocalTime.MIDNIGHT) ? format(format, time.atDate(LocalDate.EPOCH)) : time(time, language);
    }

    /** From one time to another, to be shown left to right. */
    public static String times(Span span, Language language) {
        return times(span.opens(), span.closes(), language);
    }

    /** From one time to another, to be shown left to right: {@code 9.00–10.30}. */
    public static String times(LocalTime from, LocalTime to, Language language) {
        return time(from, language) + "–" + closing(to, language);
    }

    private static String format(String skeleton, LocalDateTime moment, Language language) {
        return format(DateFormat.getInstanceForSkeleton(skeleton, language.locale()), moment);
    }

    private static String format(DateFormat format, LocalDateTime moment) {
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(moment.toInstant(ZoneOffset.UTC).toEpochMilli()));
    }
}
