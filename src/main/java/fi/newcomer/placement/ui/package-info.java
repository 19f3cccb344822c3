/** The addresses of printed codes, and the view of the placements. */
@NullMarked
package fi.newcomer.placement.ui;

import org.jspecify.annotations.NullMarked;
