/**
 * What the one who runs the portal has set, and the sentence that says what is wrong with it.
 */
@NullMarked
package fi.newcomer.setting;

import org.jspecify.annotations.NullMarked;
