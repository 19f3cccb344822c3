/**
 * Facts that pages show or state in words (phones, addresses, official names, limits), each with its source and state.
 */
@NullMarked
package fi.newcomer.fact;

import org.jspecify.annotations.NullMarked;
