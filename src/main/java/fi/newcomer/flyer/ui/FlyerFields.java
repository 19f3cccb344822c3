package fi.newcomer.flyer.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import fi.newcomer.flyer.CoatsOfArms;
import fi.newcomer.flyer.FlyerDesign;
import fi.newcomer.flyer.FlyerSize;
import fi.newcomer.flyer.Flyers;
import fi.newcomer.flyer.Headline;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.placement.PageReference.Kind;
import fi.newcomer.print.Fonts;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a flyer shows, as fields. */
final class FlyerFields extends Div {

    private final StaffWords words;

    private final Flyers flyers;

    private final CoatsOfArms coats;

    private final Languages languages;

    private final Runnable changed;

    private final RadioButtonGroup<FlyerSize> size = new RadioButtonGroup<>();

    private final Select<Headline> headline = new Select<>();

    private final LanguageOrder order;

    private final OwnTextFields own;

    private final Select<Office> office = new Select<>();

    private final Paragraph hours = new Paragraph();

    private final Checkbox arms;

    private final Checkbox marks;

    private boolean filling;

    /** @param changed called after each change by the person */
    FlyerFields(StaffWords words, Texts texts, Flyers flyers, CoatsOfArms coats, Languages languages, Runnable changed) {
        this.words = words;
        this.flyers = flyers;
        this.coats = coats;
        this.languages = languages;
        this.changed = changed;
        this.size.setLabel(words.text("staff.flyer.size"));
        this.size.setItems(FlyerSize.values());
        this.size.setItemLabelGenerator((it) -> words.text("staff.flyer.size." + it));
        this.headline.setLabel(words.text("staff.flyer.headline"));
        this.headline.setItemLabelGenerator((it) -> texts.text(words.language(), it.key()));
        this.office.setLabel(words.text("staff.flyer.office"));
        this.office.setEmptySelectionAllowed(true);
        this.office.setEmptySelectionCaption(words.text("staff.flyer.office.none"));
        this.office.setItemLabelGenerator((it) -> it == null ? words.text("staff.flyer.office.none")
                : words.text(it.name()) + (it.site().place() == null ? "" : ", " + words.text(it.site().place())));
        this.hours.addClassName("staff-small");
        this.arms = new Checkbox(words.text("staff.flyer.arms"));
        this.marks = new Checkbox(words.text("staff.flyer.marks"));
        this.order = new LanguageOrder(words, this::changed);
        this.own = new OwnTextFields(words, this::changed);
        this.size.addValueChangeListener((change) -> changed());
        this.headline.addValueChangeListener((change) -> changed());
        this.office.addValueChangeListener((change) -> {
            hint(change.getValue());
            changed();
        });
        this.arms.addValueChangeListener((change) -> changed());
        this.marks.addValueChangeListener((change) -> changed());
        Div last = new Div(this.arms, this.marks);
        last.addClassName("staff-ticks");
        add(this.size, this.headline, this.order, this.office, this.hours, this.own, last);
        addClassNames("staff-form", "staff-flyer-fields");
    }

    /**
     * Shows a design; what the municipality does not have is left out.
     * @param design null for a new flyer: small, in every language
     */
    void show(Municipality municipality, Kind leadsTo, @Nullable FlyerDesign design) {
        this.filling = true;
        List<Language> offered = this.languages.offered(municipality.slug()).stream().filter(Fonts::print).toList();
        List<Headline> headlines = Headline.over(leadsTo);
        List<Office> offices = this.flyers.offices(municipality);
        this.size.setValue(design == null ? FlyerSize.A6 : design.size());
        this.headline.setItems(headlines);
        this.headline.setValue(design == null || !headlines.contains(design.headline()) ? headlines.getFirst()
                : design.headline());
        this.order.offer(offered, design == null ? offered.stream().map(Language::code).toList() : design.languages());
        this.office.setItems(offices);
        this.office.setValue(design == null ? null : offices.stream()
            .filter((it) -> it.slug().equals(design.office()))
            .findFirst()
            .orElse(null));
        hint(this.office.getValue());
        this.own.show(design == null ? List.of() : design.ownTexts());
        boolean there = this.coats.png(municipality).isPresent();
        this.arms.setEnabled(there);
        this.arms.setHelperText(there ? "" : this.words.text("staff.flyer.arms.none"));
        this.arms.setValue(there && design != null && design.arms());
        this.marks.setValue(design != null && design.marks());
        this.filling = false;
    }

    FlyerDesign read() {
        Office chosen = this.office.getValue();
        return new FlyerDesign(this.size.getValue(), this.order.read(), this.own.read(), this.headline.getValue(),
                chosen == null ? null : chosen.slug(), this.arms.getValue(), this.marks.getValue());
    }

    private void hint(@Nullable Office chosen) {
        this.hours.setText(chosen == null ? ""
                : this.words.text(this.flyers.showsHours(chosen) ? "staff.flyer.hours" : "staff.flyer.hours.none"));
    }

    private void changed() {
        if (!this.filling) {
            this.changed.run();
        }
    }
}
