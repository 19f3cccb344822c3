/** The staff's views of facts and partners. */
@NullMarked
package fi.newcomer.knowledge.ui;

import org.jspecify.annotations.NullMarked;
