/**
 * What the portal tells other programs: the same rules and names as its pages, as JSON under /api/v1.
 */
@NullMarked
package fi.newcomer.opendata;

import org.jspecify.annotations.NullMarked;
