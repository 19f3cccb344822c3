package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import fi.newcomer.staff.StaffMember;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a newcomer who lost the PIN a new one: only face to face, by a caseworker who has seen who it is. */
@Service
public class NewPins {

    private final JdbcClient sql;

    private final CaseFile cases;

    private final FieldCipher cipher;

    private final PasswordEncoder pins;

    NewPins(JdbcClient sql, CaseFile cases, FieldCipher cipher, PasswordEncoder pins) {
        this.sql = sql;
        this.cases = cases;
        this.cipher = cipher;
        this.pins = pins;
    }

    /**
     * Makes a new PIN; the old one opens nothing any more, and the pause after wrong ones ends.
     * @return six digits; this is the only moment at which the portal knows them
     * @throws NoSuchCase when the request is in no queue of the person
     */
    @Transactional
    public String renew(StaffMember who, UUID request) {
        this.cases.toChange(who, request);
        String pin = Codes.newPin();
        this.sql.sql("""
                UPDATE request SET pin_hash = :hash, pin_tries = 0, pin_pause_until = NULL WHERE id = :id
                """)
            .param("hash", this.pins.encode(RequestIntake.keyed(this.cipher, pin)))
            .param("id", request.toString())
            .update();
        this.cases.add(who, request, "pin.renewed", "", "");
        return pin;
    }
}
