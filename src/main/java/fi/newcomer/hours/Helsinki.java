package fi.newcomer.hours;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * Which moment a time of the day is in Helsinki, where all places are. When the clock goes forward (28 March 2027, 3:00
 * to 4:00), a time in between is the moment at which it jumps. When it goes back (31 October 2027, 4:00 to 3:00), a time
 * that comes twice opens at the first and closes at the second, so that nobody stands before a door that was said to be
 * open.
 */
public final class Helsinki {

    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private Helsinki() {
    }

    public static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The moment at which a day begins. */
    public static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /** The moment at which something opens. */
    static Instant opening(LocalDateTime time) {
        return moment(time, true);
    }

    /** The moment at which something closes. */
    static Instant closing(LocalDateTime time) {
        return moment(time, false);
    }

    private static Instant moment(LocalDateTime time, boolean first) {
        List<ZoneOffset> offsets = ZONE.getRules().getValidOffsets(time);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition jump = ZONE.getRules().getTransition(time);
            return jump.getInstant();
        }
        return time.toInstant(first ? offsets.getFirst() : offsets.getLast());
    }
}
