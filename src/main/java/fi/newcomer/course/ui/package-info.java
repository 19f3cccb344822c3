/**
 * The pages of the courses.
 */
@NullMarked
package fi.newcomer.course.ui;

import org.jspecify.annotations.NullMarked;
