/**
 * The municipalities, their employment areas and counties: who the authorities are and what they are called.
 */
@NullMarked
package fi.newcomer.municipality;

import org.jspecify.annotations.NullMarked;
