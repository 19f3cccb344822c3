package fi.newcomer.request.ui;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/** Days as ICU messages take them ({@code {day, date, long}}). */
final class Days {

    private Days() {
    }

    /** Noon of the day in UTC, which is the same day in any time zone of Europe. */
    static Date of(LocalDate day) {
        return Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }
}
