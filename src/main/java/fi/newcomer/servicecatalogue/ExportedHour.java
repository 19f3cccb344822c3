package fi.newcomer.servicecatalogue;

import fi.newcomer.hours.SpecialHours;
import fi.newcomer.hours.WeeklyHours;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service hour as it is written for the catalogue, and which of our hours it was made of: where it comes back as it
 * was, those stay, with all that the catalogue cannot say.
 *
 * @param weeks the weekly hours that it says; empty where it is exceptional, or says only words
 * @param special the special period that it says, or a day of it; else null
 */
record ExportedHour(HourItem item, List<WeeklyHours> weeks, @Nullable SpecialHours special) {
}
