/**
 * The pages that every municipality shares: important numbers, privacy and accessibility.
 */
@NullMarked
package fi.newcomer.text.ui;

import org.jspecify.annotations.NullMarked;
