/**
 * Meetings with newcomers: time, place, interpreter, who takes part, the slip in the newcomer's language and the day's list.
 */
@NullMarked
package fi.newcomer.appointment;

import org.jspecify.annotations.NullMarked;
