package fi.newcomer.staff.ui;

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

/** What an account may do: for each role, where. */
class GrantFields extends FormLayout {

    private final Map<Role, MultiSelectComboBox<Grant>> fields = new EnumMap<>(Role.class);

    GrantFields(StaffWords words, GrantChoices choices, Set<Grant> grants) {
        setResponsiveSteps(new ResponsiveStep("0", 1));
        for (Role role : Role.values()) {
            if (choices.of(role).isEmpty()) {
                continue;
            }
            MultiSelectComboBox<Grant> field = new MultiSelectComboBox<>(words.text("staff.role." + role));
            field.setHelperText(words.text("staff.role." + role + ".hint"));
            field.setItems(choices.of(role));
            field.setItemLabelGenerator((grant) -> choices.label(grant, words));
            field.setValue(grants.stream().filter((grant) -> grant.role() == role).collect(Collectors.toSet()));
            this.fields.put(role, field);
            add(field);
        }
    }

    Set<Grant> grants() {
        return this.fields.values().stream().flatMap((field) -> field.getValue().stream()).collect(Collectors.toSet());
    }
}
