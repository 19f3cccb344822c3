package fi.newcomer.language;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** Days as a language writes them, the month in words. */
public final class Days {

    private static final String SKELETON = "yMMMMd";

    private Days() {
    }

    public static String day(LocalDate day, Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton(SKELETON, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(millis(day)));
    }

    /** From one day to another, both included. */
    public static String period(LocalDate from, LocalDate to, Language language) {
        DateIntervalFormat format = DateIntervalFormat.getInstance(SKELETON, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(millis(from), millis(to)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
