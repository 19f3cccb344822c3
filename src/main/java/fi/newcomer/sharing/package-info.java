/**
 * What a reader gives to a friend: the QR code of a page and its preview where links are shown.
 */
@NullMarked
package fi.newcomer.sharing;

import org.jspecify.annotations.NullMarked;
