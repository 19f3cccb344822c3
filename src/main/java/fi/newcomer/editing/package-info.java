/**
 * How staff change texts: which pages are theirs, what a page would look like with their draft, and publishing it.
 */
@NullMarked
package fi.newcomer.editing;

import org.jspecify.annotations.NullMarked;
