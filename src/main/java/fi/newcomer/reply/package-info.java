/**
 * Answers to newcomers: prepared texts with the caseworker's own sentence, read with code and PIN, and the word that one waits.
 */
@NullMarked
package fi.newcomer.reply;

import org.jspecify.annotations.NullMarked;
