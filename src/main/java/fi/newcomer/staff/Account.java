package fi.newcomer.staff;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An account of the staff, as the database has it.
 *
 * @param temporary whether the password was given by an administrator and must be changed at the first sign-in
 * @param language the language of the interface, {@code sv}, {@code fi} or {@code en}
 * @param revision raised by every change of password, grants or state
 * @param lastSignIn the day of the last sign-in; null when there was none
 * @param lockedOn the day on which it was locked; null while it is not
 */
record Account(long id, StaffMember member, String passwordHash, boolean temporary, boolean enabled, String language,
        int revision, @Nullable LocalDate lastSignIn, @Nullable LocalDate lockedOn) implements Serializable {

    @Override
    public String toString() {
        return "account " + this.member.username();
    }
}
