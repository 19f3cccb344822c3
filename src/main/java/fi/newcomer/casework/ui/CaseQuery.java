package fi.newcomer.casework.ui;

import com.vaadin.flow.router.QueryParameters;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRequests.Order;
import fi.newcomer.request.Due;
import fi.newcomer.request.RequestState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the list shows, as it stands in the address so that Back and a reload lead to the same. Nothing in it tells about a
 * person: a colleague stands there as a number made of the username.
 *
 * @param queue the slug of a queue; null for all
 * @param shown which states
 * @param owner {@code mine}, {@code nobody} or the number of a colleague or former one; null for everybody
 * @param language BCP 47; null for all
 * @param interpreter only those that need an interpreter
 * @param due how near the promised day is
 * @param action until when the next action is planned
 * @param news only those in which the person did something that nobody has seen who takes care of it
 */
record CaseQuery(@Nullable String queue, Shown shown, @Nullable String owner, @Nullable String language,
        boolean interpreter, DueBy due, ActionBy action, boolean news, Order order) {

    static final String MINE = "mine";

    static final String NOBODY = "nobody";

    /** Which states the list shows. */
    enum Shown {

        OPEN, RECEIVED, IN_HANDLING, CLOSED, ALL;

        Optional<RequestState> state() {
            return this == OPEN || this == ALL ? Optional.empty() : Optional.of(RequestState.valueOf(name()));
        }
    }

    /** How near the promised day is. */
    enum DueBy {

        ANY, SOON, OVERDUE

    }

    /** Until when the next action is planned. */
    enum ActionBy {

        ANY, TODAY, WEEK

    }

    /** What the list shows at first: what is open, the first to be promised first. */
    static CaseQuery first() {
        return new CaseQuery(null, Shown.OPEN, null, null, false, DueBy.ANY, ActionBy.ANY, false,
                Order.PROMISED_FIRST);
    }

    /** Reads it from an address; what it does not know narrows nothing. */
    static CaseQuery of(QueryParameters address) {
        CaseQuery first = first();
        return new CaseQuery(address.getSingleParameter("queue").orElse(null),
                constant(address, "state", Shown.values()).orElse(first.shown),
                address.getSingleParameter("owner").orElse(null), address.getSingleParameter("language").orElse(null),
                address.getSingleParameter("interpreter").filter("yes"::equals).isPresent(),
                constant(address, "due", DueBy.values()).orElse(first.due),
                constant(address, "action", ActionBy.values()).orElse(first.action),
                address.getSingleParameter("news").filter("yes"::equals).isPresent(),
                constant(address, "order", Order.values()).orElse(first.order));
    }

    /** It as the end of an address; only what differs from what the list shows at first. */
    QueryParameters address() {
        CaseQuery first = first();
        Map<String, String> said = new LinkedHashMap<>();
        say(said, "queue", this.queue, null);
        say(said, "state", code(this.shown), code(first.shown));
        say(said, "owner", this.owner, null);
        say(said, "language", this.language, null);
        say(said, "interpreter", this.interpreter ? "yes" : null, null);
        say(said, "due", code(this.due), code(first.due));
        say(said, "action", code(this.action), code(first.action));
        say(said, "news", this.news ? "yes" : null, null);
        say(said, "order", code(this.order), code(first.order));
        return QueryParameters.simple(said);
    }

    /**
     * It as the filter of a list. What a person withdrew is closed, and news still: of all that is open, the news are those
     * of the closed ones, too.
     * @param me the username of the person
     * @param others the usernames of the others
     */
    CaseFilter filter(String me, Collection<String> others, LocalDate today) {
        return new CaseFilter(Optional.ofNullable(this.queue), this.shown.state(),
                this.shown == Shown.ALL || this.news,
                owner(me, others), Optional.ofNullable(this.language), this.interpreter, promisedBy(today),
                actionBy(today), this.news);
    }

    /** The username that the list is narrowed to; empty text for nobody. */
    Optional<String> owner(String me, Collection<String> others) {
        return switch (this.owner) {
            case null -> Optional.empty();
            case MINE -> Optional.of(me);
            case NOBODY -> Optional.of("");
            default -> others.stream().filter((it) -> number(it).equals(this.owner)).findFirst();
        };
    }

    /** What stands in an address for a colleague. */
    static String number(String username) {
        return Integer.toHexString(username.hashCode());
    }

    private Optional<LocalDate> promisedBy(LocalDate today) {
        return switch (this.due) {
            case ANY -> Optional.empty();
            case SOON -> Optional.of(Due.soonUntil(today));
            case OVERDUE -> Optional.of(today.minusDays(1));
        };
    }

    private Optional<LocalDate> actionBy(LocalDate today) {
        return switch (this.action) {
            case ANY -> Optional.empty();
            case TODAY -> Optional.of(today);
            case WEEK -> Optional.of(today.plusDays(7));
        };
    }

    private static void say(Map<String, String> said, String name, @Nullable String value, @Nullable String unsaid) {
        if (value != null && !Objects.equals(value, unsaid)) {
            said.put(name, value);
        }
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> Optional<E> constant(QueryParameters address, String name, E[] values) {
        List<String> said = address.getParameters(name);
        return Arrays.stream(values).filter((it) -> said.stream().anyMatch(it.name()::equalsIgnoreCase)).findFirst();
    }
}
