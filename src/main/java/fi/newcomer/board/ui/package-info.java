/**
 * The board of a municipality as staff see it.
 */
@NullMarked
package fi.newcomer.board.ui;

import org.jspecify.annotations.NullMarked;
