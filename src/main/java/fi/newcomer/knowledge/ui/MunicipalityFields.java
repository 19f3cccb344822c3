package fi.newcomer.knowledge.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.newcomer.entry.TextFields;
import fi.newcomer.entry.WrittenFields;
import fi.newcomer.entry.WrongEntry.Problem;
import fi.newcomer.knowledge.MunicipalityDraft;
import fi.newcomer.knowledge.MunicipalityEditing;
import fi.newcomer.knowledge.MunicipalityEntry;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Accent;
import fi.newcomer.municipality.Authority;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All that is said of a municipality, to be written. */
final class MunicipalityFields extends Div {

    private final StaffWords words;

    private final WrittenFields<Problem> fields;

    private final TextFields name;

    private final Checkbox listed;

    private final TextField light;

    private final TextField dark;

    private final Select<String> contact;

    private final Select<String> employmentArea;

    private final Select<String> wellbeingCounty;

    /** @param all whether all of it may be changed, or only the name of one that has none yet */
    MunicipalityFields(StaffWords words, MunicipalityEditing editing, Languages languages, MunicipalityEntry shown,
            boolean all) {
        this.words = words;
        MunicipalityDraft draft = MunicipalityDraft.of(shown);
        this.fields = new WrittenFields<>(Problem::field,
                (problem) -> words.text("staff.entry.problem." + problem.key()));
        this.name = new TextFields("name", words.text("staff.municipality.name"), draft.name(), languages, words,
                this.fields);
        this.name.setOpened(true);
        this.listed = this.fields.named("listed", new Checkbox(words.text("staff.municipality.listed"), draft.listed()));
        this.listed.setReadOnly(draft.listed());
        this.light = this.fields.named("light", new TextField(words.text("staff.municipality.light")));
        this.dark = this.fields.named("dark", new TextField(words.text("staff.municipality.dark")));
        this.contact = authority("contact", editing.contacts(), draft.contact());
        this.employmentArea = authority("employment-area", editing.authorities(Authority.Kind.EMPLOYMENT_AREA),
                draft.employmentArea());
        this.wellbeingCounty = authority("wellbeing-county", editing.authorities(Authority.Kind.WELLBEING_COUNTY),
                draft.wellbeingCounty());
        addClassName("staff-form");
        setWidthFull();
        add(new Paragraph(words.text("staff.municipality.name.text")), this.name, this.listed,
                new H2(words.text("staff.municipality.colours")),
                new Paragraph(words.text("staff.municipality.colours.text")), this.light,
                swatch(this.light, draft.light(), "staff.municipality.light.sample", "#ffffff", true), this.dark,
                swatch(this.dark, draft.dark(), "staff.municipality.dark.sample", "#14181b", false),
                new H2(words.text("staff.municipality.authorities")), this.contact, this.employmentArea,
                this.wellbeingCounty);
        List.of(this.light, this.dark).forEach((field) -> field.setReadOnly(!all));
        List.of(this.contact, this.employmentArea, this.wellbeingCounty).forEach((field) -> field.setReadOnly(!all));
    }

    /**
     * A sample that follows what is typed and says whether it can be read.
     * @param other the other colour of the two
     * @param behind whether the typed colour is behind the text
     */
    private Div swatch(TextField field, String value, String key, String other, boolean behind) {
        Div swatch = new Div(this.words.text(key));
        swatch.getStyle().setPadding("0.75rem").setFontWeight("700");
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.addValueChangeListener((change) -> {
            String typed = change.getValue().strip().toLowerCase(Locale.ROOT);
            // Nothing but a colour ever gets into the style.
            boolean colour = Accent.isColour(typed);
            boolean reads = colour && (behind ? new Accent(typed, typed).lightReads() : new Accent(typed, typed).darkReads());
            field.setHelperText(this.words.text(!colour ? "staff.entry.problem.colour"
                    : reads ? "staff.municipality.reads" : behind ? "staff.entry.problem.light-contrast"
                    : "staff.entry.problem.dark-contrast"));
            // A sample that nobody could read is not shown.
            swatch.setVisible(reads);
            if (reads) {
                swatch.getStyle().setBackgroundColor(behind ? typed : other).setColor(behind ? other : typed);
            }
        });
        field.setValue(value);
        return swatch;
    }

    private Select<String> authority(String field, List<Authority> authorities, String value) {
        Select<String> select = this.fields.named(field, new Select<>());
        select.setLabel(this.words.text("staff.municipality." + field));
        select.setItems(Stream.concat(authorities.stream().map(Authority::slug), Stream.of(value)).distinct().toList());
        select.setItemLabelGenerator((slug) -> authorities.stream()
            .filter((it) -> it.slug().equals(slug))
            .findFirst()
            .map((it) -> this.words.text(it.name()))
            .orElse(slug));
        select.setValue(value);
        select.setWidthFull();
        return select;
    }

    MunicipalityDraft read() {
        return new MunicipalityDraft(this.name.read(), this.listed.getValue(), this.light.getValue(), this.dark.getValue(),
                this.contact.getValue(), this.employmentArea.getValue(), this.wellbeingCounty.getValue());
    }

    /** Says beside the fields what is wrong; what has no field is left. */
    String say(List<Problem> problems) {
        String rest = this.fields.say(problems);
        this.name.openIfWrong();
        return rest;
    }
}
