/**
 * Who of the staff is away, until when, and who stands in.
 */
@NullMarked
package fi.newcomer.leave;

import org.jspecify.annotations.NullMarked;
