package fi.newcomer.knowledge;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.EntryEditing;
import fi.newcomer.entry.RemovedEntry;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.entry.WrongEntry.Problem;
import fi.newcomer.fact.Facts;
import fi.newcomer.fact.Listing;
import fi.newcomer.fact.Listings;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** The partners that were taken from their lists, and how staff put them back. */
@Service
public class TakenAwayPartners {

    private static final String FILE = Listings.PARTNERS + ".yaml";

    private final Listings listings;

    private final Entries entries;

    private final EntryEditing changes;

    private final Folders folders;

    private final Facts facts;

    TakenAwayPartners(Listings listings, Entries entries, EntryEditing changes, Folders folders, Facts facts) {
        this.listings = listings;
        this.entries = entries;
        this.changes = changes;
        this.folders = folders;
        this.facts = facts;
    }

    /** Those that this person may put back, the last first. */
    public List<RemovedEntry> of(StaffMember who) {
        return this.changes.removed(FILE).stream().filter((it) -> may(who, it)).toList();
    }

    /**
     * Puts a partner back as it was.
     * @throws WrongSetting if it names what is no longer there
     * @throws WrongEntry if something else has its name in texts by now, or no list has its kind any more
     * @throws ChangedMeanwhile if it is there again
     * @throws AccessDeniedException if this person may not do it
     */
    public void putBack(StaffMember who, RemovedEntry removed) {
        if (!may(who, removed)) {
            throw new AccessDeniedException("May not edit the partners of " + removed.file());
        }
        Listing partner = this.listings.partner(Entry.yaml(removed.file(), removed.text()));
        if (!partner.slug().equals(removed.key())) {
            throw new IllegalArgumentException("Not the partner " + removed.key());
        }
        boolean taken = this.facts.kinds().containsKey(removed.key()) || this.entries.named(FILE)
            .stream()
            .anyMatch((it) -> it.key().equals(removed.key()) && !it.file().equals(removed.file()));
        if (taken) {
            WrongEntry.refuse(List.of(new Problem("", "taken")));
        }
        if (!this.listings.partnerKinds().contains(partner.kind())) {
            WrongEntry.refuse(List.of(new Problem("", "no-list")));
        }
        this.changes.putBack(who, removed, "partner.put-back");
    }

    private boolean may(StaffMember who, RemovedEntry removed) {
        String[] path = removed.file().split("/");
        return path.length == 3 && this.folders.mayEdit(who, path[1]);
    }
}
