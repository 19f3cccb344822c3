/**
 * The start page of a municipality: what a newcomer can do here.
 */
@NullMarked
package fi.newcomer.start;

import org.jspecify.annotations.NullMarked;
