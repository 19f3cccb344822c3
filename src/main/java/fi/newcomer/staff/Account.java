package fi.newcomer.staff;

import java.io.Serializable;

/**
 * An account of the staff, as the database has it.
 *
 * @param temporary whether the password was given by an administrator and must be changed at the first sign-in
 * @param language the language of the interface, {@code sv}, {@code fi} or {@code en}
 * @param revision raised by every change of password, grants or state
 */
record Account(long id, StaffMember member, String passwordHash, boolean temporary, boolean enabled, String language,
        int revision) implements Serializable {

    @Override
    public String toString() {
        return "account " + this.member.username();
    }
}
