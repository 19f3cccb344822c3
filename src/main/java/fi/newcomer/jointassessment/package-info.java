/**
 * Other authorities invited to one case: what they may see, on what ground, and their answer.
 */
@NullMarked
package fi.newcomer.jointassessment;

import org.jspecify.annotations.NullMarked;
