/**
 * What a newcomer reads: pages as lists of text units in six languages, their import, editing and export.
 */
@NullMarked
package fi.newcomer.text;

import org.jspecify.annotations.NullMarked;
