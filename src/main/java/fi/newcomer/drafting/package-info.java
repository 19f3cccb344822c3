/**
 * What becomes of a text between typing and reading: drafts, publications now or later, the second person, suggestions, and taking back.
 */
@NullMarked
package fi.newcomer.drafting;

import org.jspecify.annotations.NullMarked;
