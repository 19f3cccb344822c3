package fi.newcomer.flyer.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.flyer.CoatsOfArms;
import fi.newcomer.flyer.FlyerRefused;
import fi.newcomer.flyer.Flyers;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.FileField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The coat of arms that a municipality puts on its flyers. */
@Route("flyers/arms")
@RolesAllowed("EDITOR")
class FlyerArmsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final CoatsOfArms arms;

    private final Flyers flyers;

    private final Select<Municipality> municipality = new Select<>();

    private final Div picture = new Div();

    private final Paragraph refusal = new Paragraph();

    FlyerArmsView(StaffWords words, CoatsOfArms arms, Flyers flyers) {
        this.words = words;
        this.arms = arms;
        this.flyers = flyers;
        this.municipality.setLabel(words.text("staff.flyer.municipality"));
        this.municipality.setItemLabelGenerator((it) -> words.text(it.name()));
        this.municipality.addValueChangeListener((change) -> show());
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        List<Municipality> mine = this.flyers.municipalities();
        add(new RouterLink(this.words.text("staff.flyer.back"), FlyersView.class), new H1(getPageTitle()));
        if (mine.isEmpty()) {
            return;
        }
        this.municipality.setItems(mine);
        add(new Paragraph(this.words.text("staff.flyer.arms.text")), this.municipality, this.picture,
                new FileField("flyer-arms", this.words.text("staff.flyer.arms.file"), "image/png,.png",
                        CoatsOfArms.LARGEST_FILE, this::brought),
                this.refusal);
        this.municipality.setValue(mine.getFirst());
    }

    private void show() {
        this.picture.removeAll();
        this.refusal.setText("");
        Municipality chosen = this.municipality.getValue();
        if (chosen == null) {
            return;
        }
        this.arms.png(chosen).ifPresentOrElse((png) -> {
            Image image = new Image("data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                    this.words.text("staff.flyer.arms.of", Map.of("name", this.words.text(chosen.name()))));
            image.setHeight("8rem");
            Div steps = new Div(new Button(this.words.text("staff.flyer.arms.remove"), (click) -> {
                this.arms.remove(chosen);
                show();
            }));
            steps.addClassName("staff-steps");
            this.picture.add(image, steps);
        }, () -> this.picture.add(new Paragraph(this.words.text("staff.flyer.arms.none"))));
    }

    private void brought(byte[] file) {
        try {
            this.arms.put(this.municipality.getValue(), file);
            show();
            Notices.done(this.words.text("staff.saved"));
        }
        catch (FlyerRefused refused) {
            this.refusal.setText(this.words.text(refused.key(), refused.arguments()));
        }
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.flyer.arms.title");
    }
}
