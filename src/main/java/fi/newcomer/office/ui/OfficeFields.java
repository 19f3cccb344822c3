package fi.newcomer.office.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import fi.newcomer.entry.LanguagePicker;
import fi.newcomer.entry.TextFields;
import fi.newcomer.entry.WrittenFields;
import fi.newcomer.entry.WrongEntry.Problem;
import fi.newcomer.fact.Fact;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office.Help;
import fi.newcomer.office.Office.Source;
import fi.newcomer.office.Office.State;
import fi.newcomer.office.Office.Visitors;
import fi.newcomer.office.Office.Way;
import fi.newcomer.office.OfficeDraft;
import fi.newcomer.office.OfficeKeeping;
import fi.newcomer.staff.StaffWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that an office says but its hours, to be written; what is left empty is not given and is said so. */
final class OfficeFields extends Div {

    private final StaffWords words;

    private final OfficeDraft before;

    private final WrittenFields<Problem> fields;

    private final CheckboxGroup<String> serves = new CheckboxGroup<>();

    private final TextFields name;

    private final TextFields place;

    private final TextField address;

    private final TextField entrance;

    private final TextFields accessibility;

    private final Select<State> state;

    private final Select<Help> help;

    private final Select<Visitors> visitors;

    private final CheckboxGroup<Way> ways;

    private final CheckboxGroup<Way> otherwise;

    private final Checkbox own;

    private final LanguagePicker languages;

    private final Checkbox interpreter;

    private final TextFields contactOf;

    private final ComboBox<String> phone;

    private final ComboBox<String> email;

    private final ComboBox<String> website;

    private final TextFields note;

    private final MultiSelectComboBox<Source> sources;

    /** @param towns all municipalities, of which those can be chosen that the office serves or that are this person's */
    OfficeFields(StaffWords words, OfficeKeeping offices, Collection<Municipality> towns, Set<String> mine,
            Languages languages, OfficeDraft draft) {
        this.words = words;
        this.before = draft;
        this.fields = new WrittenFields<>(Problem::field,
                (problem) -> words.text("staff.entry.problem." + problem.key()));
        Map<String, String> names = towns.stream()
            .collect(Collectors.toMap(Municipality::slug, (town) -> words.text(town.name())));
        this.serves.setLabel(words.text("staff.office.serves"));
        this.serves.setItems(Stream.concat(draft.serves().stream(), towns.stream().map(Municipality::slug).filter(mine::contains))
            .distinct()
            .toList());
        this.serves.setItemLabelGenerator((slug) -> names.getOrDefault(slug, slug));
        this.serves.setValue(Set.copyOf(draft.serves()));
        this.fields.named("serves", this.serves);
        this.name = texts("name", draft.name(), languages);
        this.place = texts("place", draft.place(), languages);
        this.address = line("address", draft.address());
        this.entrance = line("entrance", draft.entrance());
        this.accessibility = texts("accessibility", draft.accessibility(), languages);
        this.state = select("state", State.values(), draft.state());
        this.help = select("help", Help.values(), draft.help());
        this.visitors = select("visitors", Visitors.values(), draft.visitors());
        this.ways = ways("how", draft.ways());
        this.otherwise = ways("otherwise", draft.otherwise());
        this.own = new Checkbox(words.text("staff.office.own"), draft.own());
        this.languages = this.fields.named("languages",
                new LanguagePicker(words.text("staff.office.languages"), draft.languages(), words).withoutCountries());
        this.languages.setEnabled(!draft.own());
        this.own.addValueChangeListener((change) -> this.languages.setEnabled(!change.getValue()));
        this.interpreter = new Checkbox(words.text("staff.office.interpreter"), draft.interpreter());
        this.contactOf = texts("contact-of", draft.contactOf(), languages);
        this.phone = fact("phone", offices.facts(Fact.Kind.PHONE), draft.phone());
        this.email = fact("email", offices.facts(Fact.Kind.EMAIL), draft.email());
        this.website = fact("website", offices.facts(Fact.Kind.LINK), draft.website());
        this.note = texts("note", draft.note(), languages);
        this.sources = this.fields.named("sources", new MultiSelectComboBox<>(words.text("staff.office.sources")));
        this.sources.setItems(Stream.concat(draft.sources().stream(), offices.sources().stream()).distinct().toList());
        this.sources.setItemLabelGenerator((source) -> source.document() + ": " + source.section());
        this.sources.setValue(draft.sources());
        this.sources.setWidthFull();
        addClassName("staff-form");
        setWidthFull();
        add(this.name, this.state, this.help, this.serves, heading("where"), this.place, this.address, this.entrance,
                this.accessibility, heading("who"), this.visitors, this.ways, this.otherwise, this.own, this.languages,
                this.interpreter, heading("contact"), this.contactOf, this.phone, this.email, this.website, this.note,
                heading("source"), this.sources);
    }

