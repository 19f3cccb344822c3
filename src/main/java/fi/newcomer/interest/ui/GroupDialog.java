package fi.newcomer.interest.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.interest.CourseKind;
import fi.newcomer.interest.Group;
import fi.newcomer.interest.GroupMessage;
import fi.newcomer.interest.Interests;
import fi.newcomer.interest.Told;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWords;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A group starts: for whom, in which language, what, and where to read more; then the message, then sending it. */
class GroupDialog extends Dialog {

    private final StaffWords words;

    private final Interests interests;

    private final StaffMember who;

    private final Languages languages;

    private final MultiSelectComboBox<Municipality> municipality = new MultiSelectComboBox<>();

    private final ComboBox<String> language = new ComboBox<>();

    private final Select<CourseKind> kind = new Select<>();

    private final TextField page = new TextField();

    private final Paragraph refusal = new Paragraph();

    private final Div preview = new Div();

    private final Button send;

    GroupDialog(StaffWords words, Interests interests, StaffMember who, Languages languages, Consumer<Told> told) {
        this.words = words;
        this.interests = interests;
        this.who = who;
        this.languages = languages;
        setHeaderTitle(words.text("staff.interests.starts.title"));
        setWidth("42rem");
        setMaxWidth("100%");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        List<Municipality> own = interests.own(who);
        this.municipality.setLabel(words.text("staff.interests.municipality"));
        this.municipality.setItems(own);
        this.municipality.setItemLabelGenerator((it) -> words.text(it.name()));
        this.municipality.setWidthFull();
        if (own.size() == 1) {
            this.municipality.setValue(Set.of(own.getFirst()));
        }
        this.language.setLabel(words.text("staff.interests.language"));
        this.language.setItems(codes());
        this.language.setItemLabelGenerator(this::languageName);
        this.language.setWidthFull();
        this.kind.setLabel(words.text("staff.interests.kind"));
        this.kind.setItems(CourseKind.ofGroups());
        this.kind.setItemLabelGenerator((it) -> words.text("staff.interests.kind." + it));
        this.page.setLabel(words.text("staff.interests.page"));
        this.page.setHelperText(words.text("staff.interests.page.hint"));
        this.send = new Button(words.text("staff.interests.send"), (click) -> send(told));
        this.send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        this.send.setDisableOnClick(true);
        this.send.setEnabled(false);
        // What is sent is what was shown: a change takes the message away until it is shown again.
        Stream.<HasValue<?, ?>>of(this.municipality, this.language, this.kind, this.page)
            .forEach((field) -> field.addValueChangeListener((change) -> hidePreview()));
        VerticalLayout content = new VerticalLayout(new Paragraph(words.text("staff.interests.starts.text")),
                this.refusal, this.municipality, this.language, this.kind, this.page,
                new Button(words.text("staff.interests.preview"), (click) -> group().ifPresent(this::show)),
                this.preview);
        content.addClassName("staff-form");
        content.setPadding(false);
        add(content);
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()), this.send);
    }

    /**
     * Fills in what an address says of the group, as far as this person may tell of it; what can't be is passed over.
     * @return whether anything was
     */
    boolean fill(List<String> slugs, Optional<String> code, Optional<String> path) {
        Set<Municipality> readers = this.interests.own(this.who)
            .stream()
            .filter((it) -> slugs.contains(it.slug()))
            .collect(Collectors.toSet());
        Optional<String> known = code.filter(codes()::contains);
        Optional<String> page = path.filter(this::leadsToAMunicipality);
        if (!readers.isEmpty()) {
            this.municipality.setValue(readers);
        }
        known.ifPresent(this.language::setValue);
        page.ifPresent(this.page::setValue);
        return !readers.isEmpty() || known.isPresent() || page.isPresent();
    }

    private Optional<Group> group() {
        this.refusal.setText("");
        String path = this.page.getValue().strip();
        if (this.municipality.isEmpty() || this.language.isEmpty() || this.kind.isEmpty()) {
            return refused("staff.interests.missing");
        }
        if (!path.isEmpty() && !leadsToAMunicipality(path)) {
            return refused("staff.interests.page.wrong");
        }
        return Optional.of(new Group(
                this.municipality.getValue().stream().map(Municipality::slug).collect(Collectors.toSet()),
                this.language.getValue(), Set.of(this.kind.getValue()), Optional.of(path).filter((it) -> !it.isEmpty())));
    }

    private boolean leadsToAMunicipality(String path) {
        return Group.possiblePage(path) && this.interests.known(path.split("/")[1]);
    }

    private Optional<Group> refused(String key) {
        this.refusal.setText(this.words.text(key));
        this.refusal.scrollIntoView();
        return Optional.empty();
    }

    private void show(Group group) {
        this.preview.removeAll();
        this.preview.add(new Paragraph(this.words.text("staff.interests.preview.text")));
        for (Language reader : this.languages.all()) {
            GroupMessage message = this.interests.preview(this.who, group, reader);
            H3 subject = new H3(message.subject());
            Div text = new Div(message.text());
            text.addClassName("staff-typed");
            Div all = new Div(subject, text);
            all.addClassName("staff-original");
            all.getElement().setAttribute("lang", reader.code()).setAttribute("dir", reader.direction());
            this.preview.add(all);
        }
        this.send.setEnabled(true);
    }

    private void hidePreview() {
        this.preview.removeAll();
        this.send.setEnabled(false);
    }

    private void send(Consumer<Told> told) {
        group().ifPresent((group) -> {
            Told result = this.interests.tell(this.who, group);
            close();
            told.accept(result);
        });
    }

    private List<String> codes() {
        return Stream
            .of(this.languages.all().stream().map(Language::code), ContactLanguages.common().stream(),
                    this.interests.counts(this.who).stream().map((it) -> it.wish().language()))
            .flatMap((codes) -> codes)
            .distinct()
            .sorted(Comparator.comparing(this::languageName, Collator.getInstance(this.words.locale())))
            .toList();
    }

    private String languageName(String code) {
        return this.words.languageName(code).orElse(code);
    }
}
