package fi.newcomer.hours;

import java.time.LocalDate;

/**
 * A public holiday in Finland, or an eve that is kept like one.
 *
 * @param day its day in one year
 * @param id such as {@code good-friday}; the texts call it by {@code holiday.} and this
 */
public record Holiday(LocalDate day, String id) {

    /** The key of its name. */
    public String key() {
        return "holiday." + this.id;
    }
}
