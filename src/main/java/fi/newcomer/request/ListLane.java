package fi.newcomer.request;

import java.util.Comparator;
import java.util.List;

/** A stretch of the list's indexes: the requests of one queue in one state, which lie there sorted. */
record ListLane(String queue, RequestState state) implements Comparable<ListLane> {

    private static final Comparator<ListLane> ORDER = Comparator.comparing(ListLane::queue)
        .thenComparing(ListLane::state);

    /** The lanes that a filter looks into, among those of a person's queues. */
    static List<ListLane> of(List<String> queues, CaseFilter filter) {
        return queues.stream()
            .filter((queue) -> filter.queue().isEmpty() || filter.queue().get().equals(queue))
            .flatMap((queue) -> List.of(RequestState.values())
                .stream()
                .filter((state) -> shows(filter, state))
                .map((state) -> new ListLane(queue, state)))
            .toList();
    }

    /** What is closed is promised to nobody any more. */
    private static boolean shows(CaseFilter filter, RequestState state) {
        if (state == RequestState.CLOSED && filter.promisedBy().isPresent()) {
            return false;
        }
        return filter.state()
            .map((it) -> it == state)
            .orElseGet(() -> filter.closedToo() || state != RequestState.CLOSED);
    }

    static ListLane of(ListPosition position) {
        return new ListLane(position.queue(), position.state());
    }

    @Override
    public int compareTo(ListLane other) {
        return ORDER.compare(this, other);
    }
}
