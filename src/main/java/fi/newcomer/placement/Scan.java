package fi.newcomer.placement;

import java.time.LocalDate;

/**
 * The scan of a code.
 *
 * @param day in Finland
 */
record Scan(String code, LocalDate day) {
}
