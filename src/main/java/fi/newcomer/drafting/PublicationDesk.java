package fi.newcomer.drafting;

import fi.newcomer.database.OnceMore;
import fi.newcomer.drafting.Refusal.Place;
import fi.newcomer.drafting.Refusal.Reason;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.TextChanges;
import fi.newcomer.text.WrongText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to publications after they were asked for: deciding, sending back, giving up, taking back. */
@Service
public class PublicationDesk {

    /** How long what is over is shown. */
    public static final Duration SHOWN = Duration.ofDays(30);

    /** A list that is longer is read by nobody. */
    private static final int LISTED = 200;

    private static final Logger log = LoggerFactory.getLogger(PublicationDesk.class);

    private static final Set<PublicationState> TO_DECIDE = EnumSet.of(PublicationState.WAITING_FOR_SECOND_PERSON,
            PublicationState.SUGGESTED);

    private final PublicationTable table;

    private final Publisher publisher;

    private final PublishingRules rules;

    private final EditingRights rights;

    private final StaffMembers members;

    private final TextChanges texts;

    private final Audit audit;

    private final Stamps stamps;

    private final TransactionTemplate transactions;

    private final Clock clock;

    PublicationDesk(PublicationTable table, Publisher publisher, PublishingRules rules, EditingRights rights,
            StaffMembers members, TextChanges texts, Audit audit, Stamps stamps, TransactionTemplate transactions,
            Clock clock) {
        this.table = table;
        this.publisher = publisher;
        this.rules = rules;
        this.rights = rights;
        this.members = members;
        this.texts = texts;
        this.audit = audit;
        this.stamps = stamps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All that wait for a time or a person and concern this one, the oldest first. */
    public List<Publication> open(StaffMember who) {
        return this.table.open().stream().filter((it) -> own(who, it) || may(who, it)).toList();
    }

    /**
     * What this person wrote or decided in the last 30 days and is over, and what colleagues published that this person may
     * take back, the newest first.
     */
    public List<Publication> closed(StaffMember who) {
        Instant since = this.clock.instant().minus(SHOWN);
        Map<Long, Publication> closed = new TreeMap<>(Comparator.reverseOrder());
        this.table.closed(who, since).forEach((it) -> closed.put(it.id(), it));
        this.table.published(since)
            .stream()
            .filter((it) -> may(who, it))
            .limit(LISTED)
            .forEach((it) -> closed.put(it.id(), it));
        return List.copyOf(closed.values());
    }

    /** Whether this person decides about a publication that waits for a second person, or about a suggestion. */
    public boolean decides(StaffMember who, Publication it) {
        return TO_DECIDE.contains(it.state()) && !own(who, it) && may(who, it);
    }

    /**
     * Says yes: the texts go out, or wait for their time. What a second person agrees to is published in its author's
     * name, a suggestion in that of the one who takes it over.
     * @throws DraftingRefused if it is one's own, decided meanwhile, or can't go out
     * @throws AccessDeniedException if this person may not do it
     */
    public void agree(StaffMember who, long id) {
        act(id, TO_DECIDE, (it) -> {
            mayDecide(who, it);
            Instant now = this.clock.instant();
            boolean later = it.due().filter((due) -> due.isAfter(now)).isPresent();
            this.table.decided(id, PublicationState.WAITING_FOR_TIME, who, "", now);
            this.audit.record(who, "publication.agreed", Publisher.subject(id, it.page()));
            if (later) {
                return Set.of();
            }
            StaffMember as = it.state() == PublicationState.SUGGESTED ? who : author(it).orElse(who);
            return this.publisher.publish(as, id, it.page(), it.changes());
        });
    }

    /**
     * Says no with a word; the author gets the texts back as drafts.
     * @throws DraftingRefused if it is one's own, decided meanwhile, or the word is missing or too long
     * @throws AccessDeniedException if this person may not do it
     */
    public void sendBack(StaffMember who, long id, String word) {
        String said = Publishing.word(word);
        if (said.isEmpty()) {
            throw new DraftingRefused(Reason.NO_WORD);
        }
        act(id, TO_DECIDE, (it) -> {
            mayDecide(who, it);
            this.table.decided(id, PublicationState.REFUSED, who, said, this.clock.instant());
            this.publisher.giveBack(it);
            this.audit.record(who, "publication.refused", Publisher.subject(id, it.page()));
            return Set.of();
        });
    }

    /**
     * Gives up what has not gone out, by its author or somebody who might have published it; the author gets the texts
     * back as drafts.
     * @throws DraftingRefused if it is decided meanwhile
     * @throws AccessDeniedException if this person may not do it
     */
    public void withdraw(StaffMember who, long id) {
        Set<PublicationState> waiting = EnumSet.copyOf(TO_DECIDE);
        waiting.add(PublicationState.WAITING_FOR_TIME);
        act(id, waiting, (it) -> {
            if (!own(who, it) && (it.state() != PublicationState.WAITING_FOR_TIME || !may(who, it))) {
                throw new AccessDeniedException("May not give up publication " + id);
            }
            this.table.decided(id, PublicationState.WITHDRAWN, who, "", this.clock.instant());
            this.publisher.giveBack(it);
            this.audit.record(who, "publication.withdrawn", Publisher.subject(id, it.page()));
            return Set.of();
        });
    }

    /**
     * Publishes at once what waits for its time, or tries again what could not go out.
     * @throws DraftingRefused if it can't go out, is decided meanwhile, or a second person is needed
     * @throws AccessDeniedException if this person may not do it
     */
    public void publishNow(StaffMember who, long id) {
        act(id, EnumSet.of(PublicationState.WAITING_FOR_TIME), (it) -> {
            if (!may(who, it)) {
                throw new AccessDeniedException("May not publish " + id);
            }
            if (own(who, it) && lacksSecondPerson(who, it)) {
                throw new DraftingRefused(Reason.SECOND_PERSON);
            }
            return this.publisher.publish(who, id, it.page(), it.changes());
        });
    }

    /**
     * Puts back what stood before a publication, with its properties.
     * @throws DraftingRefused if somebody changed one of the texts since, or took it back already; nothing happens then
     * @throws AccessDeniedException if this person may not change one of the texts
     */
    public void takeBack(StaffMember who, long id) {
        act(id, EnumSet.of(PublicationState.PUBLISHED), (it) -> {
            List<TextChange> changes = it.changes();
            this.texts.lock(it.page(), changes.stream().map((change) -> change.draft().unit()).toList());
            Set<String> changed = new HashSet<>();
            List<String> undos = this.table.undos(id);
            // The last change first: an earlier one may have made the copy that a later one changed.
            for (int i = undos.size() - 1; i >= 0; i--) {
                changed.addAll(putBack(who, changes.get(i), undos.get(i), changes));
            }
            this.table.takenBack(id, who, this.clock.instant());
            this.audit.record(who, "publication.taken-back", Publisher.subject(id, it.page()));
            return changed;
        });
    }

    /**
     * Publishes one whose time has come; where it can't go out it keeps the reason and is not tried again by itself.
     * @param now what time it is
     * @return whether there was one
     */
    boolean publishDue(Instant now) {
        Set<String> changed = new HashSet<>();
        long[] claimed = { 0 };
        try {
            this.transactions.executeWithoutResult((transaction) -> this.table.claimDue(now).ifPresent((id) -> {
                // Before it is read: one that can't be read is set aside, too.
                claimed[0] = id;
                Publication it = this.table.lock(id).orElseThrow();
                StaffMember author = author(it).orElseThrow(() -> new DraftingRefused(Reason.NO_RIGHT));
                if (lacksSecondPerson(author, it)) {
                    throw new DraftingRefused(Reason.SECOND_PERSON);
                }
                changed.addAll(this.publisher.publish(author, it.id(), it.page(), it.changes()));
            }));
            this.stamps.changed(changed);
        }
        catch (DraftingRefused refused) {
            this.table.problem(claimed[0], refused.refusal());
        }
        catch (AccessDeniedException denied) {
            this.table.problem(claimed[0], Refusal.of(Reason.NO_RIGHT));
        }
        catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException soonBetter) {
            throw soonBetter;
        }
        catch (RuntimeException failure) {
            // Set aside, so that it holds up no other.
            log.error("Publication {} failed", claimed[0], failure);
            this.table.problem(claimed[0], Refusal.of(Reason.FAILED));
        }
        return claimed[0] != 0;
    }

