/**
 * The view in which staff reword texts of the interface.
 */
@NullMarked
package fi.newcomer.rewording.ui;

import org.jspecify.annotations.NullMarked;
