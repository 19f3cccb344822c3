/**
 * Meetings in a case, on the newcomer's page and on the day's list.
 */
@NullMarked
package fi.newcomer.appointment.ui;

import org.jspecify.annotations.NullMarked;
