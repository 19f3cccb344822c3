package fi.newcomer.casework;

import fi.newcomer.database.OnceMore;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.leave.Absence;
import fi.newcomer.leave.Absences;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.CaseRequests.Order;
import fi.newcomer.request.Due;
import fi.newcomer.request.ListPage;
import fi.newcomer.request.ListPosition;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The cases of the person who is signed in. */
@Service
public class Desk {

    /** Rows of a page of the list. */
    public static final int PAGE = 50;

    private final CaseRequests requests;

    private final CurrentStaff currentStaff;

    private final Absences absences;

    private final StaffFunctions functions;

    private final Clock clock;

    Desk(CaseRequests requests, CurrentStaff currentStaff, Absences absences, StaffFunctions functions,
            Clock clock) {
        this.requests = requests;
        this.currentStaff = currentStaff;
        this.absences = absences;
        this.functions = functions;
        this.clock = clock;
    }

    /**
     * The next page of the list. Who filters by the own cases sees those of absent colleagues, too, for whom this person
     * stands in: for each of them as much is read once more.
     * @param after where the page before ended; empty for the first page
     */
    public ListPage page(CaseFilter filter, Order order, Optional<ListPosition> after) {
        StaffMember who = this.currentStaff.get();
        if (filter.owner().filter(who.username()::equals).isEmpty()) {
            return this.requests.page(who, filter, order, after, PAGE);
        }
        List<ListPage> pages = Stream.concat(Stream.of(who.username()), this.absences.replacedBy(who).stream())
            .distinct()
            .map((owner) -> this.requests.page(who, filter.ownedBy(owner), order, after, PAGE))
            .toList();
        return pages.size() == 1 ? pages.getFirst() : together(pages, ListPosition.in(order));
    }

    /** As far as all of them were read: what comes later in some of them is read again with the next page. */
    private static ListPage together(List<ListPage> pages, Comparator<ListPosition> order) {
        Optional<ListPosition> end = pages.stream().map(ListPage::next).flatMap(Optional::stream).min(order);
        List<RequestSummary> rows = pages.stream()
            .flatMap((page) -> page.rows().stream())
            .filter((row) -> end.isEmpty() || order.compare(ListPosition.after(row), end.get()) <= 0)
            .sorted(Comparator.comparing(ListPosition::after, order))
            .toList();
        return rows.size() <= PAGE ? new ListPage(rows, end)
                : new ListPage(rows.subList(0, PAGE), Optional.of(ListPosition.after(rows.get(PAGE - 1))));
    }

    /** How many cases each queue holds in each state. */
    public Map<String, Map<RequestState, Long>> counts() {
        return this.requests.counts(this.currentStaff.get());
    }

    /** How many cases of each queue are overdue and soon due. */
    public Map<String, Map<Due, Long>> dues() {
        return this.requests.dues(this.currentStaff.get());
    }

    /** Opens a case; that it was looked at is recorded. Empty when it is not this person's, or not there. */
    public Optional<RequestCase> open(UUID id) {
        return this.requests.open(this.currentStaff.get(), id);
    }

    /**
     * The person has a case before them in which the newcomer did something.
     * @return whether that is news no more; false where somebody else takes care of it
     */
    public boolean heard(RequestSummary shown) {
        StaffMember who = this.currentStaff.get();
        return shown.newsAt().isPresent()
                && OnceMore.afterDeadlock(() -> this.requests.heard(who, shown, this.absences.replacedBy(who)));
    }

    /** The case with a code from a receipt, however it was typed. */
    public Optional<UUID> find(String code) {
        return this.requests.find(this.currentStaff.get(), code);
    }

    /** The username of the person. */
    public String me() {
        return this.currentStaff.get().username();
    }

    /** Who else handles one of the person's queues. */
    public List<StaffMember> colleagues() {
        return this.absences.colleagues(this.currentStaff.get());
    }

    /** Who owns open cases in the person's queues: usernames. */
    public Set<String> owners() {
        return this.requests.owners(this.currentStaff.get());
    }

    /**
     * Which owners do not work in the person's queues any more, because the account was locked or handles other queues: their
     * functions, by username.
     */
    public Map<String, String> gone(Set<String> owners) {
        StaffMember who = this.currentStaff.get();
        Set<String> gone = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        gone.addAll(owners);
        gone.remove(who.username());
        this.absences.colleagues(who).forEach((it) -> gone.remove(it.username()));
        return this.functions.of(gone);
    }

    /** Who of the staff is away today, by username. */
    public Map<String, Absence> away() {
        return this.absences.away();
    }

    /** Today in Finland. */
    public LocalDate today() {
        return LocalDate.now(this.clock.withZone(Helsinki.ZONE));
    }
}
