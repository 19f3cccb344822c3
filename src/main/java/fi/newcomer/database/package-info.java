/**
 * The portal's MariaDB: the embedded server that comes with it, or the one of the municipality.
 */
@NullMarked
package fi.newcomer.database;

import org.jspecify.annotations.NullMarked;
