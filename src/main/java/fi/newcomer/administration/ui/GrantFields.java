package fi.newcomer.administration.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import fi.newcomer.staff.Grant;
import fi.newcomer.staff.GrantChoices;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What an account may do: for each role, where; and in which of the queues a caseworker has decision power. */
class GrantFields extends FormLayout {

    private final Map<Role, MultiSelectComboBox<Grant>> fields = new EnumMap<>(Role.class);

    private final MultiSelectComboBox<Grant> decides;

    GrantFields(StaffWords words, GrantChoices choices, Set<Grant> grants) {
        setResponsiveSteps(new ResponsiveStep("0", 1));
        this.decides = new MultiSelectComboBox<>(words.text("staff.accounts.decides.in"));
        this.decides.setHelperText(words.text("staff.accounts.decides.hint"));
        this.decides.setItemLabelGenerator((grant) -> choices.label(grant, words));
        for (Role role : Role.values()) {
            if (choices.of(role).isEmpty()) {
                continue;
            }
            MultiSelectComboBox<Grant> field = new MultiSelectComboBox<>(words.text("staff.role." + role));
            field.setHelperText(words.text("staff.role." + role + ".hint"));
            field.setItems(choices.of(role));
            field.setItemLabelGenerator((grant) -> choices.label(grant, words));
            field.setValue(grants.stream()
                .filter((grant) -> grant.role() == role)
                .map(GrantFields::unmarked)
                .collect(Collectors.toSet()));
            this.fields.put(role, field);
            add(field);
            if (role == Role.CASEWORKER) {
                offer(field.getValue());
                this.decides.setValue(grants.stream()
                    .filter(Grant::decides)
                    .map(GrantFields::unmarked)
                    .collect(Collectors.toSet()));
                field.addValueChangeListener((change) -> offer(change.getValue()));
                add(this.decides);
            }
        }
    }

    HasElement first() {
        return this.fields.values().iterator().next();
    }

    /** Decision power is chosen among the queues that are chosen. */
    private void offer(Set<Grant> queues) {
        Set<Grant> chosen = this.decides.getValue();
        this.decides.setItems(queues);
        this.decides.setValue(chosen.stream().filter(queues::contains).collect(Collectors.toSet()));
        this.decides.setEnabled(!queues.isEmpty());
    }

    Set<Grant> grants() {
        return this.fields.values()
            .stream()
            .flatMap((field) -> field.getValue().stream())
            .map((grant) -> this.decides.getValue().contains(grant)
                    ? new Grant(grant.role(), grant.scope(), grant.value(), true) : grant)
            .collect(Collectors.toSet());
    }

    private static Grant unmarked(Grant grant) {
        return new Grant(grant.role(), grant.scope(), grant.value());
    }
}
