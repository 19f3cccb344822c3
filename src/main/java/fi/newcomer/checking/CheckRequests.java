package fi.newcomer.checking;

import fi.newcomer.checking.CheckRequest.State;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.mail.EmailAddress;
import fi.newcomer.mail.Outbox;
import fi.newcomer.protection.FieldCipher;
import fi.newcomer.setting.Settings;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.ContentPages;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.UnitPage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff ask somebody outside to check: they make a link, see how far it is, and take it back. */
@Service
public class CheckRequests {

    /** How many characters the name of a function may have. */
    public static final int LONGEST_FUNCTION = 120;

    static final Duration VALID = Duration.ofDays(30);

    /** A list that is longer is read by nobody. */
    private static final int LISTED = 50;

    private final CheckTable table;

    private final EditingRights rights;

    private final ContentPages content;

    private final FieldCipher cipher;

    private final Outbox outbox;

    private final Texts texts;

    private final Settings settings;

    private final Audit audit;

    private final Clock clock;

    private final SecureRandom random = new SecureRandom();

    CheckRequests(CheckTable table, EditingRights rights, ContentPages content, FieldCipher cipher, Outbox outbox,
            Texts texts, Settings settings, Audit audit, Clock clock) {
        this.table = table;
        this.rights = rights;
        this.content = content;
        this.cipher = cipher;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for a check and gives the token of its link: 32 hexadecimal digits, shown this once and stored nowhere.
     * @param page the key of a page that this person edits
     * @param function whom it is sent to; never a name
     * @param email where the link is sent, too; empty for nowhere
     * @throws IllegalArgumentException when there is no such page, or the function or the address is none
     * @throws AccessDeniedException when this person does not edit the page
     */
    @Transactional
    public String ask(StaffMember who, String page, Language language, String function, String email) {
        if (!this.rights.mayEdit(who, page)) {
            throw new AccessDeniedException("May not ask for a check of " + page);
        }
        String plain = function.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_FUNCTION || plain.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not the name of a function");
        }
        if (!email.isBlank() && !EmailAddress.possible(email.strip())) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        Instant now = this.clock.instant();
        CheckRequest request = new CheckRequest(UUID.randomUUID(), page, pages(who, page, language), language, plain, now,
                now.plus(VALID), State.OPEN);
        byte[] bits = new byte[16];
        this.random.nextBytes(bits);
        String token = HexFormat.of().formatHex(bits);
        this.table.put(request, digest(token), who.username());
        this.audit.record(who, "check.asked", request.id().toString());
        if (!email.isBlank()) {
            this.outbox.put(email.strip(), this.texts.text(language, "check.mail.subject"),
                    this.texts.text(language, "check.mail.body", Map.of("address", address(token))));
        }
        return token;
    }

    /** The whole address of a link. */
    public String address(String token) {
        return this.settings.address("/check/" + token);
    }

    /**
     * What was asked for the pages that this person edits: every open link, since it can be taken back only here, and the
     * newest of the others; the newest first.
     */
    public List<AskedCheck> asked(StaffMember who) {
        Instant now = this.clock.instant();
        Map<Boolean, List<CheckRequest>> own = this.table.all()
            .stream()
            .filter((request) -> this.rights.mayEdit(who, request.page()))
            .collect(Collectors.partitioningBy((request) -> request.open(now)));
        List<CheckRequest> requests = Stream.concat(own.get(true).stream(), own.get(false).stream().limit(LISTED))
            .sorted(Comparator.comparing(CheckRequest::createdAt).reversed())
            .toList();
        Map<String, Integer> counts = this.table.counts(requests);
        return requests.stream()
            .map((request) -> new AskedCheck(request, counts.getOrDefault(request.id() + " " + CheckAnswer.RIGHT, 0),
                    counts.getOrDefault(request.id() + " " + CheckAnswer.CORRECTED, 0), request.open(now)))
            .toList();
    }

    /**
     * From now on the link opens nothing. What was checked with it stays.
     * @throws AccessDeniedException when this person does not edit the page
     */
    @Transactional
    public void withdraw(StaffMember who, UUID id) {
        CheckRequest request = this.table.find(id)
            .filter((it) -> this.rights.mayEdit(who, it.page()))
            .orElseThrow(() -> new AccessDeniedException("May not take back a check"));
        if (request.state() == State.OPEN) {
            this.table.state(id, State.WITHDRAWN);
            this.audit.record(who, "check.withdrawn", id.toString());
        }
    }

    byte[] digest(String token) {
        return this.cipher.digest(token, "check.token");
    }

    /** The page and those that it lies upon, as far as this person edits them. */
    private Set<String> pages(StaffMember who, String page, Language language) {
        UnitPage texts = this.content.inAllLanguages(page).get(language);
        if (texts == null) {
            throw new IllegalArgumentException("No page " + page);
        }
        return texts.units()
            .stream()
            .map(PageUnit::page)
            .filter((each) -> this.rights.mayEdit(who, each))
            .collect(Collectors.toSet());
    }
}
