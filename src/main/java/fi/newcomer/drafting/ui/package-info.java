/**
 * The views in which staff decide about publications and about the rules of publishing.
 */
@NullMarked
package fi.newcomer.drafting.ui;

import org.jspecify.annotations.NullMarked;
