/**
 * What a newcomer reads about the day on which a request is deleted.
 */
@NullMarked
package fi.newcomer.retention.ui;

import org.jspecify.annotations.NullMarked;
