package fi.newcomer.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.casework.Desk;
import fi.newcomer.language.Transliteration;
import fi.newcomer.page.Tags;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.WrongTransition;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One case: how to reach the person first, then what was answered, why it came here, and the steps to its end. */
class CasePanel extends Section {

    private final StaffWords words;

    private final Desk desk;

    private final CaseWords caseWords;

    private final CaseAnswers answers;

    private final ReplyFields replies;

    private final Runnable changed;

    private String title = "";

    /** @param changed what to do after a step */
    CasePanel(StaffWords words, Desk desk, CaseWords caseWords, CaseAnswers answers, ReplyFields replies,
            Runnable changed) {
        this.words = words;
        this.desk = desk;
        this.caseWords = caseWords;
        this.answers = answers;
        this.replies = replies;
        this.changed = changed;
        addClassName("staff-case");
    }

    /** Shows the case of an id, or says that there is none. */
    void show(String id) {
        show(id(id));
    }

    private void show(Optional<UUID> id) {
        removeAll();
        add(new RouterLink(this.words.text("staff.case.back"), CasesView.class));
        id.flatMap(this.desk::open).ifPresentOrElse(this::show, this::showMissing);
    }

    private void showMissing() {
        this.title = this.words.text("staff.case.missing.title");
        add(new H2(this.title), new Paragraph(this.words.text("staff.case.missing.text")));
    }

    private void show(RequestCase request) {
        this.title = this.words.text("staff.case.title", Map.of("code", request.summary().code()));
        add(name(request), head(request), steps(request), this.answers.reach(request), this.replies.of(request),
                this.answers.choices(request),
                this.answers.words(request), this.answers.routing(request), this.answers.history(request));
    }

    private Component name(RequestCase request) {
        String name = request.words().getOrDefault("name", request.summary().name());
        H2 heading = new H2(Tags.typed(name));
        Div block = new Div(heading);
        String latin = request.words().getOrDefault("nameLatin", "");
        if (!latin.isBlank()) {
            block.add(new Div(this.words.text("staff.case.latin", Map.of("name", latin))));
        }
        else {
            Transliteration.of(name, request.summary().contactLanguage()).ifPresent((read) -> {
                Span aid = new Span(this.words.text("staff.case.aid"));
                aid.addClassName("staff-small");
                block.add(new Div(Tags.typed(read)), aid);
            });
        }
        return block;
    }

    private Component head(RequestCase request) {
        Span state = new Span(this.caseWords.state(request.summary().state()));
        state.addClassNames("staff-state", "staff-state-" + request.summary().state());
        Span promise = new Span(this.caseWords.promise(request.summary()));
        promise.setClassName("staff-overdue", this.caseWords.overdue(request.summary()));
        Div head = new Div(state, Tags.leftToRight(request.summary().code()), new Span(
                this.caseWords.age(request.summary())));
        if (request.summary().state() == RequestState.CLOSED) {
            head.add(new Span(this.words.text("staff.case.closed",
                    Map.of("day", request.closedAt().map(StaffWords::dayOf).map(this.words::day).orElse(""), "outcome",
                            request.outcome().map((it) -> this.words.text("staff.case.outcome." + it)).orElse("")))));
        }
        else {
            head.add(promise);
        }
        head.addClassName("staff-head");
        return head;
    }

    private Component steps(RequestCase request) {
        Div steps = new Div();
        steps.addClassName("staff-steps");
        if (request.summary().state().leadsTo(RequestState.IN_HANDLING)) {
            Button start = new Button(this.words.text("staff.case.start"), (click) -> step(request, () -> {
                this.desk.startHandling(request.summary());
                Notices.done(this.words.text("staff.case.started"));
            }));
            start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            steps.add(start);
        }
        if (request.summary().state().leadsTo(RequestState.CLOSED)) {
            steps.add(new Button(this.words.text("staff.case.close"), (click) -> new CloseDialog(this.words,
                    (outcome) -> step(request, () -> this.desk.close(request.summary(), outcome))).open()));
        }
        return steps;
    }

    /** Does a step and shows the case as it is then, whoever changed it. */
    private void step(RequestCase request, Runnable step) {
        try {
            step.run();
        }
        catch (ChangedMeanwhile | WrongTransition | NoSuchCase e) {
            Notices.problem(this.words.text("staff.case.changed-meanwhile"));
        }
        show(Optional.of(request.summary().id()));
        this.changed.run();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        }
        catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String title() {
        return this.title;
    }
}
