/**
 * The views of the caseworker's desk.
 */
@NullMarked
package fi.newcomer.casework.ui;

import org.jspecify.annotations.NullMarked;
