/**
 * The view in which staff send texts out and bring translations in.
 */
@NullMarked
package fi.newcomer.exchange.ui;

import org.jspecify.annotations.NullMarked;
