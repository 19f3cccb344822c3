/**
 * Where a printed QR code hangs, where it leads today and how often it was scanned each day.
 */
@NullMarked
package fi.newcomer.placement;

import org.jspecify.annotations.NullMarked;
