/**
 * The pages of the offices.
 */
@NullMarked
package fi.newcomer.office.ui;

import org.jspecify.annotations.NullMarked;
