/**
 * The pages of a programme.
 */
@NullMarked
package fi.newcomer.programme.ui;

import org.jspecify.annotations.NullMarked;
