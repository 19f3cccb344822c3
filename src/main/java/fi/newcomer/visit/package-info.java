/**
 * How often readers met each public page, day by day, counted without anything about the readers.
 */
@NullMarked
package fi.newcomer.visit;

import org.jspecify.annotations.NullMarked;
