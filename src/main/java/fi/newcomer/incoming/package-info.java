/**
 * What comes in otherwise than by the form: visits, calls, notices; and the same person's requests made one.
 */
@NullMarked
package fi.newcomer.incoming;

import org.jspecify.annotations.NullMarked;
