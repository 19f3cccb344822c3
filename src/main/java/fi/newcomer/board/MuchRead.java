package fi.newcomer.board;

import java.util.Map;

/**
 * A page that many readers met in the last seven days and about which there is something to do.
 *
 * @param visits how often they met it in this language
 * @param tasks how many tasks it has, by kind
 * @param first the most urgent one
 */
public record MuchRead(long visits, Map<TaskKind, Long> tasks, BoardRow first) {
}
