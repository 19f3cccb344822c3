package fi.newcomer.casework.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Due;
import fi.newcomer.request.RequestState;
import fi.newcomer.staff.StaffWords;
import java.util.Map;

/** How much waits in each queue; each number leads to the list of what it counts. */
class CaseCounts extends UnorderedList {

    private final StaffWords words;

    private final CaseWords caseWords;

    CaseCounts(StaffWords words, CaseWords caseWords) {
        this.words = words;
        this.caseWords = caseWords;
        addClassName("staff-counts");
    }

    /** @param states and dues by the slugs of the queues */
    void show(Map<String, Map<RequestState, Long>> states, Map<String, Map<Due, Long>> dues) {
        removeAll();
        setVisible(!states.isEmpty());
        states.forEach((queue, counts) -> add(new ListItem(new Span(this.caseWords.authority(queue)),
                link(queue, "received", counts.getOrDefault(RequestState.RECEIVED, 0L), CaseQuery.Shown.RECEIVED,
                        CaseQuery.DueBy.ANY),
                link(queue, "handling", counts.getOrDefault(RequestState.IN_HANDLING, 0L), CaseQuery.Shown.IN_HANDLING,
                        CaseQuery.DueBy.ANY),
                link(queue, "overdue", dues.getOrDefault(queue, Map.of()).getOrDefault(Due.OVERDUE, 0L),
                        CaseQuery.Shown.OPEN, CaseQuery.DueBy.OVERDUE),
                link(queue, "soon", dues.getOrDefault(queue, Map.of()).getOrDefault(Due.SOON, 0L), CaseQuery.Shown.OPEN,
                        CaseQuery.DueBy.SOON))));
    }

    private RouterLink link(String queue, String what, long count, CaseQuery.Shown shown, CaseQuery.DueBy due) {
        CaseQuery first = CaseQuery.first();
        RouterLink link = new RouterLink(this.words.text("staff.cases.count." + what, Map.of("count",
                count > CaseRequests.MOST_COUNTED ? CaseRequests.MOST_COUNTED + "+" : Long.toString(count))),
                CasesView.class);
        link.setQueryParameters(new CaseQuery(queue, shown, null, null, false, due, first.action(), first.news(),
                first.order()).address());
        link.setClassName("staff-overdue", due == CaseQuery.DueBy.OVERDUE && count > 0);
        return link;
    }
}
