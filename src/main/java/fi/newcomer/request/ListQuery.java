package fi.newcomer.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a lane of the list is read in SQL. The index is named rather than left to the statistics of the database: first
 * comes what must be equal, then the order, so that reading stops after as many rows as are wanted. An index holds together
 * what one filter wants; what further filters want is told of each row that is read ({@code fits}), so that reading stops
 * all the same where hardly any row has it.
 */
record ListQuery(CaseFilter filter, CaseRequests.Order order) {

    /** What a row of a list is read from. */
    static final String COLUMNS = """
            SELECT id, code, queue, municipality, topic, jobseeker, state, contact_language, interpreter, age, forward,
                name, received_at, promised_on, lapsed_on, version, owner, next_action, came_by, tries, reached, news_at""";

    /** What an index of the list sorts by before the time of receipt. */
    private enum Day {

        DUE("due", "due_on"), ACTION("action", "action_on");

        private final String index;

        private final String column;

        Day(String index, String column) {
            this.index = index;
            this.column = column;
        }

    }

    /** What an index of the list holds together within a lane. */
    private enum Together {

        NEWS, OWNER, LANGUAGE, INTERPRETER

    }

    /**
     * A way to read a lane.
     *
     * @param together what its index holds together; null for the whole lane
     * @param day what its index sorts by before the time of receipt; null for that alone
     */
    record Way(@Nullable Together together, @Nullable Day day) {

        String index() {
            return "list_" + (this.together == null ? "" : this.together.name().toLowerCase(Locale.ROOT) + "_")
                    + (this.day == null ? "received" : this.day.index);
        }
    }

    /** The statement, and what stands for its parameters. */
    record Statement(String sql, Map<String, Object> parameters) {
    }

    /**
     * All ways to read a lane: in the order of the list along the index of each filter, and across it along the day of a
     * filter, so that all that match have to be read before they are sorted.
     */
    List<Way> ways() {
        List<@Nullable Together> together = new ArrayList<>(together().keySet());
        if (together.isEmpty()) {
            together.add(null);
        }
        Set<@Nullable Day> days = new LinkedHashSet<>();
        days.add(sortedBy());
        days.addAll(days().keySet());
        return together.stream().flatMap((it) -> days.stream().map((day) -> new Way(it, day))).toList();
    }

    /** Whether a way lies across the order of the list. */
    boolean across(Way way) {
        return way.day() != sortedBy();
    }

    /** How many rows the database expects along a way; it looks that up in the index and reads no row. */
    Statement expected(ListLane lane, Way way) {
        Map<String, Object> parameters = parameters(lane);
        return new Statement("EXPLAIN SELECT 1" + from(way) + String.join(" AND ", wanted(way)), parameters);
    }

    /**
     * The next rows of a lane, with what the way does not answer as {@code fits}.
     * @param after where reading goes on; it may lie in another lane
     */
    Statement rows(ListLane lane, Way way, Optional<ListPosition> after, int limit) {
        Map<String, Object> parameters = parameters(lane);
        parameters.put("limit", limit);
        List<String> conditions = wanted(way);
        after.ifPresent((it) -> conditions.add(beyond(it, lane, parameters)));
        String down = newestFirst() ? " DESC" : "";
        String first = sortedBy() == null ? "" : sortedBy().column + ", ";
        return new Statement(COLUMNS + ", " + fits(way) + " AS fits" + from(way) + String.join(" AND ", conditions)
                + " ORDER BY " + first + "received_at" + down + ", id" + down + " LIMIT :limit", parameters);
    }

    private static String from(Way way) {
        return " FROM request FORCE INDEX (" + way.index() + ") WHERE ";
    }

    /** What stands for the parameters of any way. */
    private Map<String, Object> parameters(ListLane lane) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("queue", lane.queue());
        parameters.put("state", lane.state().name());
        this.filter.owner().ifPresent((owner) -> parameters.put("owner", owner));
        this.filter.contactLanguage().ifPresent((language) -> parameters.put("language", language));
        this.filter.promisedBy().ifPresent((day) -> parameters.put("promisedBy", day));
        this.filter.actionBy().ifPresent((day) -> parameters.put("actionBy", day));
        return parameters;
    }

    /** What the index of a way holds together, and up to which day it is read. */
    private List<String> wanted(Way way) {
        List<String> wanted = new ArrayList<>(List.of("queue = :queue", "state = :state"));
        together().forEach((together, condition) -> {
            if (together == way.together()) {
                wanted.add(condition);
            }
        });
        days().forEach((day, condition) -> {
            if (day == way.day()) {
                wanted.add(condition);
            }
        });
        return wanted;
    }

    private String fits(Way way) {
        List<String> others = new ArrayList<>();
        together().forEach((together, condition) -> {
            if (together != way.together()) {
                others.add(condition);
            }
        });
        days().forEach((day, condition) -> {
            if (day != way.day()) {
                others.add(condition);
            }
        });
        return others.isEmpty() ? "TRUE" : "(" + String.join(" AND ", others) + ")";
    }

    private Map<Together, String> together() {
        Map<Together, String> together = new EnumMap<>(Together.class);
        if (this.filter.news()) {
            together.put(Together.NEWS, "has_news = TRUE");
        }
        this.filter.owner()
            .ifPresent((owner) -> together.put(Together.OWNER, owner.isEmpty() ? "owner IS NULL" : "owner = :owner"));
        this.filter.contactLanguage().ifPresent((any) -> together.put(Together.LANGUAGE, "contact_language = :language"));
        if (this.filter.interpreter()) {
            together.put(Together.INTERPRETER, "interpreter = TRUE");
        }
        return together;
    }

    private Map<Day, String> days() {
        Map<Day, String> days = new EnumMap<>(Day.class);
        this.filter.promisedBy().ifPresent((day) -> days.put(Day.DUE, "due_on <= :promisedBy"));
        this.filter.actionBy().ifPresent((day) -> days.put(Day.ACTION, "action_on <= :actionBy"));
        return days;
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

    private LocalDate day(ListPosition position) {
        return sortedBy() == Day.DUE ? position.dueOn() : position.actionOn();
    }

    private @Nullable Day sortedBy() {
        return switch (this.order) {
            case PROMISED_FIRST -> Day.DUE;
            case NEXT_ACTION_FIRST -> Day.ACTION;
            case NEWEST_FIRST, OLDEST_FIRST -> null;
        };
    }

    private boolean newestFirst() {
        return this.order == CaseRequests.Order.NEWEST_FIRST;
    }
}
