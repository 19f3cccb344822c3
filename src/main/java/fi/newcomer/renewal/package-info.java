/**
 * A new document takes the place of an old one: the guided list of everything that cites the old one.
 */
@NullMarked
package fi.newcomer.renewal;

import org.jspecify.annotations.NullMarked;
