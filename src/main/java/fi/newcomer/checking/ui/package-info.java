/**
 * The page behind the link, and the staff's list of what was asked.
 */
@NullMarked
package fi.newcomer.checking.ui;

import org.jspecify.annotations.NullMarked;
