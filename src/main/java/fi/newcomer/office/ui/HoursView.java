package fi.newcomer.office.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.RemovedEntry;
import fi.newcomer.entry.TakenAway;
import fi.newcomer.hours.HoursForms;
import fi.newcomer.hours.ReasonFields;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.office.OfficeEditing;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.office.OfficeKeeping;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The offices of this person's municipalities, each with what holds now; one tap and another one close it for today. */
@Route("hours")
@Menu(title = "staff.menu.hours", order = 31)
@RolesAllowed("EDITOR")
class HoursView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final CurrentStaff currentStaff;

    private final OfficeEditing editing;

    private final OfficeNow now;

    private final HoursForms forms;

    private final Municipalities municipalities;

    private final OfficeKeeping keeping;

    HoursView(StaffWords words, CurrentStaff currentStaff, OfficeEditing editing, OfficeNow now, HoursForms forms,
            Municipalities municipalities, OfficeKeeping keeping) {
        this.keeping = keeping;
        this.words = words;
        this.currentStaff = currentStaff;
        this.editing = editing;
        this.now = now;
        this.forms = forms;
        this.municipalities = municipalities;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new H1(this.words.text("staff.hours.title")), new Paragraph(this.words.text("staff.hours.text")));
        if (!this.keeping.towns(this.currentStaff.get()).isEmpty()) {
            RouterLink newOffice = new RouterLink(this.words.text("staff.office.add"), NewOfficeView.class);
            newOffice.addClassName("staff-step");
            add(newOffice);
        }
        List<OfficeEntry> mine = this.editing.mine(this.currentStaff.get());
        if (mine.isEmpty()) {
            add(new Paragraph(this.words.text("staff.hours.no-offices")));
        }
        this.municipalities.all().forEach((municipality) -> {
            List<OfficeEntry> there = mine.stream()
                .filter((office) -> office.office().municipality().equals(municipality.slug()))
                .sorted(Comparator.comparing((office) -> office.office().state()))
                .toList();
            if (!there.isEmpty()) {
                add(new H2(this.words.text(municipality.name())));
                there.forEach((office) -> add(new Box(office)));
            }
        });
        add(new TakenAway(this.words, () -> this.keeping.removed(this.currentStaff.get()), this::name, (removed) -> {
            this.keeping.putBack(this.currentStaff.get(), removed);
            afterNavigation(event);
        }));
    }

    private String name(RemovedEntry removed) {
        return this.words.text(removed.entry().yaml().localized("name"));
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.hours.title");
    }

    /** One office. */
    private final class Box extends Section {

        private OfficeEntry office;

        Box(OfficeEntry office) {
            this.office = office;
            addClassName("staff-office");
            show();
        }

        private void show() {
            removeAll();
            StaffWords say = HoursView.this.words;
            String name = HoursView.this.now.name(this.office.office());
            add(new H3(name), HoursView.this.now.place(this.office.office()),
                    HoursView.this.now.words(this.office.office(), this.office.office().hours(), say.language()));
            Div steps = new Div();
            steps.addClassName("staff-steps");
            if (this.office.office().inForce()) {
                steps.add(today(name));
            }
            RouterLink edit = OfficeHoursView.link(this.office.office());
            edit.setText(say.text("staff.hours.change"));
            edit.getElement().setAttribute("aria-label", say.text("staff.hours.change-of", Map.of("name", name)));
            edit.addClassName("staff-step");
            RouterLink all = new RouterLink(say.text("staff.office.change"), OfficeView.class,
                    OfficeAddress.of(this.office.office()));
            all.getElement().setAttribute("aria-label", say.text("staff.office.change-of", Map.of("name", name)));
            all.addClassName("staff-step");
            steps.add(edit, all);
            add(steps);
        }

        private Component today(String name) {
            StaffWords say = HoursView.this.words;
            boolean closed = HoursView.this.editing.closedToday(this.office);
            Button button = new Button(say.text(closed ? "staff.hours.open-again" : "staff.hours.close-today"),
                    (click) -> (closed ? opening(name) : closing(name)).open());
            button.addClassName("staff-big");
            button.addThemeVariants(ButtonVariant.LUMO_LARGE, closed ? ButtonVariant.LUMO_PRIMARY
                    : ButtonVariant.LUMO_ERROR);
            return button;
        }

        private Dialog closing(String name) {
            StaffWords say = HoursView.this.words;
            ReasonFields reason = HoursView.this.forms.reasons();
            return asking(say.text("staff.hours.close-today.title", Map.of("name", name)),
                    say.text("staff.hours.close-today.text"), "staff.hours.close-now", reason,
                    () -> HoursView.this.editing.closeToday(HoursView.this.currentStaff.get(), this.office,
                            reason.read()));
        }

        private Dialog opening(String name) {
            StaffWords say = HoursView.this.words;
            return asking(say.text("staff.hours.open-again.title", Map.of("name", name)),
                    say.text("staff.hours.open-again.text"), "staff.hours.open-now", new Div(),
                    () -> HoursView.this.editing.openAgain(HoursView.this.currentStaff.get(), this.office));
        }

        private Dialog asking(String title, String text, String step, Component more, Supplier<OfficeEntry> deed) {
            StaffWords say = HoursView.this.words;
            Dialog dialog = new Dialog();
            dialog.setHeaderTitle(title);
            Button doing = new Button(say.text(step), (click) -> {
                try {
                    this.office = deed.get();
                    Notices.done(say.text("staff.hours.saved"));
                }
                catch (ChangedMeanwhile changed) {
                    Notices.problem(say.text("staff.hours.changed-twice"));
                }
                dialog.close();
                show();
            });
            doing.setDisableOnClick(true);
            doing.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
            // The confirming step stands right there, so that nobody must scroll for it.
            Div steps = new Div(doing, new Button(say.text("staff.cancel"), (click) -> dialog.close()));
            steps.addClassName("staff-steps");
            dialog.add(new Paragraph(text), steps, more);
            return dialog;
        }
    }
}
