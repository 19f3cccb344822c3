/**
 * The sheet on screen with a copy button for each field, and the mark in the case.
 */
@NullMarked
package fi.newcomer.transfer.ui;

import org.jspecify.annotations.NullMarked;
