/**
 * When a place is open or a course meets: weekly hours, seasons, special days and public holidays, and what of that nobody has said.
 */
@NullMarked
package fi.newcomer.hours;

import org.jspecify.annotations.NullMarked;
