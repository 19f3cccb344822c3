/**
 * Orders of interpreters: language, dialect and wishes of the person, as a sheet for the agency.
 */
@NullMarked
package fi.newcomer.interpreting;

import org.jspecify.annotations.NullMarked;
