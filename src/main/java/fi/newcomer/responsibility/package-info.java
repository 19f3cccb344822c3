/**
 * Who is responsible for a newcomer's matter and where a request goes: the dated decision table and its explanation.
 */
@NullMarked
package fi.newcomer.responsibility;

import org.jspecify.annotations.NullMarked;