    private H2 heading(String part) {
        return new H2(this.words.text("staff.office.part." + part));
    }

    OfficeDraft read() {
        return new OfficeDraft(ordered(this.before.serves(), this.serves.getValue(), this.serves.getListDataView().getItems()),
                this.name.read(), this.place.read(), this.address.getValue(), this.entrance.getValue(),
                this.accessibility.read(), this.state.getValue(), this.help.getValue(), this.visitors.getValue(),
                ordered(this.before.ways(), this.ways.getValue(), Arrays.stream(Way.values())),
                ordered(this.before.otherwise(), this.otherwise.getValue(), Arrays.stream(Way.values())),
                this.own.getValue(), this.own.getValue() ? List.of() : this.languages.read(this.before.languages()),
                this.interpreter.getValue(), this.contactOf.read(), this.phone.getValue(), this.email.getValue(),
                this.website.getValue(), this.note.read(),
                ordered(this.before.sources(), this.sources.getValue(), this.sources.getListDataView().getItems()));
    }

    /** What was chosen before stays in its order, so that the same choice is the same text. */
    private static <T> List<T> ordered(List<T> before, Set<T> chosen, Stream<T> all) {
        return Stream.concat(before.stream(), all).distinct().filter(chosen::contains).toList();
    }

    /** Says beside the fields what is wrong; what has no field is left. */
    String say(List<Problem> problems) {
        String rest = this.fields.say(problems);
        List.of(this.name, this.place, this.accessibility, this.contactOf, this.note).forEach(TextFields::openIfWrong);
        return rest;
    }

    private TextFields texts(String field, Map<String, String> texts, Languages languages) {
        return new TextFields(field, this.words.text("staff.office." + field), texts, languages, this.words, this.fields);
    }

    private TextField line(String field, String value) {
        TextField line = this.fields.named(field, new TextField(this.words.text("staff.office." + field)));
        line.setValue(value);
        line.setWidthFull();
        return line;
    }

    private <E extends Enum<E>> Select<E> select(String field, E[] constants, E value) {
        Select<E> select = new Select<>();
        select.setLabel(this.words.text("staff.office." + field));
        select.setItems(constants);
        select.setItemLabelGenerator((it) -> this.words.text("staff.office." + field + "." + it));
        select.setValue(value);
        select.setWidthFull();
        return select;
    }

    private CheckboxGroup<Way> ways(String field, List<Way> values) {
        CheckboxGroup<Way> group = new CheckboxGroup<>(this.words.text("staff.office." + field));
        group.setItems(Way.values());
        group.setItemLabelGenerator((it) -> this.words.text("staff.office.way." + it));
        group.setValue(Set.copyOf(values));
        return group;
    }

    private ComboBox<String> fact(String field, List<String> ids, @Nullable String value) {
        ComboBox<String> box = this.fields.named(field, new ComboBox<>(this.words.text("staff.office." + field)));
        box.setItems(Stream.concat(ids.stream(), Stream.ofNullable(value)).distinct().toList());
        box.setClearButtonVisible(true);
        box.setWidthFull();
        box.setValue(value);
        return box;
    }
}
