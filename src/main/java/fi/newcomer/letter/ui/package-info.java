/**
 * The view in which staff make letters to the newly arrived.
 */
@NullMarked
package fi.newcomer.letter.ui;

import org.jspecify.annotations.NullMarked;
