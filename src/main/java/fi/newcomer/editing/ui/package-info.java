/**
 * The views in which editors and translators change texts.
 */
@NullMarked
package fi.newcomer.editing.ui;

import org.jspecify.annotations.NullMarked;
