/**
 * What readers subscribe to with other programs: hours and courses as calendars, and news of courses that start.
 */
@NullMarked
package fi.newcomer.feed;

import org.jspecify.annotations.NullMarked;
