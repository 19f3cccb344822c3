/**
 * What a newcomer asks of an authority: being filled in, sent, handled and followed, from the first answer to closing.
 */
@NullMarked
package fi.newcomer.request;

import org.jspecify.annotations.NullMarked;
