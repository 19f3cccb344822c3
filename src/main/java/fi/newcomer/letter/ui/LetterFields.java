package fi.newcomer.letter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fi.newcomer.language.Language;
import fi.newcomer.letter.LetterChoice;
import fi.newcomer.letter.Letters;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.Placement;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a letter is to be: whose, in which languages, with which code, and where the address stands. */
class LetterFields extends Div {

    private final Letters letters;

    private final Consumer<Boolean> chosen;

    private final Select<Municipality> municipality = new Select<>();

    private final CheckboxGroup<Language> languages = new CheckboxGroup<>();

    private final Select<Placement> placement = new Select<>();

    private final IntegerField top = new IntegerField();

    private List<Language> order = List.of();

    /**
     * The fields, empty.
     * @param chosen told of each change, and whether it is of the municipality
     */
    LetterFields(StaffWords words, Letters letters, Consumer<Boolean> chosen) {
        this.letters = letters;
        this.chosen = chosen;
        this.municipality.setId("letter-municipality");
        this.municipality.setLabel(words.text("staff.letters.municipality"));
        this.municipality.setItemLabelGenerator((it) -> words.text(it.name()));
        this.municipality.addValueChangeListener((change) -> municipalityChosen());
        this.languages.setId("letter-languages");
        this.languages.setLabel(words.text("staff.letters.languages"));
        this.languages.setHelperText(words.text("staff.letters.languages.hint"));
        this.languages.setItemLabelGenerator((it) -> words.languageName(it.code()).orElse(it.endonym()));
        this.languages.addValueChangeListener((change) -> changed(change.isFromClient()));
        this.placement.setId("letter-placement");
        this.placement.setLabel(words.text("staff.letters.placement"));
        this.placement.setHelperText(words.text("staff.letters.placement.hint"));
        this.placement.setEmptySelectionAllowed(true);
        this.placement.setEmptySelectionCaption(words.text("staff.letters.placement.none"));
        this.placement.setItemLabelGenerator((it) -> it == null ? words.text("staff.letters.placement.none")
                : it.note() + " (" + it.code() + ")");
        this.placement.addValueChangeListener((change) -> changed(change.isFromClient()));
        this.top.setId("letter-top");
        this.top.setLabel(words.text("staff.letters.top"));
        this.top.setHelperText(words.text("staff.letters.top.hint", Map.of("top", Letters.TOP)));
        this.top.setMin(Letters.HIGHEST);
        this.top.setMax(Letters.LOWEST);
        this.top.setStepButtonsVisible(true);
        this.top.setValue(Letters.TOP);
        this.top.addValueChangeListener((change) -> changed(change.isFromClient()));
        for (Component field : new Component[] { this.municipality, this.languages, this.placement, this.top }) {
            Div row = new Div(field);
            row.getStyle().set("margin-block-end", "0.75rem");
            add(row);
        }
        this.placement.setWidth("min(100%, 26rem)");
        this.top.setWidth("min(100%, 26rem)");
    }

    /** Reads what there is to choose; the first municipality is chosen, with its first language. */
    void load() {
        List<Municipality> mine = this.letters.municipalities();
        this.municipality.setItems(mine);
        mine.stream().findFirst().ifPresent(this.municipality::setValue);
    }

    /** What is chosen; empty while that makes no letter. */
    Optional<LetterChoice> choice() {
        Municipality whose = this.municipality.getValue();
        Integer where = this.top.getValue();
        // In the order of the portal, whatever order the boxes were ticked in.
        List<Language> chosenLanguages = this.order.stream().filter(this.languages.getValue()::contains).toList();
        if (whose == null || chosenLanguages.isEmpty() || where == null || where < Letters.HIGHEST
                || where > Letters.LOWEST) {
            return Optional.empty();
        }
        return Optional.of(new LetterChoice(whose, chosenLanguages, Optional.ofNullable(this.placement.getValue()), where));
    }

    private void municipalityChosen() {
        Municipality whose = this.municipality.getValue();
        if (whose == null) {
            return;
        }
        this.order = this.letters.languages(whose);
        this.languages.setItems(this.order);
        this.languages.setValue(Set.copyOf(this.order.subList(0, Math.min(1, this.order.size()))));
        List<Placement> codes = this.letters.placements(whose);
        this.placement.setItems(codes);
        codes.stream().findFirst().ifPresent(this.placement::setValue);
        this.chosen.accept(true);
    }

    private void changed(boolean byPerson) {
        if (byPerson) {
            this.chosen.accept(false);
        }
    }
}
