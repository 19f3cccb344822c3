package fi.newcomer.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a lane of the list is read in SQL. The index is named rather than left to the statistics of the database: first
 * comes what must be equal, then the order, so that reading stops after as many rows as are wanted.
 */
record ListQuery(CaseFilter filter, CaseRequests.Order order) {

    /** What a row of a list is read from. */
    static final String COLUMNS = """
            SELECT id, code, queue, municipality, topic, jobseeker, state, contact_language, interpreter, age, forward,
                name, received_at, promised_on, lapsed_on, version, owner, next_action, came_by, tries, reached, news_at
            FROM request""";

    /** What an index of the list sorts by before the time of receipt. */
    private enum Day {

        DUE("due_on"), ACTION("action_on");

        private final String column;

        Day(String column) {
            this.column = column;
        }

    }

    /** The statement, and what stands for its parameters. */
    record Statement(String sql, Map<String, Object> parameters) {
    }

    /**
     * The rows of a lane.
     * @param after where reading goes on; it may lie in another lane
     */
    Statement rows(ListLane lane, Optional<ListPosition> after, int limit) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("queue", lane.queue());
        parameters.put("state", lane.state().name());
        parameters.put("limit", limit);
        List<String> conditions = new ArrayList<>(List.of("queue = :queue", "state = :state"));
        narrow(conditions, parameters);
        after.ifPresent((it) -> conditions.add(beyond(it, lane, parameters)));
        String down = newestFirst() ? " DESC" : "";
        String first = sortedBy() == null ? "" : sortedBy().column + ", ";
        return new Statement(COLUMNS + " FORCE INDEX (" + index() + ") WHERE " + String.join(" AND ", conditions)
                + " ORDER BY " + first + "received_at" + down + ", id" + down + " LIMIT :limit", parameters);
    }

    private void narrow(List<String> conditions, Map<String, Object> parameters) {
        this.filter.owner().ifPresent((owner) -> {
            conditions.add(owner.isEmpty() ? "owner IS NULL" : "owner = :owner");
            if (!owner.isEmpty()) {
                parameters.put("owner", owner);
            }
        });
        this.filter.contactLanguage().ifPresent((language) -> {
            conditions.add("contact_language = :language");
            parameters.put("language", language);
        });
        if (this.filter.interpreter()) {
            conditions.add("interpreter = TRUE");
        }
        if (this.filter.news()) {
            conditions.add("has_news = TRUE");
        }
        this.filter.promisedBy().ifPresent((day) -> {
            conditions.add("due_on <= :promisedBy");
            parameters.put("promisedBy", day);
        });
        this.filter.actionBy().ifPresent((day) -> {
            conditions.add("action_on <= :actionBy");
            parameters.put("actionBy", day);
        });
    }

    /**
     * Rows after a position, as ranges of the index. Rows of the very same instant are told apart by their lane first, and
     * within it as the database sorts ids.
     */
    private String beyond(ListPosition after, ListLane lane, Map<String, Object> parameters) {
        parameters.put("at", after.receivedAt());
        String further = newestFirst() ? "<" : ">";
        int reached = ListLane.of(after).compareTo(lane);
        String sameInstant = "received_at " + further + " :at";
        if (reached == 0) {
            parameters.put("id", after.id().toString());
            sameInstant = "(" + sameInstant + " OR (received_at = :at AND id " + further + " :id))";
        }
        else if (reached < 0) {
            // Somebody may have taken the very row meanwhile, so that it lies in this lane now: it was shown already.
            parameters.put("id", after.id().toString());
            sameInstant = "(received_at " + further + "= :at AND id <> :id)";
        }
        if (sortedBy() == null) {
            return sameInstant;
        }
        String day = sortedBy().column;
        parameters.put("day", day(after));
        return "(" + day + " > :day OR (" + day + " = :day AND " + sameInstant + "))";
    }

    /** Whether a narrowing by a day lies across the order, so that all that match are read before they are sorted. */
    boolean sortsAll() {
        return narrowedBy() != null && narrowedBy() != sortedBy();
    }

    private LocalDate day(ListPosition position) {
        return sortedBy() == Day.DUE ? position.dueOn() : position.actionOn();
    }

    private String index() {
        String equal = this.filter.news() ? "news_"
                : this.filter.owner().isPresent() ? "owner_"
                : this.filter.contactLanguage().isPresent() ? "language_"
                : this.filter.interpreter() ? "interpreter_" : "";
        Day by = sortsAll() ? narrowedBy() : sortedBy();
        return "list_" + equal + (by == null ? "received" : by == Day.DUE ? "due" : "action");
    }

    private @Nullable Day sortedBy() {
        return switch (this.order) {
            case PROMISED_FIRST -> Day.DUE;
            case NEXT_ACTION_FIRST -> Day.ACTION;
            case NEWEST_FIRST, OLDEST_FIRST -> null;
        };
    }

    /** The day that narrows most; the one sorted by, where both narrow. */
    private @Nullable Day narrowedBy() {
        boolean due = this.filter.promisedBy().isPresent();
        boolean action = this.filter.actionBy().isPresent();
        if (due && action) {
            return sortedBy() == null ? Day.DUE : sortedBy();
        }
        return due ? Day.DUE : action ? Day.ACTION : null;
    }

    private boolean newestFirst() {
        return this.order == CaseRequests.Order.NEWEST_FIRST;
    }
}
