package fi.newcomer.staff;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Supplier;

/** Where the keys go when a dialog opens. */
public final class FirstField {

    /**
     * A dialog takes the focus itself while it opens, so it is given again for a second, unless the person has gone on
     * to another field or closed the dialog meanwhile.
     */
    private static final String FOCUS = """
            let tries = 20;
            let had = false;
            const field = () => this.localName.endsWith('-group')
              ? this.querySelector('input:checked') ?? this.querySelector('input:not([disabled])') : this;
            const give = () => {
              const dialog = this.closest('vaadin-dialog');
              const at = document.activeElement;
              if (had && !dialog?.opened) return;
              if (!dialog || at === dialog || !dialog.contains(at)) field()?.focus();
              had ||= this.matches(':focus-within');
              if (tries-- > 0) setTimeout(give, 50);
            };
            setTimeout(give, 50);
            """;

    private FirstField() {
    }

    /** Opens a dialog with the focus on a field of it, or on the first choice of a group. */
    public static void open(Dialog dialog, HasElement field) {
        dialog.open();
        field.getElement().executeJs(FOCUS);
    }

    /** Puts the focus on a field of a dialog, or on the first choice of a group, each time the dialog opens. */
    public static void of(Dialog dialog, HasElement field) {
        ofWhichever(dialog, () -> field);
    }

    /** The same, where only the opening tells which field is the first. */
    public static void ofWhichever(Dialog dialog, Supplier<? extends HasElement> field) {
        dialog.addOpenedChangeListener((change) -> {
            if (change.isOpened()) {
                field.get().getElement().executeJs(FOCUS);
            }
        });
    }
}
