/**
 * What municipalities say in words of their own where the portal has a text of the interface.
 */
@NullMarked
package fi.newcomer.rewording;

import org.jspecify.annotations.NullMarked;
