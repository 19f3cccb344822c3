package fi.newcomer.feed;

import fi.newcomer.hours.Helsinki;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;

/**
 * How far a calendar reaches: this year and the next. What is open every week is repeated no further than the public
 * holidays were looked up, and a calendar stays the same, byte for byte, until the year ends or something changes.
 */
record Years(int year) {

    LocalDate first() {
        return LocalDate.of(this.year, 1, 1);
    }

    LocalDate last() {
        return LocalDate.of(this.year + 1, 12, 31);
    }

    /** The moment at which these are no longer the years. */
    Instant end() {
        return Helsinki.begin(first().plusYears(1));
    }

    /** When a calendar with something that changed then was written: then, or when the year began. */
    Instant stamp(Instant changed) {
        Instant begin = Helsinki.begin(first());
        return changed.isBefore(begin) ? begin : changed;
    }

    static Years now(Clock clock) {
        return new Years(Year.from(Helsinki.today(clock)).getValue());
    }
}
