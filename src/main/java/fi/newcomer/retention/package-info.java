/**
 * When what is known about a person is deleted: requests whose time is over, with every copy, also after a restore.
 */
@NullMarked
package fi.newcomer.retention;

import org.jspecify.annotations.NullMarked;
