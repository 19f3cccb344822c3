/**
 * The sheet on which a reader shows a page to a friend.
 */
@NullMarked
package fi.newcomer.sharing.ui;

import org.jspecify.annotations.NullMarked;
