/**
 * The caseworker's desk: the list of what waits, one case with everything about it, and the steps to its end.
 */
@NullMarked
package fi.newcomer.casework;

import org.jspecify.annotations.NullMarked;
