package fi.newcomer.transfer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.casework.CasePart;
import fi.newcomer.casework.Refusals;
import fi.newcomer.casework.StepWarnings;
import fi.newcomer.request.HistoryEntry;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.transfer.Transfers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In a case: the way to its sheet, and whether it was typed over into another system. */
@org.springframework.stereotype.Component
class TransferPart implements CasePart {

    private final StaffWords words;

    private final Refusals refusals;

    private final Transfers transfers;

    private final StepWarnings warnings;

    private final StaffFunctions functions;

    private final CurrentStaff currentStaff;

    TransferPart(StaffWords words, Refusals refusals, Transfers transfers, StepWarnings warnings, StaffFunctions functions,
            CurrentStaff currentStaff) {
        this.words = words;
        this.refusals = refusals;
        this.transfers = transfers;
        this.warnings = warnings;
        this.functions = functions;
        this.currentStaff = currentStaff;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String title() {
        return "staff.transfer.part";
    }

    @Override
    public Optional<Component> of(RequestCase request, Runnable changed) {
        Div steps = new Div(new RouterLink(this.words.text("staff.transfer.open"), TransferView.class,
                request.summary().id().toString()));
        steps.addClassName("staff-steps");
        if (request.transferredTo().isPresent()) {
            return Optional.of(new Div(new Paragraph(done(request)), steps));
        }
        steps.add(new Button(this.words.text("staff.transfer.mark"), (click) -> new MarkDialog(this.words, this.refusals,
                this.transfers, this.warnings, this.currentStaff, request, changed).open()));
        return Optional.of(steps);
    }

    private String done(RequestCase request) {
        String who = request.history()
            .stream()
            .filter((it) -> it.kind().equals("case.transferred"))
            .map(HistoryEntry::actor)
            .reduce((first, last) -> last)
            .map((it) -> this.functions.of(List.of(it)).getOrDefault(it, ""))
            .orElse("");
        return this.words.text("staff.transfer.transferred", Map.of("system", request.transferredTo().orElse(""), "day",
                request.transferredAt().map(StaffWords::dayOf).map(this.words::day).orElse(""), "who", who));
    }
}
