/**
 * The courses that a newcomer can take: what they teach, in which language, how far, where and when, and which groups start.
 */
@NullMarked
package fi.newcomer.course;

import org.jspecify.annotations.NullMarked;
