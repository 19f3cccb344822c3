/**
 * The views in which staff make flyers.
 */
@NullMarked
package fi.newcomer.flyer.ui;

import org.jspecify.annotations.NullMarked;
