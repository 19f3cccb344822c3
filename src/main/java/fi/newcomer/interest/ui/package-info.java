/** The pages on which a newcomer leaves and withdraws a wish to be told, and the view from which staff tell. */
@NullMarked
package fi.newcomer.interest.ui;

import org.jspecify.annotations.NullMarked;
