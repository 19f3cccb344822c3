/**
 * The municipality's letter to the newly arrived, merged with addresses that are never stored.
 */
@NullMarked
package fi.newcomer.letter;

import org.jspecify.annotations.NullMarked;
