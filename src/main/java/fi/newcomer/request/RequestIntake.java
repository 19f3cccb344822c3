package fi.newcomer.request;

import fi.newcomer.protection.FieldCipher;
import fi.newcomer.staff.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in requests: the request, the first line of its history and the word to its queue, or none of them. */
@Service
public class RequestIntake {

    /** Who stands in the history for what the newcomer did. */
    static final String NEWCOMER = "newcomer";

    /** The kind of the first line of a history that staff began. */
    static final String ENTERED = "incoming.entered";

    private final RequestRows requests;

    private final HistoryRows history;

    private final QueueNotice notice;

    private final FieldCipher cipher;

    private final PasswordEncoder pins;

    private final Audit audit;

    private final Clock clock;

    RequestIntake(RequestRows requests, HistoryRows history, QueueNotice notice, FieldCipher cipher,
            PasswordEncoder pins, Audit audit, Clock clock) {
        this.requests = requests;
        this.history = history;
        this.notice = notice;
        this.cipher = cipher;
        this.pins = pins;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a request in, within the caller's transaction where there is one.
     * @throws org.springframework.dao.DuplicateKeyException when a request with this submission key is there already
     */
    @Transactional
    public Received receive(NewRequest request) {
        return receive(request, CameBy.WEB, Optional.empty(), Optional.empty(), NEWCOMER, "case.received", Optional.empty());
    }

    /**
     * Takes in what staff wrote down, within the caller's transaction where there is one. Whether the person may do so is
     * asked by the caller.
     * @throws org.springframework.dao.DuplicateKeyException when a request with this submission key is there already
     * @throws CaseRefused when the reason is too long
     */
    @Transactional
    public Received receive(NewRequest request, CameIn came) {
        Received received = receive(request, came.by(), came.registeredOn(), came.lapsedOn(), came.who().username(),
                ENTERED, CaseFile.fitting(came.reason()));
        this.audit.record(came.who(), ENTERED, received.id().toString());
        return received;
    }

    private Received receive(NewRequest request, CameBy by, Optional<LocalDate> registeredOn,
            Optional<LocalDate> lapsedOn, String actor, String kind, Optional<String> words) {
        UUID id = UUID.randomUUID();
        String code = unusedCode();
        String pin = Codes.newPin();
        this.requests.insert(id, request, by, registeredOn, lapsedOn, code,
                this.pins.encode(keyed(this.cipher, pin)), this.clock.instant());
        this.history.add(id, new HistoryEntry(this.clock.instant(), actor, kind, Optional.empty(),
                RequestState.RECEIVED, by == CameBy.WEB ? "" : by.name(), words, 1));
        this.notice.of(request.routing().queue());
        return new Received(id, code, pin);
    }

    /** Keyed before it is hashed: six digits alone could be tried out by anyone who holds a copy of the table. */
    static String keyed(FieldCipher cipher, String pin) {
        return HexFormat.of().formatHex(cipher.digest(pin, "request.pin"));
    }

    private String unusedCode() {
        String code = Codes.newCode();
        while (this.requests.hasCode(code)) {
            code = Codes.newCode();
        }
        return code;
    }
}
