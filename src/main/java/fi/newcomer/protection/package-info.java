/**
 * Personal data at rest: fields encrypted with keys that live outside the database.
 */
@NullMarked
package fi.newcomer.protection;

import org.jspecify.annotations.NullMarked;
