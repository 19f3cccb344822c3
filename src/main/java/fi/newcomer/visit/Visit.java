package fi.newcomer.visit;

import java.time.LocalDate;

/**
 * A page that readers met on a day.
 *
 * @param day in Finland
 * @param municipality the slug of the municipality whose page it is
 * @param path what stands in the address behind the municipality, such as {@code programme/plan}; empty for its start page
 */
record Visit(LocalDate day, String municipality, String path, String language) {

    /** The first part of the path, by which pages are found together: {@code programme}. */
    String section() {
        int slash = this.path.indexOf('/');
        return slash < 0 ? this.path : this.path.substring(0, slash);
    }
}
