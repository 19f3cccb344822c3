/**
 * Who works here, what each may do, and the record of what was looked at and changed.
 */
@NullMarked
package fi.newcomer.staff;

import org.jspecify.annotations.NullMarked;
