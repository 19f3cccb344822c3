/**
 * What there is to do about the texts of each municipality, by kind and language, counted in the same transaction as the
 * texts change.
 */
@NullMarked
package fi.newcomer.board;

import org.jspecify.annotations.NullMarked;
