/**
 * The files of content/ as they are read at the start: YAML that knows its line numbers, Markdown, and their sentences about mistakes.
 */
@NullMarked
package fi.newcomer.content;

import org.jspecify.annotations.NullMarked;
