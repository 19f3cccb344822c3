package fi.newcomer.office;

import fi.newcomer.language.LocalizedText;
import java.time.DayOfWeek;
import java.util.List;

/**
 * A place where a newcomer gets help in person. What no source says (clock times, phone, address) is not there.
 *
 * @param municipality the slug of the municipality in which it is
 * @param days the weekdays on which it is open
 */
public record Office(String slug, String municipality, LocalizedText name, LocalizedText place, List<DayOfWeek> days) {
}
