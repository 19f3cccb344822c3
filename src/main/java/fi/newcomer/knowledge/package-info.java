/**
 * How staff keep what the portal knows: the facts that pages show or state, the partners that programmes list, and what
 * is said of each municipality.
 */
@NullMarked
package fi.newcomer.knowledge;

import org.jspecify.annotations.NullMarked;
