/**
 * The languages of the portal, and every word that its interface says in them.
 */
@NullMarked
package fi.newcomer.language;

import org.jspecify.annotations.NullMarked;
