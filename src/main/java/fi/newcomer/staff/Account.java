package fi.newcomer.staff;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account of the staff, as the database has it.
 *
 * @param invited whether the person was invited and has not come yet
 * @param temporary whether the password was given by an administrator and must be changed at the first sign-in
 * @param language the language of the interface, {@code sv}, {@code fi} or {@code en}
 * @param revision raised by every change of password, grants or state
 * @param lastSignIn the day of the last sign-in; null when there was none
 * @param lockedOn the day on which it was locked; null while it is not
 */
record Account(long id, StaffMember member, String passwordHash, boolean temporary, boolean enabled, boolean invited,
        String language, int revision, @Nullable LocalDate lastSignIn, @Nullable LocalDate lockedOn) implements Serializable {

    /** Whether somebody works with it: an account that waits for the invited person does nothing yet. */
    boolean active() {
        return this.enabled && !this.invited;
    }

    @Override
    public String toString() {
        return "account " + this.member.username();
    }
}
