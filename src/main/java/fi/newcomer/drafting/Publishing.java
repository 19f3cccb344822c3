package fi.newcomer.drafting;

import fi.newcomer.database.OnceMore;
import fi.newcomer.drafting.PublicationTable.NewPublication;
import fi.newcomer.drafting.Refusal.Reason;
import fi.newcomer.language.Language;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.Draft;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.TextChanges;
import fi.newcomer.text.TextEditing;
import fi.newcomer.text.WrongText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What authors do with their drafts: publish them now or at a time, ask a second person, suggest them to those who edit a
 * shared page. Each takes several texts of a page, in one or more languages, that go out in one transaction or not at all;
 * the author's drafts of these texts go with it. Undoing and deciding: {@link PublicationDesk}.
 */
@Service
public class Publishing {

    static final Duration LONGEST_WAIT = Duration.ofDays(366);

    /** The most characters of a word to the one who decides, or from that person. */
    public static final int LONGEST_WORD = 500;

    private static final int MOST = 200;

    private final EditingRights rights;

    private final PublishingRules rules;

    private final Publisher publisher;

    private final PublicationTable table;

    private final TextEditing editing;

    private final TextChanges texts;

    private final Audit audit;

    private final Stamps stamps;

    private final TransactionTemplate transactions;

    private final Clock clock;

