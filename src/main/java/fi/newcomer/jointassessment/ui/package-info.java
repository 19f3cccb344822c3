/**
 * Inviting in a case, and the box of those who are invited.
 */
@NullMarked
package fi.newcomer.jointassessment.ui;

import org.jspecify.annotations.NullMarked;
