/**
 * Messages to people outside the portal: written down with what they tell about, delivered afterwards, never lost.
 */
@NullMarked
package fi.newcomer.mail;

import org.jspecify.annotations.NullMarked;
