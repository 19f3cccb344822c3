package fi.newcomer.checking.ui;

import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.checking.CheckRequests;
import fi.newcomer.checking.CheckablePages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.mail.EmailAddress;
import fi.newcomer.programme.PageGroups;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.PageHeading;
import java.util.List;
import java.util.Map;

/** The fields with which one asks for a check, and the link that comes of it. */
class AskFields extends Div {

    /** What is asked for. */
    interface Asked {

        void ask(String page, Language language, String function, String email);

    }

    private final StaffWords words;

    private final CheckablePages pages;

    private final Languages languages;

    private final Asked asked;

    private final Select<String> group = new Select<>();

    private final Select<PageHeading> page = new Select<>();

    private final Select<Language> language = new Select<>();

    private final TextField function;

    private final TextField email;

    private final Paragraph refusal = new Paragraph();

    private final Div link = new Div();

    private Map<String, List<String>> choices = Map.of();

    AskFields(StaffWords words, CheckablePages pages, PageGroups groups, Languages languages, Asked asked) {
        this.words = words;
        this.pages = pages;
        this.languages = languages;
        this.asked = asked;
        this.group.setLabel(words.text("staff.checks.group"));
        this.group.setItemLabelGenerator(groups::name);
        this.group.addValueChangeListener((change) -> showPages());
        this.page.setLabel(words.text("staff.checks.page"));
        this.page.setItemLabelGenerator(PageHeading::titleText);
        this.language.setLabel(words.text("staff.checks.language"));
        this.language.setItemLabelGenerator((it) -> words.languageName(it.code()).orElse(it.endonym()));
        this.language.setItems(languages.all());
        this.function = new TextField(words.text("staff.checks.function"));
        this.function.setHelperText(words.text("staff.checks.function.hint"));
        this.function.setMaxLength(CheckRequests.LONGEST_FUNCTION);
        this.function.setAutocomplete(Autocomplete.OFF);
        this.email = new TextField(words.text("staff.checks.email"));
        this.email.setHelperText(words.text("staff.checks.email.hint"));
        this.email.setMaxLength(EmailAddress.LONGEST);
        this.email.setAutocomplete(Autocomplete.OFF);
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.link.getElement().setAttribute("role", "status");
        Button make = new Button(words.text("staff.checks.make"), (click) -> ask());
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassName("staff-form");
        List.<HasSize>of(this.group, this.page, this.language, this.function, this.email).forEach(HasSize::setWidthFull);
        add(this.group, this.page, this.language, this.function, this.email, this.refusal, new Div(make), this.link);
    }

    /** Offers these pages, by their programmes or layers, and chooses what another view named. */
    void load(Map<String, List<String>> pagesByFolder, String chosenPage, String chosenLanguage) {
        this.choices = pagesByFolder;
        this.group.setItems(pagesByFolder.keySet());
        String folder = PageGroups.folder(chosenPage);
        if (pagesByFolder.getOrDefault(folder, List.of()).contains(chosenPage)) {
            this.group.setValue(folder);
            this.page.getListDataView()
                .getItems()
                .filter((heading) -> heading.key().equals(chosenPage))
                .findFirst()
                .ifPresent(this.page::setValue);
        }
        else if (pagesByFolder.size() == 1) {
            this.group.setValue(pagesByFolder.keySet().iterator().next());
        }
        this.languages.find(chosenLanguage).ifPresent(this.language::setValue);
    }

    /** Shows the link, once. */
    void made(String address, boolean mailed) {
        TextField field = new TextField(this.words.text("staff.checks.link"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setHelperText(this.words.text(mailed ? "staff.checks.link.mailed" : "staff.checks.link.hint"));
        this.link.add(field);
        field.focus();
        this.function.clear();
        this.email.clear();
    }

    private void showPages() {
        List<String> keys = this.choices.getOrDefault(this.group.getValue(), List.of());
        this.page.setItems(this.pages.headings(keys, this.words.language()));
    }

    private void ask() {
        this.link.removeAll();
        boolean complete = this.page.getValue() != null && this.language.getValue() != null
                && !this.function.getValue().isBlank();
        boolean sendable = this.email.getValue().isBlank() || EmailAddress.possible(this.email.getValue().strip());
        this.refusal.setText(!complete ? this.words.text("staff.checks.incomplete")
                : sendable ? "" : this.words.text("staff.checks.wrong-email"));
        if (complete && sendable) {
            this.asked.ask(this.page.getValue().key(), this.language.getValue(), this.function.getValue(),
                    this.email.getValue());
        }
    }
}
