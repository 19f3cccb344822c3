/**
 * The shell of the staff application: sign-in, menu, accounts.
 */
@NullMarked
package fi.newcomer.staff.ui;

import org.jspecify.annotations.NullMarked;
