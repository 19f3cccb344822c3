package fi.newcomer.placement;

import java.time.LocalDate;

/**
 * How often a code was scanned on a day.
 *
 * @param day in Finland
 */
public record DayScans(LocalDate day, long scans) {
}
