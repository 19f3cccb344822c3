/**
 * Orders of interpreters in a case.
 */
@NullMarked
package fi.newcomer.interpreting.ui;

import org.jspecify.annotations.NullMarked;
