/**
 * The view of who is away.
 */
@NullMarked
package fi.newcomer.leave.ui;

import org.jspecify.annotations.NullMarked;
