/**
 * Where answers are written and read, and where messages that wait or failed are looked after.
 */
@NullMarked
package fi.newcomer.reply.ui;

import org.jspecify.annotations.NullMarked;
