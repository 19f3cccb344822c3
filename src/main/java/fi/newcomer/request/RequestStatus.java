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
import org.springframework.transaction.annotation.Isolation;
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

    private final StatusMisses misses;

    private final UnknownCodes unknown;

    /** What a PIN is compared with where there is no request. */
    private final String nobodys;

    RequestStatus(JdbcClient sql, RequestRows requests, FieldCipher cipher, PasswordEncoder pins, StatusMisses misses,
            UnknownCodes unknown) {
        this.sql = sql;
        this.requests = requests;
        this.cipher = cipher;
        this.pins = pins;
        this.misses = misses;
        this.unknown = unknown;
        this.nobodys = pins.encode(RequestIntake.keyed(cipher, Codes.newPin()));
    }

    /**
     * What the code alone shows.
     * @param promisedOn the day by which somebody makes contact, where one was promised
     * @param joined whether it goes on within another request that the code opens, whose state and promise these are; of one
     * that the code does not open nothing is told, since it may be somebody else's
     */
    public record Standing(RequestState state, Optional<LocalDate> promisedOn, boolean joined) {
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
    @Transactional
    public Optional<Standing> byCode(String code) {
        Optional<Standing> found = standing("own.code = :code", "code", Codes.read(code));
        if (found.isEmpty()) {
            this.misses.count();
        }
        return found;
    }

    /** How far a request has come; one whose code opens another as far as that one. */
    @Transactional(readOnly = true)
    public Standing standing(RequestCase request) {
        return standing("own.id = :id", "id", request.summary().id().toString())
            .orElseGet(() -> new Standing(request.summary().state(), request.summary().promisedOn(), false));
    }

    private Optional<Standing> standing(String condition, String name, String value) {
        return this.sql.sql("""
                SELECT COALESCE(kept.state, own.state) AS state, kept.id IS NOT NULL AS joined,
                    CASE WHEN kept.id IS NULL THEN own.promised_on ELSE kept.promised_on END AS promised_on
                FROM request AS own LEFT JOIN request AS kept ON kept.id = own.merged_into AND own.opens_kept
                WHERE\s""" + condition)
            .param(name, value)
            .query((row, number) -> new Standing(RequestState.valueOf(row.getString("state")),
                    Optional.ofNullable(row.getObject("promised_on", LocalDate.class)), row.getBoolean("joined")))
            .optional();
    }

    /** A request that its newcomer has opened, as it is now. */
    @Transactional(readOnly = true)
    public Optional<RequestCase> opened(UUID id) {
        return this.requests.find(id);
    }

    /**
     * The request in which an opened one goes on, where what is answered, agreed and corrected stands: the one that it was
     * joined with, where its code opens that one, else itself.
     */
    @Transactional(readOnly = true)
    public RequestCase goesOn(RequestCase own) {
        if (own.mergedInto().isEmpty()) {
            return own;
        }
        return this.sql.sql("SELECT merged_into FROM request WHERE id = :id AND opens_kept")
            .param("id", own.summary().id().toString())
            .query(String.class)
            .optional()
            .flatMap((kept) -> this.requests.find(UUID.fromString(kept)))
            .orElse(own);
    }

    /**
     * What a code with its PIN shows. After five wrong PINs each further one costs a longer pause, up to an hour; an
     * unknown code pauses alike.
     */
    // Locks the row and no gap, so that a guess holds up nobody who is sending a request.
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Answer byCodeAndPin(String code, String pin) {
        String read = Codes.read(code);
        Optional<Lock> found = this.sql
            .sql("SELECT id, pin_hash, pin_tries, pin_pause_until FROM request WHERE code = :code FOR UPDATE")
            .param("code", read)
            .query((row, number) -> new Lock(UUID.fromString(row.getString("id")), row.getString("pin_hash"),
                    row.getInt("pin_tries"), Optional.ofNullable(row.getObject("pin_pause_until", Instant.class))))
            .optional();
        // Real time, also where a demo's clock was set.
        Instant now = Instant.now();
        Optional<Duration> pause = found.isEmpty() ? this.unknown.tried(read.isEmpty() ? code : read, now)
                : found.flatMap(Lock::pauseUntil).filter(now::isBefore).map((until) -> Duration.between(now, until));
        if (pause.isPresent()) {
            return new Answer.Paused(pause.get());
        }
        // The costly comparison is made without a request, too, so that the time does not tell whether there is one.
        boolean right = this.pins.matches(RequestIntake.keyed(this.cipher, Codes.readPin(pin)),
                found.map(Lock::pinHash).orElse(this.nobodys));
        if (found.isEmpty() || !right) {
            this.misses.count();
            found.ifPresent((it) -> wrong(it, now));
            return new Answer.NotFound();
        }
        Lock lock = found.get();
        if (lock.tries() > 0) {
            store(lock.id(), 0, Optional.empty());
        }
        return new Answer.Opened(this.requests.find(lock.id()).orElseThrow());
    }

    private void wrong(Lock lock, Instant now) {
        int tries = lock.tries() + 1;
        store(lock.id(), tries, pauseUntil(tries, now));
    }

    static Optional<Instant> pauseUntil(int tries, Instant now) {
        return tries < FREE_TRIES ? Optional.empty() : Optional.of(now.plus(pauseAfter(tries)));
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
