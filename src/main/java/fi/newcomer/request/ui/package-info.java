/** The pages on which a newcomer asks and follows what became of it. */
@NullMarked
package fi.newcomer.request.ui;

import org.jspecify.annotations.NullMarked;
