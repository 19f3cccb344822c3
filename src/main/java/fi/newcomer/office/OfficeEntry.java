package fi.newcomer.office;

import fi.newcomer.entry.Entry;
import fi.newcomer.hours.HoursReader;
import fi.newcomer.hours.OpeningHours;
import java.util.Optional;

/**
 * An office with the entry in which it is written, as somebody of the staff saw it.
 *
 * @param office what it says
 * @param entry how it is written
 */
public record OfficeEntry(Office office, Entry entry) {

    /** The hours that its file has, where it has any and staff have others. */
    public Optional<OpeningHours> hoursOfFile() {
        if (this.entry.upstream() == null) {
            return Optional.empty();
        }
        return new Entry(this.entry.file(), this.entry.key(), this.entry.upstream(), null)
            .read((yaml) -> HoursReader.read(yaml.get("hours")))
            .filter((hours) -> !hours.equals(this.office.hours()));
    }
}
