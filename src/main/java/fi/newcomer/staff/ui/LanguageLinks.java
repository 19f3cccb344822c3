package fi.newcomer.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import fi.newcomer.language.Language;
import fi.newcomer.staff.StaffWords;

/** The languages of the staff application in a row, for views that stand outside its frame. */
final class LanguageLinks {

    private LanguageLinks() {
    }

    static Component of(StaffWords words) {
        Div row = new Div();
        row.addClassName("staff-languages");
        for (Language language : words.languages()) {
            Button button = new Button(language.endonym(), (click) -> {
                words.choose(language);
                click.getSource().getUI().ifPresent((ui) -> ui.getPage().reload());
            });
            button.getElement().setAttribute("lang", language.code());
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            button.setEnabled(!language.equals(words.language()));
            row.add(button);
        }
        return row;
    }
}
