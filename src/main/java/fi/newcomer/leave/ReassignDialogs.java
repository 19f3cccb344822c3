package fi.newcomer.leave;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.request.RequestSummary;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Dialogs that give many cases to colleagues, for the views of several features. */
@Service
public class ReassignDialogs {

    private final StaffWords words;

    private final CurrentStaff currentStaff;

    private final Absences absences;

    private final Reassignment reassignment;

    ReassignDialogs(StaffWords words, CurrentStaff currentStaff, Absences absences, Reassignment reassignment) {
        this.words = words;
        this.currentStaff = currentStaff;
        this.absences = absences;
        this.reassignment = reassignment;
    }

    /** Asks to whom all open cases of an owner go. @param done told when some went, or had changed */
    public void openAll(String owner, Runnable done) {
        open(this.reassignment.openOf(this.currentStaff.get(), owner), done);
    }

    /** Asks to whom some cases go. @param done told when some went, or had changed */
    public void open(List<RequestSummary> cases, Runnable done) {
        Dialog dialog = new Dialog(this.words.text("staff.leave.give.title"));
        dialog.setWidth("32rem");
        dialog.setMaxWidth("100%");
        dialog.setCloseOnOutsideClick(false);
        Paragraph says = new Paragraph(this.words.text("staff.leave.give.text", Map.of("count", cases.size())));
        Paragraph refusal = new Paragraph();
        refusal.addClassName("staff-refusal");
        refusal.getElement().setAttribute("role", "alert");
        CheckboxGroup<StaffMember> to = new CheckboxGroup<>(this.words.text("staff.leave.give.to"));
        to.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        to.setItems(people(cases));
        to.setItemLabelGenerator(this::label);
        Button give = new Button(this.words.text("staff.leave.give"));
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        give.addClickListener((click) -> {
            if (to.getValue().isEmpty()) {
                refusal.setText(this.words.text("staff.leave.give.missing"));
                return;
            }
            Reassignment.Result result = this.reassignment.give(this.currentStaff.get(), cases,
                    to.getListDataView().getItems().filter(to.getValue()::contains).map(StaffMember::username).toList());
            done.run();
            if (result.meanwhile().isEmpty() && result.unfit().isEmpty()) {
                dialog.close();
                Notices.done(this.words.text("staff.leave.given", Map.of("count", result.given())));
                return;
            }
            refusal.setText(this.words.text("staff.leave.given", Map.of("count", result.given())) + " "
                    + left("staff.leave.give.meanwhile", result.meanwhile())
                    + left("staff.leave.give.unfit", result.unfit()));
            to.setReadOnly(true);
            give.setVisible(false);
        });
        dialog.add(says, refusal, to);
        dialog.getFooter().add(new Button(this.words.text("staff.close"), (click) -> dialog.close()), give);
        FirstField.open(dialog, to);
    }

    private String left(String key, List<RequestSummary> cases) {
        return cases.isEmpty() ? "" : this.words.text(key, Map.of("codes",
                cases.stream().map(RequestSummary::code).collect(Collectors.joining(", ")))) + " ";
    }

    /** The person and the colleagues, without who has all of these cases already. */
    private List<StaffMember> people(List<RequestSummary> cases) {
        StaffMember who = this.currentStaff.get();
        List<StaffMember> people = new ArrayList<>(List.of(who));
        people.addAll(this.absences.colleagues(who));
        people.removeIf((one) -> cases.stream().allMatch((it) -> it.owner().filter(one.username()::equals).isPresent()));
        return people;
    }

    private String label(StaffMember member) {
        return this.absences.today(member.username())
            .map((it) -> this.words.text("staff.leave.give.away", Map.of("function", member.function(), "day",
                    this.words.day(it.until()))))
            .orElse(member.function());
    }
}
