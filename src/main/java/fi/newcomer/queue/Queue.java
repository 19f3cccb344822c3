package fi.newcomer.queue;

import fi.newcomer.language.HiddenCharacters;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.mail.EmailAddress;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A queue of requests. It belongs to the authority of the same slug.
 *
 * @param slug the authority that it belongs to
 * @param kind whether it receives requests
 * @param controller who is the controller of the personal data in it
 * @param retentionDays how many days a request is kept after it was closed
 * @param promiseDays within how many working days the newcomer is contacted
 * @param privacy what the newcomer is told about the data, by language code
 * @param mailbox the e-mail address that is told about new requests; never gets their content
 * @param contactTries so many logged tries before a case may be closed as not reached, 1 to 20
 * @param version grows with each change; a change of an older version is refused
 */
public record Queue(String slug, Kind kind, @Nullable String controller, @Nullable Integer retentionDays,
        @Nullable Integer promiseDays, Map<String, String> privacy, @Nullable String mailbox, int contactTries,
        int version) {

    /** So many tries to reach somebody, unless an administrator settles another number. */
    public static final int TRIES = 3;

    public Queue(String slug, Kind kind, @Nullable String controller, @Nullable Integer retentionDays,
            @Nullable Integer promiseDays, Map<String, String> privacy, @Nullable String mailbox, int version) {
        this(slug, kind, controller, retentionDays, promiseDays, privacy, mailbox, TRIES, version);
    }

    public Queue {
        controller = blankToNull(controller);
        mailbox = blankToNull(mailbox);
        privacy = privacy.entrySet()
            .stream()
            .filter((text) -> !text.getValue().isBlank())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (text) -> text.getValue().strip()));
    }

    /** Whether a queue receives requests. */
    public enum Kind {

        /** Caseworkers read it: requests go here. */
        STAFFED,

        /** The authority takes no requests through the portal: the newcomer is told whom to contact. */
        REFERRAL,

        /** Nobody has opened it yet. */
        CLOSED

    }

    public boolean staffed() {
        return this.kind == Kind.STAFFED;
    }

    /** What the newcomer is told about the data, as far as it is written. */
    public Optional<LocalizedText> privacyText() {
        return this.privacy.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(this.privacy));
    }

    /** The same queue, opened, closed or turned into a referral. */
    public Queue as(Kind other) {
        return new Queue(this.slug, other, this.controller, this.retentionDays, this.promiseDays, this.privacy,
                this.mailbox, this.contactTries, this.version);
    }

    /** What is missing or wrong before it may be kept like this, in the order of the form. */
    Stream<QueueRefused.Reason> mistakes() {
        Stream.Builder<QueueRefused.Reason> mistakes = Stream.builder();
        if (staffed() && this.controller == null) {
            mistakes.add(QueueRefused.Reason.CONTROLLER_MISSING);
        }
        // It may have several lines.
        if (this.controller != null && this.controller.lines().anyMatch(HiddenCharacters::in)) {
            mistakes.add(QueueRefused.Reason.CONTROLLER_HIDDEN);
        }
        if ((staffed() && this.retentionDays == null) || outside(this.retentionDays, 3650)) {
            mistakes.add(QueueRefused.Reason.RETENTION_MISSING);
        }
        if ((staffed() && this.promiseDays == null) || outside(this.promiseDays, 60)) {
            mistakes.add(QueueRefused.Reason.PROMISE_MISSING);
        }
        if (staffed() && !(this.privacy.containsKey("sv") && this.privacy.containsKey("fi"))) {
            mistakes.add(QueueRefused.Reason.PRIVACY_MISSING);
        }
        if (this.mailbox != null && !EmailAddress.possible(this.mailbox)) {
            mistakes.add(QueueRefused.Reason.MAILBOX_WRONG);
        }
        if (outside(this.contactTries, 20)) {
            mistakes.add(QueueRefused.Reason.TRIES_WRONG);
        }
        if ((this.controller != null && this.controller.length() > 2000)
                || this.privacy.values().stream().anyMatch((text) -> text.length() > 20_000)) {
            mistakes.add(QueueRefused.Reason.TOO_LONG);
        }
        return mistakes.build();
    }

    private static boolean outside(@Nullable Integer days, int most) {
        return days != null && (days < 1 || days > most);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
