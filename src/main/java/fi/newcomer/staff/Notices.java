package fi.newcomer.staff;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short messages over the staff application. */
public final class Notices {

    private static final int SHOWN_MS = 5_000;

    private Notices() {
    }

    /** Something is done. */
    public static void done(String sentence) {
        show(sentence, NotificationVariant.LUMO_SUCCESS);
    }

    /** Something could not be done. */
    public static void problem(String sentence) {
        show(sentence, NotificationVariant.LUMO_ERROR);
    }

    private static void show(String sentence, NotificationVariant kind) {
        Notification notification = Notification.show(sentence, SHOWN_MS, Notification.Position.TOP_CENTER);
        notification.addThemeVariants(kind);
    }
}
