package fi.newcomer.interest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What newcomers do: leave a wish to be told, confirm their address, and take the wish back. */
@Service
public class SignUps {

    /** So long a link confirms; afterwards an address that nobody confirmed is deleted. */
    public static final Duration TO_CONFIRM = Duration.ofHours(48);

    /** Nobody gets a second message about the same wish, or one of very many, within this time. */
    private static final Duration BETWEEN_MESSAGES = Duration.ofHours(1);

    /** So many messages to confirm go to one address in an hour, lest somebody fills a stranger's mailbox. */
    private static final int MESSAGES = 5;

    private final InterestRows rows;

    private final InterestLinks links;

    private final InterestMail mail;

    private final Clock clock;

    SignUps(InterestRows rows, InterestLinks links, InterestMail mail, Clock clock) {
        this.rows = rows;
        this.links = links;
        this.mail = mail;
        this.clock = clock;
    }

    /**
     * Stores a wish once, however often it is sent. What is answered does not tell whether it was there before.
     * @param toldIn the code of the language in which the person reads
     * @return the token of the way out, where no message will bring one
     */
    @Transactional
    public Optional<String> signUp(Wish wish, Contact contact, String toldIn) {
        Instant now = this.clock.instant();
        this.rows.insert(wish, contact, toldIn, now);
        // One that is gone meanwhile has just been removed by its owner: then there is nothing to do.
        Optional<Interest> stored = this.rows.lockSame(wish, contact);
        if (contact.email().isPresent()) {
            stored.filter((it) -> !it.confirmed()).ifPresent((it) -> keepPhone(it, contact, toldIn, now));
        }
        else {
            String token = this.links.token();
            stored.ifPresent((it) -> this.links.openByPhone(token, it.id()));
            return Optional.of(token);
        }
        stored.filter((it) -> !it.confirmed() && it.mailedAt().filter((at) -> recent(at, now)).isEmpty())
            .filter((it) -> this.rows.mailedSince(contact.email().get(), now.minus(BETWEEN_MESSAGES)) < MESSAGES)
            .ifPresent((it) -> askToConfirm(it, now));
        return Optional.empty();
    }

    /**
     * Confirms the address to which a token went.
     * @return whether the person is now on the list, or was already
     */
    @Transactional
    public boolean confirm(String token) {
        Instant now = this.clock.instant();
        List<Interest> opened = opened(token).stream()
            .filter((it) -> it.email().isPresent()
                    && (it.confirmed() || it.askedAt().plus(TO_CONFIRM).isAfter(now)))
            .toList();
        opened.forEach((it) -> this.rows.confirm(it.id(), now));
        return !opened.isEmpty();
    }

    /** Deletes whatever a token opens. It never tells whether there was anything. */
    @Transactional
    public void stop(String token) {
        this.rows.remove(opened(token).stream().map(Interest::id).toList());
    }

    /** The short code of a token, to be said by phone. */
    public String code(String token) {
        String code = this.links.code(token);
        return code.substring(0, 4) + "-" + code.substring(4);
    }

    /** A number that comes later than the address counts as well, while the address does not count yet. */
    private void keepPhone(Interest stored, Contact contact, String toldIn, Instant now) {
        contact.phone().ifPresent((phone) -> {
            if (stored.phone().isEmpty()) {
                this.rows.addPhone(stored.id(), phone);
            }
            else if (!InterestRows.toDial(stored.phone().get()).equals(InterestRows.toDial(phone))) {
                this.rows.insert(stored.wish(), new Contact(Optional.empty(), Optional.of(phone)), toldIn, now);
            }
        });
    }

    private List<Interest> opened(String token) {
        return this.rows.lock(this.links.opened(token));
    }

    private void askToConfirm(Interest interest, Instant now) {
        String token = this.links.token();
        this.links.open(token, List.of(interest.id()));
        this.rows.mailed(interest.id(), now);
        this.mail.confirm(interest.email().orElseThrow(), interest.wish(), interest.toldIn(), token);
    }

    private static boolean recent(Instant at, Instant now) {
        return at.plus(BETWEEN_MESSAGES).isAfter(now);
    }
}
