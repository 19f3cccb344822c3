package fi.newcomer.office;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import fi.newcomer.language.Language;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Which day it is where the offices are, and on which day one is open next. */
@Service
public class OfficeDays {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    private final Clock clock;

    OfficeDays(Clock clock) {
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(this.clock.instant(), HELSINKI);
    }

    /** Until when what is said about today holds. */
    public Instant nextMidnight() {
        return today().plusDays(1).atStartOfDay(HELSINKI).toInstant();
    }

    /**
     * The next day on which an office is open; today if it is open today. Empty where no source gives its days, and for
     * an office that is not yet in force.
     */
    public Optional<LocalDate> next(Office office) {
        LocalDate today = today();
        return office.hours()
            .weeks()
            .stream()
            .flatMap((week) -> week.days().stream())
            .filter((day) -> office.inForce())
            .map((day) -> today.plusDays(Math.floorMod(day.getValue() - today.getDayOfWeek().getValue(), 7)))
            .min(Comparator.naturalOrder());
    }

    /** A weekday as the language calls it. */
    public static String name(DayOfWeek day, Language language) {
        // 5 January 1970 was a Monday.
        return format("cccc", LocalDate.of(1970, 1, 4).plusDays(day.getValue()), language);
    }

    /** A day with its weekday, as the language writes it: {@code fredag 27 november}. */
    public static String dayAndDate(LocalDate day, Language language) {
        return format("EEEEMMMMd", day, language);
    }

    /** A time of day as the language writes it: {@code 8.00}. */
    static String time(LocalTime time, Language language) {
        return format("Hm", time.atDate(LocalDate.EPOCH), language);
    }

    private static String format(String skeleton, LocalDate day, Language language) {
        return format(skeleton, day.atStartOfDay(), language);
    }

    private static String format(String skeleton, LocalDateTime moment, Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(moment.toInstant(ZoneOffset.UTC).toEpochMilli()));
    }
}
