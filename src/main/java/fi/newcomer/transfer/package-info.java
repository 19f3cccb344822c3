/**
 * The sheet from which a case is written into the authorities' own systems, A-TMT and Koto-AJ.
 */
@NullMarked
package fi.newcomer.transfer;

import org.jspecify.annotations.NullMarked;
