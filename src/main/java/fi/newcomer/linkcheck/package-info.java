/**
 * Whether the addresses of other websites that pages show still answer, tried once a day.
 */
@NullMarked
package fi.newcomer.linkcheck;

import org.jspecify.annotations.NullMarked;
