package fi.newcomer.casework.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import fi.newcomer.casework.DeskSteps;
import fi.newcomer.casework.HistoryWords;
import fi.newcomer.casework.Refusals;
import fi.newcomer.language.Transliteration;
import fi.newcomer.leave.Absences;
import fi.newcomer.page.Tags;
import fi.newcomer.request.Due;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The top of a case: who it is about, how it stands, and the steps that can be taken. */
@Component
class CaseHead {

    private final StaffWords words;

    private final CaseWords caseWords;

    private final DeskSteps steps;

    private final StepDialogs dialogs;

    private final StaffFunctions functions;

    private final Absences absences;

    private final HistoryWords history;

    private final Refusals refusals;

    CaseHead(StaffWords words, CaseWords caseWords, DeskSteps steps, StepDialogs dialogs, StaffFunctions functions,
            Absences absences, HistoryWords history, Refusals refusals) {
        this.words = words;
        this.caseWords = caseWords;
        this.steps = steps;
        this.dialogs = dialogs;
        this.functions = functions;
        this.absences = absences;
        this.history = history;
        this.refusals = refusals;
    }

    H2 heading(RequestCase request) {
        return new H2(Tags.typed(name(request)));
    }

    /** The name in Latin letters: as in the passport, else as an aid to read it. */
    Div latin(RequestCase request) {
        Div block = new Div();
        String latin = request.words().getOrDefault("nameLatin", "");
        if (!latin.isBlank()) {
            block.add(new Div(new Text(this.words.text("staff.case.latin") + " "), Tags.typed(latin)));
            return block;
        }
        Transliteration.of(name(request), request.summary().contactLanguage()).ifPresent((read) -> {
            Span aid = new Span(this.words.text("staff.case.aid"));
            aid.addClassName("staff-small");
            block.add(new Div(Tags.typed(read)), aid);
        });
        return block;
    }

    private static String name(RequestCase request) {
        return request.words().getOrDefault("name", request.summary().name());
    }

    /** State, code, age, promise, owner, what is next. */
    Div facts(RequestCase request) {
        RequestSummary summary = request.summary();
        Span state = new Span(this.caseWords.state(summary.state()));
        state.addClassNames("staff-state", "staff-state-" + summary.state());
        Div facts = new Div(state, Tags.leftToRight(summary.code()), new Span(this.caseWords.age(summary)),
                new Span(this.caseWords.cameBy(summary)));
        facts.addClassName("staff-head");
        summary.newsAt().ifPresent((at) -> {
            Span news = new Span(this.history.news(request)
                .map((it) -> this.words.text("staff.case.news", Map.of("what", it.what(), "when", this.words.time(at))))
                .orElseGet(() -> this.words.text("staff.case.news.joined", Map.of("when", this.words.time(at)))));
            news.addClassName("staff-soon");
            facts.add(news);
        });
        if (summary.state() == RequestState.CLOSED) {
            facts.add(new Span(this.words.text("staff.case.closed",
                    Map.of("day", request.closedAt().map(StaffWords::dayOf).map(this.words::day).orElse(""), "outcome",
                            request.outcome().map((it) -> this.words.text("staff.case.outcome." + it)).orElse("")))));
            return facts;
        }
        Span promise = new Span(this.caseWords.promise(summary));
        promise.setClassName("staff-overdue", this.caseWords.due(summary) == Due.OVERDUE);
        promise.setClassName("staff-soon", this.caseWords.due(summary) == Due.SOON);
        facts.add(promise, new Span(this.words.text("staff.case.owner", Map.of("owner", this.caseWords.owner(summary,
                this.functions.of(summary.owner().stream().toList()))))));
        Stream.of(this.caseWords.standIn(summary, this.absences.away()), this.caseWords.nextAction(summary),
                summary.tries() == 0 ? "" : this.words.text("staff.case.tries", Map.of("tries", summary.tries())),
                request.handedFrom()
                    .map((it) -> this.words.text("staff.case.from", Map.of("queue", this.caseWords.authority(it))))
                    .orElse(""))
            .filter((it) -> !it.isEmpty())
            .forEach((it) -> facts.add(new Span(it)));
        return facts;
    }

    /** The buttons of the steps that its state allows. */
    Div steps(CaseOnDesk open) {
        Div steps = new Div();
        steps.addClassName("staff-steps");
        RequestSummary request = open.request().summary();
        if (request.state() == RequestState.CLOSED) {
            return steps;
        }
        if (!this.steps.mine(request)) {
            Button take = button(request.state() == RequestState.RECEIVED ? "staff.case.start" : "staff.case.take",
                    () -> take(open));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            steps.add(take);
        }
        steps.add(button("staff.case.attempt", () -> this.dialogs.attempt(open)),
                button("staff.case.plan", () -> this.dialogs.plan(open)));
        if (!this.steps.colleagues(request).isEmpty()) {
            steps.add(button("staff.case.assign", () -> this.dialogs.assign(open)));
        }
        steps.add(button("staff.case.hand-over", () -> this.dialogs.handOver(open)));
        if (open.request().handedFrom().isPresent()) {
            steps.add(button("staff.case.send-back", () -> this.dialogs.sendBack(open)));
        }
        Button close = button("staff.case.close", () -> this.dialogs.close(open));
        close.addClassName("staff-close");
        steps.add(close);
        return steps;
    }

    private Button button(String key, Runnable pressed) {
        return new Button(this.words.text(key), (click) -> pressed.run());
    }

    private void take(CaseOnDesk open) {
        try {
            this.steps.take(open.request().summary());
        }
        catch (RuntimeException refused) {
            Notices.problem(this.refusals.sentence(refused));
            open.renew();
            return;
        }
        open.stepped(this.words.text("staff.case.started"));
    }
}
