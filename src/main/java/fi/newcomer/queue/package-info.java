/**
 * The queues that requests go to: whether each is open, who keeps its data, how long, and how soon it promises an answer.
 */
@NullMarked
package fi.newcomer.queue;

import org.jspecify.annotations.NullMarked;
