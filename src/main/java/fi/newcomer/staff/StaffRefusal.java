package fi.newcomer.staff;

import java.util.Locale;

/** What was asked of an account can't be done; the sentence for the person who asked stands under {@link #key()}. */
public class StaffRefusal extends RuntimeException {

    /** Why not. */
    public enum Reason {

        NAME_TAKEN, NAME_UNFIT, FUNCTION_MISSING, FUNCTION_HIDDEN, PASSWORD_SHORT, PASSWORD_LONG, PASSWORD_WRONG,
        LAST_ADMINISTRATOR, LINK_USED, INVITATION_USED, CHANGED_MEANWHILE

    }

    private final Reason reason;

    StaffRefusal(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return this.reason;
    }

    /** The key of the sentence in the texts of the staff. */
    public String key() {
        return "staff.refused." + this.reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
