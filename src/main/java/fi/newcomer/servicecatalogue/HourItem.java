package fi.newcomer.servicecatalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One service hour of the catalogue (V11), as days and times of Helsinki.
 *
 * @param from the first day; null: it says none
 * @param to the last day; null: it says none
 * @param forNow valid until further notice
 * @param reservation open to those who booked a time
 * @param openings the times, in the order of days and times
 * @param information additional words by language
 */
record HourItem(Type type, @Nullable LocalDate from, @Nullable LocalDate to, boolean closed, boolean forNow,
        boolean always, boolean reservation, List<Opening> openings, SortedMap<String, String> information) {

    /** The longest that the catalogue takes as additional information. */
    static final int LONGEST_INFORMATION = 150;

    HourItem {
        openings = openings.stream().sorted().toList();
        information = new TreeMap<>(information);
    }

    /** Without words. What is weekly and has no last day has no first day either: it is valid for now. */
    static HourItem of(Type type, @Nullable LocalDate from, @Nullable LocalDate to, List<Opening> openings) {
        boolean endless = type != Type.EXCEPTIONAL && to == null;
        return new HourItem(type, endless ? null : from, to, false, endless, false, false, openings, new TreeMap<>());
    }

    HourItem inWords(Map<String, String> words) {
        return new HourItem(this.type, this.from, this.to, this.closed, this.forNow, this.always, this.reservation,
                this.openings, new TreeMap<>(words));
    }

    /** Whether it says times, and not only words about them. */
    boolean saysTimes() {
        return this.always || !this.openings.isEmpty();
    }

    /**
     * What two of them must share to say the same of days and times. The catalogue itself forgets the first day of what
     * has no last day, unless it is exceptional, and then calls it valid for now.
     */
    HourItem bare() {
        boolean endless = this.type != Type.EXCEPTIONAL && this.to == null;
        return new HourItem(this.type, endless ? null : this.from, this.to, this.closed, endless || this.forNow,
                this.always, this.reservation, this.openings, new TreeMap<>());
    }

    /** What the catalogue calls {@code serviceHourType}. */
    enum Type {

        DAYS_OF_THE_WEEK("DaysOfTheWeek"), EXCEPTIONAL("Exceptional"), OVER_MIDNIGHT("OverMidnight");

        private final String written;

        Type(String written) {
            this.written = written;
        }

        @Override
        public String toString() {
            return this.written;
        }

    }

    /**
     * From one time to another.
     *
     * @param day the weekday on which it begins; null for what is exceptional, since its date says it
     * @param lastDay the weekday on which it ends; only over midnight
     */
    record Opening(@Nullable DayOfWeek day, @Nullable DayOfWeek lastDay, LocalTime from,
            LocalTime to) implements Comparable<Opening> {

        @Override
        public int compareTo(Opening other) {
            int days = Integer.compare(number(this.day), number(other.day));
            return days != 0 ? days : this.from.equals(other.from) ? this.to.compareTo(other.to)
                    : this.from.compareTo(other.from);
        }

        private static int number(@Nullable DayOfWeek day) {
            return day == null ? 0 : day.getValue();
        }
    }
}
