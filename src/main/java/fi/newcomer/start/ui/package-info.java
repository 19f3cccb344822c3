/**
 * The start page of a municipality, the map of the site and what robots may read.
 */
@NullMarked
package fi.newcomer.start.ui;

import org.jspecify.annotations.NullMarked;
