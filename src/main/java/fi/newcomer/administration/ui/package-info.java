/**
 * The views in which administrators settle queues.
 */
@NullMarked
package fi.newcomer.administration.ui;

import org.jspecify.annotations.NullMarked;
