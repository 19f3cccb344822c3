/**
 * Flyers and posters with the code of a placement, in the languages that staff choose.
 */
@NullMarked
package fi.newcomer.flyer;

import org.jspecify.annotations.NullMarked;
