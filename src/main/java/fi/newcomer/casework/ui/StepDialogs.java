package fi.newcomer.casework.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.casework.DeskSteps;
import fi.newcomer.casework.DeskSteps.Colleague;
import fi.newcomer.casework.Refusals;
import fi.newcomer.casework.StepDialog;
import fi.newcomer.casework.StepWarnings;
import fi.newcomer.queue.Queue;
import fi.newcomer.request.Ground;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.StaffWarning;
import fi.newcomer.staff.StaffWords;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The dialogs of the steps of a case. */
@Component
class StepDialogs {

    private static final List<String> WAYS = List.of("phone", "sms", "email", "letter", "visit");

    private final StaffWords words;

    private final CaseWords caseWords;

    private final DeskSteps steps;

    private final Refusals refusals;

    private final StepWarnings warnings;

    StepDialogs(StaffWords words, CaseWords caseWords, DeskSteps steps, Refusals refusals,
            StepWarnings warnings) {
        this.words = words;
        this.caseWords = caseWords;
        this.steps = steps;
        this.refusals = refusals;
        this.warnings = warnings;
    }

    /** A colleague takes care of it; says when that colleague is away. */
    void assign(CaseOnDesk open) {
        RadioButtonGroup<Colleague> colleague = choice("staff.case.assign.to",
                this.steps.colleagues(open.request().summary()));
        colleague.setItemLabelGenerator(Colleague::function);
        Paragraph away = new Paragraph();
        away.getElement().setAttribute("role", "status");
        colleague.addValueChangeListener((change) -> away.setText(Optional.ofNullable(change.getValue())
            .flatMap(Colleague::absence)
            .map((it) -> this.words.text("staff.leave.warning", Map.of("day", this.words.day(it.until()))))
            .orElse("")));
        dialog(open, "staff.case.assign",
                (shown) -> this.steps.assign(shown, needed(colleague, "staff.case.assign.missing").username()))
            .with(colleague, away)
            .open();
    }

    /** It goes to another queue, on a ground and with a reason. */
    void handOver(CaseOnDesk open) {
        Select<Queue> queue = new Select<>();
        queue.setLabel(this.words.text("staff.case.hand-over.queue"));
        queue.setItems(this.steps.otherQueues(open.request().summary()));
        queue.setItemLabelGenerator((it) -> it == null ? "" : it.staffed() ? this.caseWords.authority(it.slug())
                : this.words.text("staff.case.hand-over." + it.kind(), Map.of("queue", this.caseWords.authority(it.slug()))));
        queue.setItemEnabledProvider(Queue::staffed);
        queue.setWidthFull();
        RadioButtonGroup<Ground> ground = choice("staff.case.hand-over.ground", List.of(Ground.values()));
        ground.setItemLabelGenerator((it) -> this.words.text("staff.case.hand-over.ground." + it));
        TextArea reason = StepDialog.sentences(this.words, "staff.case.hand-over.reason");
        dialog(open, "staff.case.hand-over", (shown) -> {
            Queue to = needed(queue, "staff.case.hand-over.missing");
            this.steps.handOver(shown, to.slug(), needed(ground, "staff.case-refused.ground-missing"), reason.getValue());
        }).with(new Paragraph(this.words.text("staff.case.hand-over.text")))
            .with(this.warnings.leaving(open.request()))
            .with(queue, ground, reason)
            .whenTaken(() -> moved(open, "staff.case.hand-over", this.steps.sees(queue.getValue().slug())))
            .open();
    }

    /** It goes back to the queue that handed it over. */
    void sendBack(CaseOnDesk open) {
        TextArea reason = StepDialog.sentences(this.words, "staff.case.send-back.reason");
        dialog(open, "staff.case.send-back", (shown) -> this.steps.sendBack(shown, reason.getValue()))
            .with(new Paragraph(this.words.text("staff.case.send-back.text", Map.of("queue",
                    open.request().handedFrom().map(this.caseWords::authority).orElse("")))))
            .with(this.warnings.leaving(open.request()))
            .with(reason)
            .whenTaken(() -> moved(open, "staff.case.send-back",
                    open.request().handedFrom().filter(this.steps::sees).isPresent()))
            .open();
    }