    /** Does something with a publication that nobody else touches meanwhile, and tells what changed once that is sure. */
    private void act(long id, Set<PublicationState> states, Function<Publication, Set<String>> deed) {
        Set<String> changed = OnceMore
            .afterDeadlock(() -> this.transactions.execute((transaction) -> deed.apply(this.table.lock(id)
                .filter((it) -> states.contains(it.state()))
                .orElseThrow(() -> new DraftingRefused(Reason.DECIDED)))));
        this.stamps.changed(changed);
    }

    private void mayDecide(StaffMember who, Publication it) {
        if (own(who, it)) {
            throw new DraftingRefused(Reason.OWN);
        }
        if (!may(who, it)) {
            throw new AccessDeniedException("May not decide about publication " + it.id());
        }
    }

    private Set<String> putBack(StaffMember who, TextChange change, String undo, List<TextChange> all) {
        Set<String> together = all.stream()
            .filter((it) -> it.draft().unit().equals(change.draft().unit()))
            .map((it) -> it.language().code())
            .collect(Collectors.toSet());
        try {
            return this.texts.putBack(who, undo, together);
        }
        catch (WrongText changed) {
            throw new DraftingRefused(new Refusal(Reason.CHANGED_SINCE, List.of(
                    new Place(change.draft().unit(), change.language().code(), changed.mistake().name()))));
        }
    }

    private boolean lacksSecondPerson(StaffMember who, Publication it) {
        return it.decider().isEmpty() && this.rules.needsSecondPerson(who, it.page(),
                it.changes().stream().map((change) -> change.draft().unit()).toList());
    }

    /** The author as long as the account is there and may still publish this. */
    private Optional<StaffMember> author(Publication it) {
        return this.members.find(it.author()).filter((author) -> may(author, it));
    }

    /** Whether a person may publish all of it. */
    private boolean may(StaffMember who, Publication it) {
        return it.state() == PublicationState.SUGGESTED ? this.rights.mayEdit(who, it.page())
                : it.changes()
                    .stream()
                    .allMatch((change) -> this.rights.may(who, it.page(), change.language(), change.draft().change()));
    }

    private static boolean own(StaffMember who, Publication it) {
        return it.author().equalsIgnoreCase(who.username());
    }
}
