package fi.newcomer.incoming.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.page.Tags;
import fi.newcomer.request.Likeness;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.StaffWords;
import java.util.Map;

/** Requests of what may be the same person, each in two lines with the way to its case. */
@org.springframework.stereotype.Component
class PersonLines {

    private final StaffWords words;

    private final Authorities authorities;

    PersonLines(StaffWords words, Authorities authorities) {
        this.words = words;
        this.authorities = authorities;
    }

    Div of(Likeness like) {
        String same = this.words.text(like.samePhone() && like.sameName() ? "staff.same.both"
                : like.samePhone() ? "staff.same.phone" : "staff.same.name");
        Div line = of(like.request());
        line.add(small(same));
        return line;
    }

    Div of(RequestSummary request) {
        Div line = new Div(link(request), small(this.words.text("staff.same.line",
                Map.of("day", this.words.day(StaffWords.dayOf(request.receivedAt())), "state",
                        this.words.text("staff.cases.state." + request.state()), "queue", queue(request.queue())))));
        line.addClassName("staff-same");
        return line;
    }

    /** The case, by name and code. */
    Component link(RequestSummary request) {
        Anchor link = new Anchor("cases/" + request.id());
        link.add(Tags.typed(request.name()), new Span(" "), Tags.leftToRight(request.code()));
        return link;
    }

    String queue(String slug) {
        return this.authorities.find(slug).map((it) -> this.words.text(it.name())).orElse(slug);
    }

    static Component small(String text) {
        Div small = new Div(text);
        small.addClassName("staff-small");
        return small;
    }
}
