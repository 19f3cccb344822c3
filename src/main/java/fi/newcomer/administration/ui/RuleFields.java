package fi.newcomer.administration.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fi.newcomer.fact.Documents;
import fi.newcomer.staff.DayField;
import fi.newcomer.municipality.Authority;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Responsibility.Basis;
import fi.newcomer.responsibility.Responsibility.Service;
import fi.newcomer.responsibility.Responsibility.State;
import fi.newcomer.responsibility.RuleDraft;
import fi.newcomer.responsibility.RuleEditing;
import fi.newcomer.staff.StaffWords;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The fields of one version of a rule. */
class RuleFields extends VerticalLayout {

    private final RuleWords rules;

    private final Documents documents;

    private final Responsibility before;

    private final Runnable changed;

    private final DayField first;

    private final DayField last;

    private final Select<String> responsible = new Select<>();

    private final Select<String> receives = new Select<>();

    private final MultiSelectComboBox<String> joining = new MultiSelectComboBox<>();

    private final Select<State> state = new Select<>();

    private final Select<Service> service = new Select<>();

    private final Select<Basis> basis = new Select<>();

    private final Select<String> document = new Select<>();

    private final ComboBox<String> section = new ComboBox<>();

    private final TextArea conflict = new TextArea();

    private final TextArea reason = new TextArea();

    RuleFields(RuleWords rules, Documents documents, Responsibility before, LocalDate today, Runnable changed) {
        this.rules = rules;
        this.documents = documents;
        this.before = before;
        this.changed = changed;
        StaffWords words = rules.words();
        this.first = new DayField(words, "staff.rules.first", changed);
        this.first.setMin(today);
        this.first.setI18n(this.first.getI18n().setMinErrorMessage(words.text("staff.rules.refused.past")));
        this.last = new DayField(words, "staff.rules.last", changed);
        this.last.setHelperText(words.text("staff.rules.last.help"));
        this.last.setClearButtonVisible(true);
        List<String> all = rules.authorities().stream().map(Authority::slug).toList();
        choice(this.responsible, "staff.rules.column.responsible", all, rules::authority,
                before.responsible() == null ? "" : before.responsible());
        this.responsible.setEmptySelectionAllowed(true);
        this.responsible.setEmptySelectionCaption(rules.authority(null));
        choice(this.receives, "staff.rules.column.receives",
                rules.authorities().stream().filter(Authority::receives).map(Authority::slug).toList(), rules::authority,
                before.receives());
        this.joining.setLabel(words.text("staff.rules.column.join"));
        this.joining.setItems(all);
        this.joining.setItemLabelGenerator(rules::authority);
        this.joining.setValue(new HashSet<>(before.mayJoin()));
        this.joining.addValueChangeListener((change) -> changed.run());
        choice(this.state, "staff.rules.state", List.of(State.values()), rules::state, before.state());
        choice(this.service, "staff.rules.service", List.of(Service.values()), rules::service, before.service());
        choice(this.basis, "staff.rules.basis", List.of(Basis.values()), rules::basis, before.basis());
        choice(this.document, "staff.rules.document",
                documents.programmes().values().stream().distinct().toList(), Function.identity(), before.document());
        this.section.setLabel(words.text("staff.rules.section"));
        this.section.setItems(sections());
        this.section.setClearButtonVisible(true);
        this.section.setValue(before.section());
        this.section.addValueChangeListener((change) -> changed.run());
        this.document.addValueChangeListener((change) -> this.section.setItems(sections()));
        area(this.conflict, "staff.rules.conflict");
        this.conflict.setValue(before.conflict() == null ? "" : before.conflict());
        area(this.reason, "staff.rules.reason");
        this.reason.setRequiredIndicatorVisible(true);
        add(this.first, this.last, this.responsible, this.receives, this.joining, this.state, this.service, this.basis,
                this.document, this.section, this.conflict, this.reason);
        addClassName("staff-form");
        setPadding(false);
    }

    private <T> void choice(Select<T> field, String label, List<T> items, Function<T, String> name, T value) {
        field.setLabel(this.rules.words().text(label));
        field.setItems(items);
        field.setItemLabelGenerator((it) -> it == null ? this.rules.authority(null) : name.apply(it));
        if (!"".equals(value)) {
            field.setValue(value);
        }
        field.addValueChangeListener((change) -> this.changed.run());
    }

    private void area(TextArea field, String label) {
        field.setLabel(this.rules.words().text(label));
        field.setMaxLength(RuleEditing.LONGEST);
        field.setValueChangeMode(ValueChangeMode.ON_BLUR);
        field.addValueChangeListener((change) -> this.changed.run());
    }

    private List<String> sections() {
        return this.documents.all()
            .stream()
            .filter((it) -> it.title().equals(this.document.getValue()))
            .map(Documents.Source::sectionTitle)
            .toList();
    }

    /** Where work begins. */
    HasElement first() {
        return this.first;
    }

    /** Why the days make no rule, the end of a key; nothing where they may. */
    Optional<String> wrong() {
        boolean first = this.first.right();
        boolean last = this.last.right();
        if (this.first.isEmpty()) {
            return Optional.of("no-day");
        }
        if (!first) {
            return Optional.of("past");
        }
        return last ? Optional.empty() : Optional.of("last-day");
    }

    /** What the fields say; empty where {@link #wrong} says why not. */
    Optional<RuleDraft> draft(String edition) {
        if (wrong().isPresent()) {
            return Optional.empty();
        }
        LocalDate end = this.last.isEmpty() ? null : this.last.getValue().plusDays(1);
        Set<String> joins = this.joining.getValue();
        List<String> ordered = joins.equals(Set.copyOf(this.before.mayJoin())) ? this.before.mayJoin()
                : this.rules.authorities().stream().map(Authority::slug).filter(joins::contains).toList();
        String against = this.conflict.getValue().strip();
        return Optional.of(new RuleDraft(new Responsibility(this.before.municipality(), this.before.topic(),
                this.before.jobseeker(), this.before.version(), this.first.getValue(), end,
                this.responsible.getOptionalValue().filter((slug) -> !slug.isEmpty()).orElse(null),
                this.receives.getValue(), ordered, this.state.getValue(), this.service.getValue(),
                this.basis.getValue(), against.isEmpty() ? null : against, this.document.getValue(),
                this.section.getValue()), this.reason.getValue(), edition));
    }
}
