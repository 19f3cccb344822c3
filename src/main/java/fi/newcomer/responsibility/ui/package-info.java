/** The public page that says who helps. */
@NullMarked
package fi.newcomer.responsibility.ui;

import org.jspecify.annotations.NullMarked;
