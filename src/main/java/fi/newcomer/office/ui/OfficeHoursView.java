package fi.newcomer.office.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.entry.EarlierVersions;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.hours.HoursForm;
import fi.newcomer.hours.HoursForms;
import fi.newcomer.hours.HoursMonth;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.office.Office;
import fi.newcomer.office.OfficeEditing;
import fi.newcomer.office.OfficeEditing.WrongHours;
import fi.newcomer.office.OfficeEntry;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The hours of one office: weeks, special days and holidays, with what readers are told and a calendar beside them. */
@Route("hours/" + OfficeAddress.PATH)
@RolesAllowed("EDITOR")
class OfficeHoursView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final StaffWords words;

    private final CurrentStaff currentStaff;

    private final OfficeAddress address;

    private final OfficeEditing editing;

    private final OfficeNow now;

    private final HoursForm form;

    private final NoteFields note;

    private final HoursMonth month;

    private final Select<Language> language = new Select<>();

    private final Div preview = new Div();

    private final Paragraph state = new Paragraph();

    private final Button back;

    private final Paragraph refusal = new Paragraph();

    private final Div conflict = new Div();

    private final Button save;

    private final H1 title = new H1();

    private @Nullable OfficeEntry shown;

    OfficeHoursView(StaffWords words, CurrentStaff currentStaff, OfficeAddress address, OfficeEditing editing,
            OfficeNow now, HoursForms forms, Languages languages) {
        this.words = words;
        this.currentStaff = currentStaff;
        this.address = address;
        this.editing = editing;
        this.now = now;
        this.form = forms.form(this::changed);
        this.note = new NoteFields(words, languages.all());
        this.month = forms.month();
        this.language.setLabel(words.text("staff.hours.preview"));
        this.language.setItems(languages.all());
        this.language.setItemLabelGenerator(Language::endonym);
        this.language.setValue(words.language());
        this.language.addValueChangeListener((change) -> changed());
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.conflict.addClassName("staff-proposal");
        this.conflict.getElement().setAttribute("role", "alert");
        this.conflict.setVisible(false);
        this.save = new Button(words.text("staff.save"), (click) -> save());
        this.save.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        this.back = new Button(words.text("staff.hours.as-in-file"),
                (click) -> store(() -> this.editing.asInFile(this.currentStaff.get(), shown())));
        Div steps = new Div(this.save, this.back);
        steps.addClassName("staff-steps");
        add(new RouterLink(words.text("staff.hours.back"), HoursView.class), this.title, this.state, this.language,
                this.preview, this.form, this.note, this.refusal, this.conflict, steps, new H2(words.text("staff.hours.calendar")),
                this.month,
                new EarlierVersions(words, () -> this.editing.revisions(this.currentStaff.get(), shown()),
                        (version) -> store(() -> this.editing.restore(this.currentStaff.get(), shown(),
                                version.text().orElseThrow()))));
    }

    /** The way to an office's hours; the caller gives it its words. */
    static RouterLink link(Office office) {
        RouterLink link = new RouterLink();
        link.setRoute(OfficeHoursView.class, OfficeAddress.of(office));
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(this.address.named(event));
    }

    private OfficeEntry shown() {
        return Optional.ofNullable(this.shown).orElseThrow(NotFoundException::new);
    }

    private void show(OfficeEntry office) {
        stands(office);
        this.note.show(office.office().note());
        this.form.show(office.office().hours());
    }

    /** What is stored now; what is typed stays. */
    private void stands(OfficeEntry office) {
        this.shown = office;
        this.conflict.removeAll();
        this.conflict.setVisible(false);
        this.refusal.setText("");
        this.title.setText(this.words.text("staff.hours.of", Map.of("name", this.now.name(office.office()))));
        OpeningHours hours = office.office().hours();
        this.state.setText(hours.confirmed() == null ? this.words.text("staff.hours.from-file")
                : this.words.text("staff.hours.confirmed", Map.of("day", this.words.day(hours.confirmed().on()))));
        this.back.setVisible(office.hoursOfFile().isPresent());
    }

    /** Preview, calendar and warnings follow what is typed; while it is wrong, they stay as they were. */
    private void changed() {
        if (this.shown == null) {
            return;
        }
        this.form.read().ifPresent((typed) -> {
            this.form.say(this.editing.problems(typed));
            this.month.show(typed);
            this.preview.removeAll();
            this.preview.add(this.now.words(this.shown.office(), typed, this.language.getValue()));
        });
    }

    private void save() {
        Optional<OpeningHours> typed = this.form.read();
        if (typed.isEmpty()) {
            this.refusal.setText(this.words.text("staff.hours.wrong"));
            return;
        }
        store(() -> this.editing.save(this.currentStaff.get(), shown(), typed.get(), this.note.read()));
    }

    private void store(Supplier<OfficeEntry> deed) {
        try {
            show(deed.get());
            Notices.done(this.words.text("staff.hours.saved"));
        }
        catch (WrongHours wrong) {
            this.form.say(wrong.problems());
            this.refusal.setText(this.words.text("staff.hours.wrong"));
        }
        catch (ChangedMeanwhile changed) {
            conflict();
        }
    }

    /** What somebody else stored meanwhile, and what to do about it. */
    private void conflict() {
        Optional<OfficeEntry> theirs = this.address.now(shown().office());
        this.refusal.setText("");
        this.conflict.removeAll();
        this.conflict.setVisible(true);
        if (theirs.isEmpty()) {
            this.conflict.add(new Paragraph(this.words.text("staff.hours.gone")));
            return;
        }
        Div steps = new Div(new Button(this.words.text("staff.hours.show-theirs"), (click) -> show(theirs.get())),
                new Button(this.words.text("staff.hours.keep-mine"), (click) -> {
                    stands(theirs.get());
                    save();
                }));
        steps.addClassName("staff-steps");
        this.conflict.add(new Paragraph(this.words.text("staff.hours.changed-meanwhile")),
                this.now.words(theirs.get().office(), theirs.get().office().hours(), this.words.language()), steps);
    }

    @Override
    public String getPageTitle() {
        return this.title.getText();
    }
}
