package fi.newcomer.rewording.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.rewording.RewordingEditing;
import fi.newcomer.rewording.RewordingEditing.InterfaceText;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts of the interface, to be said in words of a municipality's own. */
@Route("words")
@Menu(title = "staff.menu.words", order = 25)
@RolesAllowed("EDITOR")
class WordsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    /** How many texts are shown at most; whoever wants others says more of them. */
    private static final int SHOWN = 30;

    private final StaffWords words;

    private final RewordingEditing editing;

    private final CurrentStaff currentStaff;

    private final Languages languages;

    private final Select<Municipality> municipality = new Select<>();

    private final TextField query = new TextField();

    private final Paragraph found = new Paragraph();

    private final UnorderedList list = new UnorderedList();

    private final CheckboxGroup<Language> further = new CheckboxGroup<>();

    WordsView(StaffWords words, RewordingEditing editing, CurrentStaff currentStaff, Languages languages) {
        this.words = words;
        this.editing = editing;
        this.currentStaff = currentStaff;
        this.languages = languages;
        this.municipality.setLabel(words.text("staff.words.municipality"));
        this.municipality.setItemLabelGenerator((it) -> words.text(it.name()));
        this.municipality.addValueChangeListener((chosen) -> show());
        this.query.setLabel(words.text("staff.words.query"));
        this.query.setHelperText(words.text("staff.words.query.hint"));
        this.query.setMaxLength(100);
        this.query.setWidth("24rem");
        this.query.setValueChangeMode(ValueChangeMode.LAZY);
        this.query.addValueChangeListener((typed) -> show());
        this.found.getElement().setAttribute("role", "status");
        Div filters = new Div(this.municipality, this.query);
        filters.addClassName("staff-filters");
        this.further.setLabel(words.text("staff.words.languages"));
        this.further.setHelperText(words.text("staff.words.languages.hint"));
        this.further.setItems(languages.onRequest());
        this.further.setItemLabelGenerator(Language::endonym);
        this.further.addValueChangeListener((chosen) -> offer(chosen.isFromClient()));
        this.further.setVisible(!languages.onRequest().isEmpty());
        this.list.addClassName("staff-courses");
        add(new H1(words.text("staff.words.title")), new Paragraph(words.text("staff.words.text")), filters,
                this.further, this.found, this.list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        List<Municipality> mine = this.editing.municipalities(this.currentStaff.get());
        this.municipality.setItems(mine);
        mine.stream().findFirst().ifPresent(this.municipality::setValue);
    }

    private void show() {
        this.list.removeAll();
        if (this.municipality.getValue() == null) {
            return;
        }
        Set<String> offered = this.editing.languages(this.municipality.getValue());
        this.further.setValue(this.languages.onRequest()
            .stream()
            .filter((language) -> offered.contains(language.code()))
            .collect(Collectors.toSet()));
        List<InterfaceText> texts = this.editing.find(this.municipality.getValue(), this.query.getValue(), SHOWN + 1);
        this.found.setText(this.words.text(texts.size() > SHOWN ? "staff.words.many"
                : this.query.getValue().isBlank() ? texts.isEmpty() ? "staff.words.none-own" : "staff.words.own"
                : texts.isEmpty() ? "staff.words.none" : "staff.words.found",
                java.util.Map.of("count", Math.min(texts.size(), SHOWN))));
        texts.stream().limit(SHOWN).forEach((text) -> this.list.add(new ListItem(line(text))));
    }

    private void offer(boolean chosen) {
        if (chosen && this.municipality.getValue() != null) {
            this.editing.offer(this.currentStaff.get(), this.municipality.getValue(), this.further.getValue()
                .stream()
                .map(Language::code)
                .collect(Collectors.toSet()));
            Notices.done(this.words.text("staff.words.saved"));
        }
    }

    private Component line(InterfaceText text) {
        String code = this.words.language().code();
        String says = text.own().getOrDefault(code, text.standard().getOrDefault(code, text.key()));
        Button open = new Button(says, (click) -> new WordsDialog(this.words, this.editing, this.currentStaff,
                this.languages, this.municipality.getValue(), text, this::show).open());
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.addClassName("staff-wrapping");
        Span key = new Span(text.own().isEmpty() ? text.key()
                : this.words.text("staff.words.reworded", java.util.Map.of("key", text.key(), "languages",
                        String.join(", ", text.own().keySet()))));
        key.addClassName("staff-small");
        return new Div(open, new Div(key));
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.words.title");
    }
}