    Publishing(EditingRights rights, PublishingRules rules, Publisher publisher, PublicationTable table,
            TextEditing editing, TextChanges texts, Audit audit, Stamps stamps, TransactionTemplate transactions,
            Clock clock) {
        this.rights = rights;
        this.rules = rules;
        this.publisher = publisher;
        this.table = table;
        this.editing = editing;
        this.texts = texts;
        this.audit = audit;
        this.stamps = stamps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * For what changes texts without being a publication, so that no second person can be asked.
     * @throws DraftingRefused if a second person publishes what this person changes on the page
     */
    public void atOnce(StaffMember who, String page) {
        if (this.rules.mayNeedSecondPerson(who, page)) {
            throw new DraftingRefused(Reason.AT_ONCE);
        }
    }

    /** What this person may do with drafts of a page in a language; reads texts only where they may not stand. */
    public Options options(StaffMember who, String page, Language language) {
        boolean edits = this.rights.mayEdit(who, page);
        boolean publish = edits || who.mayTranslate(language);
        boolean stand = this.rules.mayStand(page);
        return new Options(publish, publish && this.rules.mayNeedSecondPerson(who, page),
                edits && this.texts.pagesUnder(page).stream().anyMatch((it) -> maySuggest(who, it)), stand,
                stand ? List.of() : this.rules.lacking(page, Optional.empty()));
    }

    /**
     * Publishes texts: the next reader gets them.
     * @return the id of the publication, by which it can be taken back
     * @throws DraftingRefused if a text can't stand in the page or was changed meanwhile, a Swedish or Finnish one lacks
     * something, or a second person is needed
     * @throws AccessDeniedException if this person may not do it
     */
    public long publish(StaffMember who, String page, List<TextChange> changes) {
        List<TextChange> ordered = checked(who, page, changes);
        noSecondPerson(who, page, ordered);
        Set<String> told = new HashSet<>();
        long id = OnceMore.afterDeadlock(() -> this.transactions.execute((transaction) -> {
            long added = add(who, page, page, PublicationState.PUBLISHED, null, "", ordered);
            told.addAll(this.publisher.publish(who, added, page, ordered));
            this.publisher.forget(who, page, ordered);
            return added;
        }));
        this.stamps.changed(told);
        return id;
    }

    /**
     * Lets texts go out by themselves at a time. Where they can't then, they wait with the reason.
     * @return the id of the publication
     * @throws DraftingRefused if a text can't stand in the page, the time is over or more than a year away, or a second
     * person is needed
     * @throws AccessDeniedException if this person may not do it
     */
    public long schedule(StaffMember who, String page, List<TextChange> changes, Instant at) {
        List<TextChange> ordered = checked(who, page, changes);
        noSecondPerson(who, page, ordered);
        fits(who, page, ordered);
        return wait(who, page, ordered, PublicationState.WAITING_FOR_TIME, future(at), "", "publication.scheduled");
    }

    /**
     * Asks another person with the same right to look at texts and publish them; also where nobody demands it.
     * @param at when they go out at the earliest
     * @param reason a word to that person; may be empty
     * @return the id of the publication
     * @throws DraftingRefused if a text can't stand in the page, or the time is over or more than a year away
     * @throws AccessDeniedException if this person may not do it
     */
    public long requestSecondPerson(StaffMember who, String page, List<TextChange> changes, Optional<Instant> at,
            String reason) {
        List<TextChange> ordered = checked(who, page, changes);
        fits(who, page, ordered);
        return wait(who, page, ordered, PublicationState.WAITING_FOR_SECOND_PERSON,
                at.map(this::future).orElse(null), word(reason), "publication.requested");
    }

    /**
     * Suggests texts to those who edit the shared pages on which they stand, instead of taking copies of one's own.
     * @param page on which the author reads and drafts them
     * @param reason a word to those who decide; may be empty
     * @throws DraftingRefused if a text can't stand in the page
     * @throws AccessDeniedException if a text does not stand on a shared page, this person edits that page, or edits for
     * none of its readers
     */
    public void suggest(StaffMember who, String page, List<TextChange> changes, String reason) {
        List<TextChange> ordered = ordered(page, changes);
        Map<String, List<TextChange>> byPage = new LinkedHashMap<>();
        for (TextChange change : ordered) {
            String owner = this.texts.standsOn(page, change.draft().unit())
                .filter((it) -> maySuggest(who, it))
                .orElseThrow(() -> new AccessDeniedException("May not suggest a text of " + page));
            byPage.computeIfAbsent(owner, (it) -> new ArrayList<>()).add(change);
        }
        byPage.forEach((owner, theirs) -> fits(who, owner, theirs));
        String word = word(reason);
        this.transactions.executeWithoutResult((transaction) -> byPage.forEach((owner, theirs) -> {
            long id = add(who, owner, page, PublicationState.SUGGESTED, null, word, theirs);
            this.publisher.forget(who, page, theirs);
            this.audit.record(who, "publication.suggested", Publisher.subject(id, owner));
        }));
    }

    /** A word as it is stored. @throws DraftingRefused if it is too long */
    static String word(String typed) {
        String word = typed.strip();
        if (word.length() > LONGEST_WORD) {
            throw new DraftingRefused(Reason.TOO_LONG);
        }
        return word;
    }

    private boolean maySuggest(StaffMember who, String page) {
        return !this.rights.mayEdit(who, page) && this.rules.municipalities(page).stream().anyMatch(who::mayEdit);
    }

    private long wait(StaffMember who, String page, List<TextChange> changes, PublicationState state,
            @Nullable Instant due, String reason, String action) {
        return this.transactions.execute((transaction) -> {
            long id = add(who, page, page, state, due, reason, changes);
            this.publisher.forget(who, page, changes);
            this.audit.record(who, action, Publisher.subject(id, page));
            return id;
        });
    }

    private long add(StaffMember who, String page, String draftedOn, PublicationState state, @Nullable Instant due,
            String reason, List<TextChange> changes) {
        return this.table.add(new NewPublication(page, draftedOn, state, who, this.clock.instant(), due, reason,
                changes));
    }

    private List<TextChange> checked(StaffMember who, String page, List<TextChange> changes) {
        List<TextChange> ordered = ordered(page, changes);
        for (TextChange change : ordered) {
            if (!this.rights.may(who, page, change.language(), change.draft().change())) {
                throw new AccessDeniedException("May not edit " + page + " in " + change.language());
            }
        }
        return ordered;
    }

    /** Units in one order for all, so that no two publications wait for each other; in each the new meaning comes first. */
    private static List<TextChange> ordered(String page, List<TextChange> changes) {
        if (changes.isEmpty()) {
            throw new DraftingRefused(Reason.NOTHING);
        }
        if (changes.size() > MOST) {
            throw new DraftingRefused(Reason.TOO_MANY);
        }
        changes.forEach((change) -> TextDrafts.check(page, change.draft()));
        return changes.stream()
            .sorted(Comparator.comparing((TextChange change) -> change.draft().unit())
                .thenComparing((change) -> change.draft().change()))
            .toList();
    }

    private void noSecondPerson(StaffMember who, String page, List<TextChange> changes) {
        if (this.rules.needsSecondPerson(who, page, changes.stream().map((it) -> it.draft().unit()).toList())) {
            throw new DraftingRefused(Reason.SECOND_PERSON);
        }
    }

    /** Refuses early what could not stand in the page when its time comes. */
    private void fits(StaffMember who, String page, List<TextChange> changes) {
        Map<Language, List<Draft>> byLanguage = changes.stream()
            .collect(Collectors.groupingBy(TextChange::language,
                    Collectors.mapping(TextChange::draft, Collectors.toList())));
        try {
            byLanguage.forEach((language, drafts) -> this.editing.preview(who, page, language, drafts));
        }
        catch (WrongText wrong) {
            for (TextChange change : changes) {
                try {
                    this.editing.preview(who, page, change.language(), List.of(change.draft()));
                }
                catch (WrongText own) {
                    throw Publisher.refused(change, own);
                }
            }
            throw Publisher.refused(changes.getFirst(), wrong);
        }
    }

    private Instant future(Instant at) {
        Instant now = this.clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(LONGEST_WAIT))) {
            throw new DraftingRefused(Reason.TIME);
        }
        return at;
    }
}
