package fi.newcomer.incoming.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.staff.FirstField;
import fi.newcomer.staff.StaffWords;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Says that the rule names another queue, and lets the caseworker follow it or keep the request with a reason. */
class RoutingDialog extends Dialog {

    private final TextArea reason = new TextArea();

    private final Paragraph refusal = new Paragraph();

    private final BiFunction<String, String, Optional<String>> enter;

    /**
     * @param own the slug of the queue that was chosen
     * @param named the slug of the queue that the rule names; null where none takes it
     * @param name what that queue, or the authority that takes nothing here, is called
     * @param because why the rule names it
     * @param enter stores it in a queue with a reason, and says why where it can't
     */
    RoutingDialog(StaffWords words, String own, @Nullable String named, String name, String because,
            BiFunction<String, String, Optional<String>> enter) {
        this.enter = enter;
        setCloseOnOutsideClick(false);
        setHeaderTitle(words.text("staff.incoming.rule.title"));
        setMaxWidth("40rem");
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.reason.setLabel(words.text("staff.incoming.rule.reason"));
        this.reason.setMaxLength(2000);
        this.reason.setWidthFull();
        FirstField.of(this, this.reason);
        add(this.refusal, new Paragraph(words.text(named == null ? "staff.incoming.rule.nobody" : "staff.incoming.rule.names",
                Map.of("queue", name))), new Paragraph(because));
        getFooter().add(new Button(words.text("staff.cancel"), (click) -> close()));
        Button keep = new Button(words.text("staff.incoming.rule.keep"), (click) -> {
            if (this.reason.getValue().isBlank()) {
                this.refusal.setText(words.text("staff.incoming.refused.other-queue"));
                this.reason.focus();
            }
            else {
                enter(own, this.reason.getValue());
            }
        });
        getFooter().add(keep);
        if (named != null) {
            Button there = new Button(words.text("staff.incoming.rule.there", Map.of("queue", name)),
                    (click) -> enter(named, ""));
            there.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(there);
        }
        add(this.reason);
    }

    private void enter(String queue, String why) {
        this.enter.apply(queue, why).ifPresentOrElse(this.refusal::setText, this::close);
    }
}
