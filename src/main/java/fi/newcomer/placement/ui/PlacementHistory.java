package fi.newcomer.placement.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.PlacementRevision;
import java.util.List;
import java.util.Map;

/** How a placement stood after each change, by whose function, the newest first. */
final class PlacementHistory extends OrderedList {

    PlacementHistory(PlacementParts parts, Placement placement) {
        List<PlacementRevision> revisions = parts.placements().revisions(parts.who(), placement.code());
        Map<String, String> functions = parts.functions().of(revisions.stream().map(PlacementRevision::who).toList());
        for (PlacementRevision revision : revisions) {
            Placement then = revision.placement();
            add(new ListItem(parts.text(then.end().isPresent() ? "staff.placements.revision.ended"
                    : "staff.placements.revision",
                    Map.of("time", parts.words().time(revision.at()), "function", functions.get(revision.who()), "note",
                            then.note(), "page", parts.names().name(then), "from", parts.words().day(then.from()), "end",
                            then.end().map(parts.words()::day).orElse("")))));
        }
    }
}
