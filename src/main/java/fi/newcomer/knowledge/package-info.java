/**
 * How staff keep what the portal knows: the facts that pages show or state, and the partners that programmes list.
 */
@NullMarked
package fi.newcomer.knowledge;

import org.jspecify.annotations.NullMarked;
