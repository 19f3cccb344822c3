/**
 * The places where a newcomer gets help in person, and when they are open.
 */
@NullMarked
package fi.newcomer.office;

import org.jspecify.annotations.NullMarked;
