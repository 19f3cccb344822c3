/**
 * The entries of lists in the content files that staff may edit, such as offices and courses, and how they come from the files and go back.
 */
@NullMarked
package fi.newcomer.entry;

import org.jspecify.annotations.NullMarked;
