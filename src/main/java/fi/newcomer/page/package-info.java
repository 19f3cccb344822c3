/**
 * How a tree of components becomes the HTML of a public page, with its frame, its headers and its cache.
 */
@NullMarked
package fi.newcomer.page;

import org.jspecify.annotations.NullMarked;
