package fi.newcomer.flyer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.flyer.CoatsOfArms;
import fi.newcomer.flyer.Flyer;
import fi.newcomer.flyer.FlyerDesign;
import fi.newcomer.flyer.FlyerRefused;
import fi.newcomer.flyer.Flyers;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.Placements;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One flyer: what it shows, and beside it the PDF as it is printed. */
@Route("flyers/:flyer")
@RolesAllowed("EDITOR")
class FlyerView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String FLYER = "flyer";

    private static final String NEW = "new";

    private static final String PLACEMENT = "placement";

    private final StaffWords words;

    private final Flyers flyers;

    private final Placements placements;

    private final Municipalities municipalities;

    private final CurrentStaff currentStaff;

    private final FlyerFields fields;

    private final FlyerPreview preview;

    private final Select<Placement> choice = new Select<>();

    private @Nullable Flyer kept;

    FlyerView(StaffWords words, Texts texts, Flyers flyers, CoatsOfArms coats, Languages languages,
            Placements placements, Municipalities municipalities, CurrentStaff currentStaff) {
        this.words = words;
        this.flyers = flyers;
        this.placements = placements;
        this.municipalities = municipalities;
        this.currentStaff = currentStaff;
        this.preview = new FlyerPreview(words);
        this.fields = new FlyerFields(words, texts, flyers, coats, languages, this::draw);
        this.choice.setLabel(words.text("staff.flyer.placement"));
        this.choice.setItemLabelGenerator((it) -> it.note() + " (" + it.code() + ")");
        this.choice.addValueChangeListener((change) -> {
            if (change.isFromClient()) {
                fill(change.getValue(), null);
            }
        });
    }

    static RouterLink link(Flyer flyer, String text) {
        return new RouterLink(text, FlyerView.class, parameters(flyer));
    }

    static RouterLink linkToNew(String text) {
        return new RouterLink(text, FlyerView.class, new RouteParameters(FLYER, NEW));
    }

    private static RouteParameters parameters(Flyer flyer) {
        return new RouteParameters(FLYER, String.valueOf(flyer.id()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get(FLYER).orElse("");
        this.kept = id.equals(NEW) ? null : this.flyers.find(id.matches("[0-9]{1,18}") ? Long.parseLong(id) : 0)
            .orElseThrow(NotFoundException::new);
        List<Placement> mine = this.flyers.municipalities()
            .stream()
            .flatMap((it) -> this.placements.of(this.currentStaff.get(), it).stream())
            .toList();
        removeAll();
        add(new RouterLink(this.words.text("staff.flyer.back"), FlyersView.class), new H1(getPageTitle()));
        if (this.kept == null && mine.isEmpty()) {
            add(new Paragraph(this.words.text("staff.flyer.no-placement")));
            return;
        }
        this.choice.setItems(mine);
        this.choice.setReadOnly(this.kept != null);
        Placement placement = this.kept != null ? placement(this.kept.placement())
                : event.getLocation().getQueryParameters().getSingleParameter(PLACEMENT)
                    .flatMap((code) -> mine.stream().filter((it) -> it.code().equals(code)).findFirst())
                    .orElse(mine.getFirst());
        this.choice.setValue(placement);
        Div form = new Div(this.choice, this.fields, steps());
        form.addClassNames("staff-form", "staff-flyer-form");
        Div both = new Div(form, this.preview);
        both.addClassName("staff-flyer");
        add(both);
        if (this.kept != null) {
            add(history(this.kept));
        }
        fill(placement, this.kept == null ? null : this.kept.design());
    }

    private Placement placement(String code) {
        return this.placements.find(code).orElseThrow(NotFoundException::new);
    }

    private void fill(Placement placement, @Nullable FlyerDesign design) {
        Municipality municipality = this.municipalities.get(placement.municipality());
        this.fields.show(municipality, this.flyers.leadsTo(placement), design);
        draw();
    }

    /** What stands in the fields becomes the PDF that is shown. */
    private void draw() {
        try {
            FlyerDesign design = this.fields.read();
            byte[] pdf = this.flyers.pdf(this.choice.getValue().code(), design);
            this.preview.show(pdf, "flyer-" + this.choice.getValue().code() + "-" + design.size() + ".pdf",
                    this.kept != null && this.kept.design().equals(design));
        }
        catch (FlyerRefused refused) {
            this.preview.refuse(this.words.text(refused.key(), refused.arguments()));
        }
    }

    private Div steps() {
        Button save = new Button(this.words.text("staff.save"), (click) -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div steps = new Div(save);
        if (this.kept != null) {
            steps.add(new Button(this.words.text("staff.flyer.remove"), (click) -> removal().open()));
        }
        steps.addClassName("staff-steps");
        return steps;
    }

    private void save() {
        try {
            Flyer stored = this.kept == null ? this.flyers.keep(this.choice.getValue().code(), this.fields.read())
                    : this.flyers.change(this.kept, this.fields.read());
            Notices.done(this.words.text("staff.saved"));
            getUI().ifPresent((ui) -> ui.navigate(FlyerView.class, parameters(stored)));
        }
        catch (FlyerRefused refused) {
            this.preview.refuse(this.words.text(refused.key(), refused.arguments()));
        }
    }

    private ConfirmDialog removal() {
        ConfirmDialog sure = new ConfirmDialog(this.words.text("staff.flyer.remove"),
                this.words.text("staff.flyer.remove.text"), this.words.text("staff.flyer.remove"), (yes) -> {
                    try {
                        this.flyers.remove(this.kept);
                        getUI().ifPresent((ui) -> ui.navigate(FlyersView.class));
                    }
                    catch (FlyerRefused refused) {
                        Notices.problem(this.words.text(refused.key(), refused.arguments()));
                    }
                });
        sure.setCancelable(true);
        sure.setCancelText(this.words.text("staff.cancel"));
        return sure;
    }

    private Details history(Flyer flyer) {
        UnorderedList versions = new UnorderedList();
        this.flyers.history(flyer).forEach((it) -> versions.add(new ListItem(this.words.text("staff.flyer.version",
                Map.of("version", it.version(), "who", it.who(), "time", this.words.time(it.at()), "size",
                        it.design().size().name())))));
        return new Details(this.words.text("staff.flyer.history"), versions);
    }

    @Override
    public String getPageTitle() {
        return this.words.text(this.kept == null ? "staff.flyer.new" : "staff.flyer.one");
    }
}
