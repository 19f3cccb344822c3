package fi.newcomer.transfer.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.casework.Refusals;
import fi.newcomer.casework.StepDialog;
import fi.newcomer.casework.StepWarnings;
import fi.newcomer.database.OnceMore;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.ChangedMeanwhile;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.transfer.TransferRefused;
import fi.newcomer.transfer.TransferTarget;
import fi.newcomer.transfer.Transfers;

/** Asks into which system a case was typed over and, while it is open, what came of it. */
class MarkDialog {

    private final StaffWords words;

    private final Refusals refusals;

    private final Transfers transfers;

    private final StepWarnings warnings;

    private final CurrentStaff currentStaff;

    private final Runnable changed;

    private final RadioButtonGroup<TransferTarget> target = new RadioButtonGroup<>();

    private final RadioButtonGroup<Outcome> outcome = new RadioButtonGroup<>();

    private final TextArea note = new TextArea();

    private RequestCase request;

    MarkDialog(StaffWords words, Refusals refusals, Transfers transfers, StepWarnings warnings, CurrentStaff currentStaff,
            RequestCase request, Runnable changed) {
        this.words = words;
        this.refusals = refusals;
        this.transfers = transfers;
        this.warnings = warnings;
        this.currentStaff = currentStaff;
        this.request = request;
        this.changed = changed;
    }

    void open() {
        this.target.setLabel(this.words.text("staff.transfer.target"));
        this.target.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        this.target.setItems(TransferTarget.values());
        this.target.setItemLabelGenerator((it) -> this.words.text("staff.transfer.target." + it));
        TransferTarget.suggested(this.request.summary().jobseeker()).ifPresent(this.target::setValue);
        this.outcome.setLabel(this.words.text("staff.transfer.outcome"));
        this.outcome.setHelperText(this.words.text("staff.transfer.outcome.hint"));
        this.outcome.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        this.outcome.setItems(Outcome.values());
        this.outcome.setItemLabelGenerator((it) -> this.words.text("staff.case.outcome." + it));
        this.note.setLabel(this.words.text("staff.transfer.words"));
        this.note.setMaxLength(CaseFile.LONGEST);
        showOpen();
        new StepDialog(this.words, this::refusal, this.words.text("staff.transfer.mark.title"),
                this.words.text("staff.transfer.mark.do"), this::mark)
            .with(this.request.summary().state() == RequestState.CLOSED ? new Div[0] : this.warnings.closing(this.request))
            .with(this.target, this.outcome, this.warnings.following(this.outcome, () -> this.request), this.note,
                    new Paragraph(this.words.text("staff.transfer.mark.text")))
            .open();
    }

    private void showOpen() {
        boolean open = this.request.summary().state() != RequestState.CLOSED;
        this.outcome.setVisible(open);
        this.note.setVisible(open);
    }

    private void mark() {
        try {
            OnceMore.afterDeadlock(() -> this.transfers.mark(this.currentStaff.get(), this.request.summary().id(),
                    this.request.summary().version(), this.target.getValue(), this.outcome.getValue(),
                    this.note.getValue()));
        }
        catch (ChangedMeanwhile changedMeanwhile) {
            // A second press goes on from what is true now.
            this.request = this.transfers.current(this.currentStaff.get(), this.request.summary().id());
            showOpen();
            this.changed.run();
            throw changedMeanwhile;
        }
        Notices.done(this.words.text("staff.transfer.done"));
        this.changed.run();
    }

    private String refusal(RuntimeException refused) {
        return refused instanceof TransferRefused it
                ? this.words.text("staff.transfer-refused." + it.reason().code()) : this.refusals.sentence(refused);
    }
}
