package fi.newcomer.drafting;

import fi.newcomer.drafting.DraftTable.Owner;
import fi.newcomer.drafting.Refusal.Place;
import fi.newcomer.drafting.Refusal.Reason;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.Draft;
import fi.newcomer.text.TextChanges;
import fi.newcomer.text.TextChanges.Changed;
import fi.newcomer.text.WrongText;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the texts of a publication stand, all or none, in the caller's transaction. */
@Component
class Publisher {

    private final TextChanges texts;

    private final PublishingRules rules;

    private final PublicationTable table;

    private final DraftTable drafts;

    private final Audit audit;

    private final Clock clock;

    Publisher(TextChanges texts, PublishingRules rules, PublicationTable table, DraftTable drafts, Audit audit,
            Clock clock) {
        this.texts = texts;
        this.rules = rules;
        this.table = table;
        this.drafts = drafts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Publishes what is stored, in the name of a person.
     * @return the stamps to be told after the transaction is committed
     * @throws DraftingRefused if a text can't stand, or the official ones would not go out together
     * @throws org.springframework.security.access.AccessDeniedException if this person may not do it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> publish(StaffMember who, long id, String page, List<TextChange> changes) {
        this.texts.lock(page, changes.stream().map((change) -> change.draft().unit()).toList());
        Set<String> stamps = new HashSet<>();
        List<String> undos = new ArrayList<>();
        Set<String> newMeanings = new HashSet<>();
        Map<String, Set<String>> together = new HashMap<>();
        for (TextChange change : changes) {
            Draft draft = once(change.draft(), newMeanings);
            Changed changed = change(who, page, new TextChange(change.language(), draft));
            stamps.addAll(changed.stamps());
            undos.add(changed.undo());
            if (PublishingRules.official(change.language()) || draft.change() == ChangeOfMeaning.NEW_MEANING) {
                together.computeIfAbsent(changed.page(), (it) -> new TreeSet<>()).add(draft.unit());
            }
        }
        together.forEach(this::together);
        this.table.published(id, this.clock.instant(), undos);
        this.audit.record(who, "publication.published", subject(id, page));
        return stamps;
    }

    /** Forgets the drafts that a publication took over. */
    void forget(StaffMember author, String page, List<TextChange> changes) {
        changes.forEach((change) -> this.drafts.remove(new Owner(page, change.language(), author.username()),
                change.draft().unit()));
    }

    /** Gives the author back what is not published, except where the author has typed something newer. */
    void giveBack(Publication publication) {
        String page = this.table.draftedOn(publication.id());
        publication.changes()
            .forEach((change) -> this.drafts.putIfNone(new Owner(page, change.language(), publication.author()), page,
                    new KeptDraft(change.draft(), publication.function(), this.clock.instant())));
    }

    static String subject(long id, String page) {
        return "publication " + id + " " + page;
    }

    /** Two languages that say the same new thing give the unit one new meaning, not two. */
    private static Draft once(Draft draft, Set<String> newMeanings) {
        if (draft.change() != ChangeOfMeaning.NEW_MEANING || newMeanings.add(draft.unit())) {
            return draft;
        }
        return new Draft(draft.unit(), draft.text(), ChangeOfMeaning.CATCH_UP, draft.checked(), draft.shown());
    }

    private Changed change(StaffMember who, String page, TextChange change) {
        try {
            return this.texts.change(who, page, change.language(), change.draft());
        }
        catch (WrongText wrong) {
            throw refused(change, wrong);
        }
    }

    static DraftingRefused refused(TextChange change, WrongText wrong) {
        return new DraftingRefused(new Refusal(Reason.TEXT, List.of(
                new Place(change.draft().unit(), change.language().code(), wrong.mistake().name()))));
    }

    private void together(String page, Set<String> units) {
        if (this.rules.mayStand(page)) {
            return;
        }
        List<Place> lacking = this.rules.lacking(page, Optional.of(units));
        if (!lacking.isEmpty()) {
            throw new DraftingRefused(new Refusal(Reason.LACKING, lacking));
        }
    }
}
