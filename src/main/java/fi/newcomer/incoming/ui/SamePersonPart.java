package fi.newcomer.incoming.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.casework.CasePart;
import fi.newcomer.casework.Refusals;
import fi.newcomer.casework.StepDialog;
import fi.newcomer.database.OnceMore;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.Likeness;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.request.SamePerson;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Other requests of what may be the same person, with the step that makes two one; and what was joined before. */
@org.springframework.stereotype.Component
class SamePersonPart implements CasePart {

    private final SamePerson people;

    private final PersonLines lines;

    private final Refusals refusals;

    private final CurrentStaff currentStaff;

    private final StaffWords words;

    SamePersonPart(SamePerson people, PersonLines lines, Refusals refusals, CurrentStaff currentStaff,
            StaffWords words) {
        this.people = people;
        this.lines = lines;
        this.refusals = refusals;
        this.currentStaff = currentStaff;
        this.words = words;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public String title() {
        return "staff.same.title";
    }

    @Override
    public Optional<Component> of(RequestCase request, Runnable changed) {
        StaffMember who = this.currentStaff.get();
        if (request.mergedInto().isPresent()) {
            Div into = new Div(new Paragraph(this.words.text("staff.same.joined-into")));
            this.people.keptOf(who, request.summary().id()).ifPresent((kept) -> into.add(this.lines.of(kept)));
            return Optional.of(into);
        }
        List<RequestSummary> joined = this.people.joined(who, request.summary().id());
        List<Likeness> like = this.people.like(who, request.summary().id());
        if (joined.isEmpty() && like.isEmpty()) {
            return Optional.empty();
        }
        Div content = new Div();
        if (!joined.isEmpty()) {
            content.add(new Paragraph(this.words.text("staff.same.joined")));
            joined.forEach((it) -> content.add(this.lines.of(it)));
        }
        if (!like.isEmpty()) {
            content.add(new Paragraph(this.words.text("staff.same.text")));
            like.forEach((it) -> content.add(suggestion(request, it, changed)));
        }
        return Optional.of(content);
    }

    private Component suggestion(RequestCase request, Likeness like, Runnable changed) {
        Div line = this.lines.of(like);
        if (request.summary().state() != RequestState.CLOSED && like.request().state() != RequestState.CLOSED) {
            if (!request.summary().queue().equals(like.request().queue())) {
                line.add(PersonLines.small(this.words.text("staff.case-refused.two-queues")));
                return line;
            }
            Button merge = new Button(this.words.text("staff.same.merge"),
                    (click) -> ask(request.summary(), like.request(), changed));
            merge.setAriaLabel(this.words.text("staff.same.merge-what", Map.of("code", like.request().code())));
            line.add(merge);
        }
        return line;
    }

    /** Asks once before two requests are made one, since that is not undone. @param other the one that is not on the screen */
    private void ask(RequestSummary shown, RequestSummary other, Runnable changed) {
        boolean swapped = SamePerson.swapped(shown, other);
        AtomicReference<RequestSummary> kept = new AtomicReference<>(swapped ? other : shown);
        AtomicReference<RequestSummary> merged = new AtomicReference<>(swapped ? shown : other);
        Checkbox confirmed = new Checkbox(this.words.text("staff.same.merge-confirmed"));
        new StepDialog(this.words, this.refusals::sentence,
                this.words.text("staff.same.merge-what", Map.of("code", other.code())),
                this.words.text("staff.same.merge-do"), () -> merge(kept, merged, confirmed.getValue()))
            .with(new Paragraph(this.words.text("staff.same.merge-text",
                    Map.of("merged", merged.get().code(), "kept", kept.get().code()))), confirmed,
                    new Paragraph(this.words.text("staff.same.merge-codes")))
            .whenRefused(changed)
            .whenTaken(() -> {
                Notices.done(this.words.text("staff.same.merged"));
                changed.run();
            })
            .open();
    }

    private void merge(AtomicReference<RequestSummary> kept, AtomicReference<RequestSummary> merged, boolean confirmed) {
        StaffMember who = this.currentStaff.get();
        try {
            OnceMore.afterDeadlock(() -> this.people.merge(who, kept.get(), merged.get(), confirmed));
        }
        catch (ChangedMeanwhile meanwhile) {
            // A second press goes on from what is true now.
            kept.updateAndGet((it) -> this.people.current(who, it.id()));
            merged.updateAndGet((it) -> this.people.current(who, it.id()));
            throw meanwhile;
        }
    }
}
