/**
 * How hard a text is to read in its language, and which official terms it uses.
 */
@NullMarked
package fi.newcomer.wording;

import org.jspecify.annotations.NullMarked;
