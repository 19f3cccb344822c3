/** The form for visits, calls and notices, and what stands in a case about the same person. */
@NullMarked
package fi.newcomer.incoming.ui;

import org.jspecify.annotations.NullMarked;
