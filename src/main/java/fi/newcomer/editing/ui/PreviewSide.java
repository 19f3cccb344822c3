package fi.newcomer.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fi.newcomer.editing.TextDesk;
import fi.newcomer.language.Language;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.Draft;
import fi.newcomer.text.WrongText;
import fi.newcomer.text.WrongText.Mistake;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page beside the texts, as a phone shows it: narrow or wider, light or dark, or away for more room. */
class PreviewSide extends Div {

    private static final List<Integer> WIDTHS = List.of(360, 390);

    private final PagePreview preview;

    private final RadioButtonGroup<Integer> width = new RadioButtonGroup<>();

    private final RadioButtonGroup<Boolean> light = new RadioButtonGroup<>();

    private final Div settings = new Div(this.width, this.light);

    private final Button hide = new Button();

    private final StaffWords words;

    /** @param beside what gets the room while the page is away */
    PreviewSide(StaffWords words, Div beside) {
        this.words = words;
        this.preview = new PagePreview(words.text("staff.text.preview"));
        addClassName("staff-preview-side");
        this.width.setItems(WIDTHS);
        this.width.setAriaLabel(words.text("staff.text.preview.width"));
        this.width.setItemLabelGenerator((it) -> words.text("staff.text.preview.pixels", Map.of("count", it)));
        this.width.addValueChangeListener((chosen) -> this.preview.setWidth(chosen.getValue() + "px"));
        this.width.setValue(WIDTHS.getLast());
        this.light.setItems(true, false);
        this.light.setAriaLabel(words.text("staff.text.preview.scheme"));
        this.light.setItemLabelGenerator(
                (it) -> words.text(it ? "staff.text.preview.light" : "staff.text.preview.dark"));
        this.light.addValueChangeListener((chosen) -> this.preview.light(chosen.getValue()));
        this.settings.addClassName("staff-preview-settings");
        this.hide.addClickListener((click) -> show(!this.preview.isVisible(), beside));
        add(this.hide, this.settings, this.preview);
        show(true, beside);
    }

    private void show(boolean shown, Div beside) {
        this.preview.setVisible(shown);
        this.settings.setVisible(shown);
        this.hide.setText(this.words.text(shown ? "staff.text.preview.hide" : "staff.text.preview.show"));
        beside.setClassName("staff-without-preview", !shown);
    }

    /** Shows the page for the first time. */
    void begin(String document) {
        this.preview.show(document);
        this.light.setValue(true);
    }

    /** Draws the page with all drafts that can stand in it; only where one can't, each is tried by itself. */
    void draw(TextDesk desk, String page, Language language, List<UnitEditor> editors) {
        List<Draft> all = editors.stream()
            .filter((each) -> !each.isRefused())
            .flatMap((each) -> each.draft().stream())
            .toList();
        try {
            this.preview.show(desk.preview(page, language, all));
        }
        catch (WrongText wrong) {
            editors.stream()
                .filter((each) -> each.draft().isPresent())
                .forEach((each) -> each.refuse(mistake(desk, page, language, each)));
        }
    }

    private static Optional<Mistake> mistake(TextDesk desk, String page, Language language, UnitEditor editor) {
        try {
            desk.preview(page, language, editor.draft().stream().toList());
            return Optional.empty();
        }
        catch (WrongText wrong) {
            return Optional.of(wrong.mistake());
        }
    }

    PagePreview page() {
        return this.preview;
    }
}
