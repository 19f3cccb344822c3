package fi.newcomer.leave;

import fi.newcomer.database.OnceMore;
import fi.newcomer.request.CaseFilter;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.ListPosition;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.request.WrongTransition;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Gives many cases to colleagues at once, in turn: each case as a step of its own that happens wholly or not at all. */
@Service
public class Reassignment {

    private static final int AT_ONCE = 200;

    private final CaseRequests requests;

    private final StaffMembers staff;

    Reassignment(CaseRequests requests, StaffMembers staff) {
        this.requests = requests;
        this.staff = staff;
    }

    /**
     * What became of it.
     *
     * @param given how many have another owner now
     * @param meanwhile those that somebody changed, closed or handed over since they were shown: they are as they were
     * @param unfit those whose queue none of the colleagues handles: they are as they were
     */
    public record Result(int given, List<RequestSummary> meanwhile, List<RequestSummary> unfit) {
    }

    /** The open cases of an owner in the queues of a person, the oldest first. */
    public List<RequestSummary> openOf(StaffMember who, String owner) {
        CaseFilter filter = new CaseFilter(Optional.empty(), Optional.empty(), false, Optional.of(owner),
                Optional.empty(), false, Optional.empty(), Optional.empty(), false);
        List<RequestSummary> all = new ArrayList<>();
        List<RequestSummary> page;
        do {
            page = this.requests.inQueues(who, filter, CaseRequests.Order.OLDEST_FIRST,
                    all.isEmpty() ? Optional.empty() : Optional.of(ListPosition.after(all.getLast())), AT_ONCE);
            all.addAll(page);
        }
        while (page.size() == AT_ONCE);
        return all;
    }

    /**
     * Gives cases to colleagues, one after the other to the next of them.
     * @param cases as they were shown; one that was changed since stays as it is
     * @param to usernames; a case goes only to one who handles its queue
     */
    public Result give(StaffMember who, List<RequestSummary> cases, List<String> to) {
        List<StaffMember> colleagues = to.stream().map(this.staff::find).flatMap(Optional::stream).toList();
        int given = 0;
        List<RequestSummary> meanwhile = new ArrayList<>();
        List<RequestSummary> unfit = new ArrayList<>();
        for (RequestSummary it : cases) {
            List<StaffMember> fit = colleagues.stream().filter((one) -> one.handles(it.queue())).toList();
            if (fit.isEmpty()) {
                unfit.add(it);
                continue;
            }
            try {
                String next = fit.get(given % fit.size()).username();
                OnceMore.afterDeadlock(() -> this.requests.assign(who, it.id(), it.version(), next));
                given++;
            }
            catch (ChangedMeanwhile | NoSuchCase | WrongTransition | CaseRefused changed) {
                meanwhile.add(it);
            }
        }
        return new Result(given, meanwhile, unfit);
    }
}
