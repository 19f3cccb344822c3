/**
 * Texts that somebody outside checks by a link, without an account and with no other right.
 */
@NullMarked
package fi.newcomer.checking;

import org.jspecify.annotations.NullMarked;
