/**
 * How texts leave the portal for translators outside and come back: files in XLIFF and sheets to print, page by page and
 * sentence by sentence.
 */
@NullMarked
package fi.newcomer.exchange;

import org.jspecify.annotations.NullMarked;
