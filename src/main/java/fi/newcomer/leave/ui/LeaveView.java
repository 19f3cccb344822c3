package fi.newcomer.leave.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.leave.Absence;
import fi.newcomer.leave.Absences;
import fi.newcomer.leave.DuringAbsence;
import fi.newcomer.leave.ReassignDialogs;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** Who is away and who stands in; the cases of who is away can be given to colleagues here. */
@Route("leave")
@Menu(title = "staff.menu.leave", order = 51)
@RolesAllowed({ "CASEWORKER", "ADMIN" })
class LeaveView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final CurrentStaff currentStaff;

    private final Absences absences;

    private final StaffFunctions functions;

    private final ReassignDialogs reassign;

    private final Div list = new Div();

    LeaveView(StaffWords words, CurrentStaff currentStaff, Absences absences, StaffFunctions functions,
            ReassignDialogs reassign, ObjectProvider<DuringAbsence> during) {
        this.words = words;
        this.currentStaff = currentStaff;
        this.absences = absences;
        this.functions = functions;
        this.reassign = reassign;
        this.list.setWidthFull();
        Button note = new Button(words.text("staff.leave.note"),
                (click) -> new AbsenceDialog(words, absences, during, currentStaff, this::load).begin());
        note.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        note.setVisible(!absences.people(currentStaff.get()).isEmpty());
        add(new H1(getPageTitle()), new Paragraph(words.text("staff.leave.text")), note, this.list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        load();
    }

    private void load() {
        this.list.removeAll();
        StaffMember who = this.currentStaff.get();
        List<Absence> shown = this.absences.shown(who);
        Map<String, String> people = this.functions.of(shown.stream()
            .flatMap((it) -> Stream.concat(Stream.of(it.username()), it.standIn().stream()))
            .distinct()
            .toList());
        if (shown.isEmpty()) {
            this.list.add(new Paragraph(this.words.text("staff.leave.none")));
        }
        List<String> own = this.absences.people(who).stream().map(StaffMember::username).toList();
        shown.forEach((it) -> this.list.add(row(it, people, own.contains(it.username()), who.has(Role.CASEWORKER))));
    }

    private Div row(Absence absence, Map<String, String> people, boolean own, boolean reads) {
        String person = people.get(absence.username());
        Div row = new Div(new H2(person),
                new Paragraph(this.words.text("staff.leave.days", Map.of("from", this.words.day(absence.from()), "until",
                        this.words.day(absence.until())))),
                new Paragraph(absence.standIn()
                    .map((it) -> this.words.text("staff.leave.stands-in", Map.of("function", people.get(it))))
                    .orElseGet(() -> this.words.text("staff.leave.nobody"))));
        row.addClassName("staff-office");
        Div steps = new Div();
        steps.addClassName("staff-steps");
        if (reads) {
            steps.add(button("staff.leave.give-all", person,
                    () -> this.reassign.openAll(absence.username(), this::load)));
        }
        if (own) {
            steps.add(button("staff.leave.end", person, () -> {
                this.absences.end(this.currentStaff.get(), absence.id());
                Notices.done(this.words.text("staff.leave.ended"));
                load();
            }));
        }
        row.add(steps);
        return row;
    }

    private Button button(String key, String person, Runnable pressed) {
        Button button = new Button(this.words.text(key), (click) -> pressed.run());
        button.setAriaLabel(this.words.text(key) + ": " + person);
        return button;
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.leave.title");
    }
}
