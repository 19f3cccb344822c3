package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a newcomer learns about a sent request by its code and PIN. A code that is unknown or deleted gives nothing. */
@Service
public class RequestStatus {

    /** So many wrong PINs cost nothing. */
    private static final int FREE_TRIES = 5;

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JdbcClient sql;

    private final RequestRows requests;

    private final FieldCipher cipher;

    private final PasswordEncoder pins;

    RequestStatus(JdbcClient sql, RequestRows requests, FieldCipher cipher, PasswordEncoder pins) {
        this.sql = sql;
        this.requests = requests;
        this.cipher = cipher;
        this.pins = pins;
    }

    /**
     * What the code alone shows.
     * @param promisedOn the day by which somebody makes contact, where one was promised
     */
    public record Standing(RequestState state, Optional<LocalDate> promisedOn) {
    }

    /** What comes of a code with a PIN. */
    public sealed interface Answer {

        /** The PIN is right. */
        record Opened(RequestCase request) implements Answer {
        }

        /** There is no such code, or the PIN is wrong. */
        record NotFound() implements Answer {
        }

        /** Too many wrong PINs: the next try counts after this pause. */
        record Paused(Duration pause) implements Answer {
        }

    }

    private record Lock(UUID id, String pinHash, int tries, Optional<Instant> pauseUntil) {
    }

    /** What a code alone shows, however it was typed. */
    @Transactional(readOnly = true)
    public Optional<Standing> byCode(String code) {
        return this.sql.sql("SELECT state, promised_on FROM request WHERE code = :code")
            .param("code", Codes.read(code))
            .query((row, number) -> new Standing(RequestState.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getObject("promised_on", LocalDate.class))))
            .optional();
    }

    /** What a code with its PIN shows. After five wrong PINs each further one costs a longer pause, up to an hour. */
    @Transactional
    public Answer byCodeAndPin(String code, String pin) {
        Optional<Lock> found = this.sql
            .sql("SELECT id, pin_hash, pin_tries, pin_pause_until FROM request WHERE code = :code FOR UPDATE")
            .param("code", Codes.read(code))
            .query((row, number) -> new Lock(UUID.fromString(row.getString("id")), row.getString("pin_hash"),
                    row.getInt("pin_tries"), Optional.ofNullable(row.getObject("pin_pause_until", Instant.class))))
            .optional();
        if (found.isEmpty()) {
            return new Answer.NotFound();
        }
        Lock lock = found.get();
        // Real time, also where a demo's clock was set.
        Instant now = Instant.now();
        if (lock.pauseUntil().filter(now::isBefore).isPresent()) {
            return new Answer.Paused(Duration.between(now, lock.pauseUntil().get()));
        }
        if (!this.pins.matches(RequestIntake.keyed(this.cipher, Codes.readPin(pin)), lock.pinHash())) {
            wrong(lock, now);
            return new Answer.NotFound();
        }
        if (lock.tries() > 0) {
            store(lock.id(), 0, Optional.empty());
        }
        return new Answer.Opened(this.requests.find(lock.id()).orElseThrow());
    }

    private void wrong(Lock lock, Instant now) {
        int tries = lock.tries() + 1;
        store(lock.id(), tries, tries < FREE_TRIES ? Optional.empty() : Optional.of(now.plus(pauseAfter(tries))));
    }

    /** A minute after the fifth wrong PIN, twice as long after each further one. */
    static Duration pauseAfter(int tries) {
        Duration pause = Duration.ofMinutes(1L << Math.min(tries - FREE_TRIES, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void store(UUID id, int tries, Optional<Instant> pauseUntil) {
        this.sql.sql("UPDATE request SET pin_tries = :tries, pin_pause_until = :until WHERE id = :id")
            .param("tries", tries)
            .param("until", pauseUntil.orElse(null))
            .param("id", id.toString())
            .update();
    }
}
