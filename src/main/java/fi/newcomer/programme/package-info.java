/**
 * The integration programmes and their user-friendly parts.
 */
@NullMarked
package fi.newcomer.programme;

import org.jspecify.annotations.NullMarked;
