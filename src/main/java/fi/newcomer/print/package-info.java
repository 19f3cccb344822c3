/**
 * Pages on paper: tagged PDFs in every script, with the fonts that they need.
 */
@NullMarked
package fi.newcomer.print;

import org.jspecify.annotations.NullMarked;
