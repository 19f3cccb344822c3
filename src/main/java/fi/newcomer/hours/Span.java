package fi.newcomer.hours;

import java.time.LocalTime;

/**
 * From one time of the day to another, in Helsinki.
 *
 * @param opens when it begins
 * @param closes when it ends: after {@code opens}, or, the next day, at or before it
 * @param nextDay whether it ends on the next day (over midnight)
 */
public record Span(LocalTime opens, LocalTime closes, boolean nextDay) {

    /**
     * Checks the order.
     * @throws IllegalArgumentException if it ends before or when it begins, or lasts more than a day
     */
    public Span {
        if (nextDay == opens.isBefore(closes)) {
            throw new IllegalArgumentException(opens + "-" + closes);
        }
    }
}