    /** The day of the next action. */
    void plan(CaseOnDesk open) {
        DayField day = new DayField(this.words, "staff.case.plan.day");
        day.setHelperText(this.words.text("staff.case.plan.hint"));
        open.request().summary().nextAction().ifPresent(day::setValue);
        dialog(open, "staff.case.plan", (shown) -> {
            if (!day.right()) {
                throw new StepDialog.Unfilled();
            }
            this.steps.plan(shown, Optional.ofNullable(day.getValue()));
        }).with(day).open();
    }

    /** A try to reach the newcomer. */
    void attempt(CaseOnDesk open) {
        RadioButtonGroup<String> how = choice("staff.case.attempt.how", WAYS);
        how.setItemLabelGenerator((it) -> this.words.text("staff.case.way." + it));
        RadioButtonGroup<Boolean> reached = choice("staff.case.attempt.reached", List.of(true, false));
        reached.setItemLabelGenerator((it) -> this.words.text(it ? "staff.answer.yes" : "staff.answer.no"));
        TextArea what = StepDialog.sentences(this.words, "staff.case.attempt.words");
        StepDialog dialog = dialog(open, "staff.case.attempt", (shown) -> {
            String way = needed(how, "staff.case.attempt.missing");
            this.steps.attempt(shown, way, needed(reached, "staff.case.attempt.missing"), what.getValue());
        });
        if (!open.request().messagesAllowed()) {
            dialog.with(new StaffWarning(this.words.text("staff.case.no-message")));
        }
        dialog.with(how, reached, what).open();
    }

    /** What came of it. Only a person with decision power may say that it was assessed. */
    void close(CaseOnDesk open) {
        RequestSummary request = open.request().summary();
        boolean decides = this.steps.decides(request);
        RadioButtonGroup<Outcome> outcome = choice("staff.case.close.outcome", List.of(Outcome.values()));
        outcome.setItemLabelGenerator((it) -> outcome(it, request, decides));
        outcome.setItemEnabledProvider((it) -> decides || it != Outcome.ASSESSED);
        TextArea what = StepDialog.sentences(this.words, "staff.case.close.words");
        dialog(open, "staff.case.close",
                (shown) -> this.steps.close(shown, needed(outcome, "staff.case.close.missing"), what.getValue()))
            .with(new Paragraph(this.words.text("staff.case.close.text")))
            .with(this.warnings.closing(open.request()))
            .with(outcome, this.warnings.following(outcome, open::request), what)
            .open();
    }

    private String outcome(Outcome outcome, RequestSummary request, boolean decides) {
        String says = this.words.text("staff.case.outcome." + outcome);
        return switch (outcome) {
            case ASSESSED -> decides ? says : says + " – " + this.words.text("staff.case-refused.no-decision-power");
            case NOT_REACHED -> says + " – " + this.words.text("staff.case.close.tries",
                    Map.of("tries", request.tries(), "needed", this.steps.triesNeeded(request)));
            default -> says;
        };
    }

    /** Where somebody changed the case meanwhile, pressing again takes the step in the case as it is now. */
    private StepDialog dialog(CaseOnDesk open, String key, Consumer<RequestSummary> step) {
        String title = this.words.text(key + ".title");
        return new StepDialog(this.words, this.refusals::sentence, title, title,
                () -> step.accept(open.request().summary()))
            .byChoice()
            .whenRefused(open::renew)
            .whenTaken(() -> moved(open, key, true));
    }

    /** @param seen whether the person still sees the case where it is now */
    private void moved(CaseOnDesk open, String key, boolean seen) {
        String done = this.words.text(key + ".done");
        if (seen) {
            open.stepped(done);
        }
        else {
            open.left(done);
        }
    }

    private <T> RadioButtonGroup<T> choice(String label, Collection<T> items) {
        RadioButtonGroup<T> choice = new RadioButtonGroup<>(this.words.text(label));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(items);
        return choice;
    }

    private <T, F extends HasValue<?, T> & HasValidation> T needed(F field, String missing) {
        field.setInvalid(field.getValue() == null);
        if (field.isInvalid()) {
            field.setErrorMessage(this.words.text(missing));
            throw new StepDialog.Unfilled();
        }
        return field.getValue();
    }
}
