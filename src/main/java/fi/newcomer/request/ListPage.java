package fi.newcomer.request;

import java.util.List;
import java.util.Optional;

/**
 * A page of a list of requests.
 *
 * @param rows in the order of the list; fewer than asked for where it ends, and where so many others were looked through
 * that whoever reads has to say whether to look further
 * @param next where reading goes on; empty at the end of the list
 */
public record ListPage(List<RequestSummary> rows, Optional<ListPosition> next) {
}
