/**
 * Who wants to be told when a group in a language starts: signing up, confirming, being told, and being deleted.
 */
@NullMarked
package fi.newcomer.interest;

import org.jspecify.annotations.NullMarked;
