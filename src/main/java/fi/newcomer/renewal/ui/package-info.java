/**
 * The views of what cites a document that is being renewed.
 */
@NullMarked
package fi.newcomer.renewal.ui;

import org.jspecify.annotations.NullMarked;
