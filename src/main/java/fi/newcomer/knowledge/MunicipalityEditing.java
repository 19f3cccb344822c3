package fi.newcomer.knowledge;

import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.EntryEditing;
import fi.newcomer.entry.EntryRevision;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.entry.WrongEntry.Problem;
import fi.newcomer.municipality.Accent;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipalities.Told;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * How staff change what is said of a municipality: its names, its colour, its authorities, and that the chooser offers
 * it. An editor changes all of it; an administrator gives an unnamed one its name and lists it. The next reader sees it.
 */
@Service
public class MunicipalityEditing {

    private final Municipalities municipalities;

    private final MunicipalityEntries told;

    private final Entries entries;

    private final EntryEditing changes;

    private final Authorities authorities;

    MunicipalityEditing(Municipalities municipalities, MunicipalityEntries told, Entries entries, EntryEditing changes,
            Authorities authorities) {
        this.municipalities = municipalities;
        this.told = told;
        this.entries = entries;
        this.changes = changes;
        this.authorities = authorities;
    }

    /** The municipalities of which this person may change something, in the order of the file. */
    public List<MunicipalityEntry> mine(StaffMember who) {
        return this.municipalities.all()
            .stream()
            .filter((it) -> may(who, it))
            .flatMap((it) -> find(it.slug()).stream())
            .toList();
    }

    /** One of those. */
    public Optional<MunicipalityEntry> find(StaffMember who, String slug) {
        return mine(who).stream().filter((it) -> it.municipality().slug().equals(slug)).findFirst();
    }

    private Optional<MunicipalityEntry> find(String slug) {
        return this.entries.find(MunicipalityEntries.FILE, slug)
            .flatMap((entry) -> entry.read(this.told::read)
                .map((it) -> new MunicipalityEntry(it.municipality(), it.accent(), entry)));
    }

    /** Whether this person may change all of a municipality, or only name and list it. */
    public boolean mayEdit(StaffMember who, Municipality municipality) {
        return who.mayEdit(municipality);
    }

    private static boolean may(StaffMember who, Municipality municipality) {
        return who.mayEdit(municipality) || who.has(Role.ADMIN) && !municipality.listed();
    }

    /** The authorities that can be the contact of a municipality. */
    public List<Authority> contacts() {
        return authorities(MunicipalityDraft::mayBeContact);
    }

    /** The authorities of a kind. */
    public List<Authority> authorities(Authority.Kind kind) {
        return authorities((authority) -> authority.kind() == kind);
    }

    private List<Authority> authorities(Predicate<Authority> which) {
        return this.authorities.all().stream().filter(which).toList();
    }

    /**
     * Changes what is said of a municipality.
     * @throws WrongEntry if something in it is wrong
     * @throws ChangedMeanwhile if somebody else changed it since
     * @throws AccessDeniedException if this person may not do it
     */
    public MunicipalityEntry change(StaffMember who, MunicipalityEntry shown, MunicipalityDraft draft) {
        check(who, shown);
        List<Problem> problems = draft.problems(shown, this.authorities);
        WrongEntry.refuse(problems);
        Municipality after = draft.municipality(shown.municipality());
        Accent accent = draft.accent();
        if (!all(who, shown) && !onlyNamed(shown, after, accent)) {
            throw new AccessDeniedException("May only name and list " + shown.entry().key());
        }
        String text = MunicipalityText.changed(shown, after, accent);
        MunicipalityEntry now = read(shown.entry(), text);
        if (!now.municipality().equals(after) || !now.accent().equals(accent)) {
            throw new IllegalStateException("The municipality " + shown.entry().key() + " can't be written");
        }
        return put(who, shown, now, "municipality.changed");
    }

    private boolean all(StaffMember who, MunicipalityEntry shown) {
        return who.mayEdit(this.municipalities.get(shown.entry().key()));
    }

    private static boolean onlyNamed(MunicipalityEntry before, Municipality after, Accent accent) {
        Municipality was = before.municipality();
        return before.accent().equals(accent) && was.contact().equals(after.contact())
                && was.employmentArea().equals(after.employmentArea())
                && was.wellbeingCounty().equals(after.wellbeingCounty());
    }

    /** What was said of a municipality, the newest first. @throws AccessDeniedException if this person may not change it */
    public List<EntryRevision> revisions(StaffMember who, MunicipalityEntry shown) {
        check(who, shown);
        return this.changes.revisions(shown.entry());
    }

    /**
     * Lets a municipality say again what it said before; one that was named and listed since has no name again.
     * @param text one of its revisions
     * @throws WrongSetting if that names what is no longer there
     * @throws ChangedMeanwhile if somebody else changed it since
     * @throws AccessDeniedException if this person may not do it
     */
    public MunicipalityEntry restore(StaffMember who, MunicipalityEntry shown, String text) {
        check(who, shown);
        if (!all(who, shown)) {
            throw new AccessDeniedException("May only name and list " + shown.entry().key());
        }
        MunicipalityEntry before = read(shown.entry(), text);
        if (!before.municipality().slug().equals(shown.municipality().slug())) {
            throw new IllegalArgumentException("Not the municipality " + shown.entry().key());
        }
        return put(who, shown, before, "municipality.restored");
    }

    private MunicipalityEntry read(Entry entry, String text) {
        Told now = this.told.read(Entry.yaml(entry.file(), text));
        return new MunicipalityEntry(now.municipality(), now.accent(),
                new Entry(entry.file(), entry.key(), text, entry.upstream()));
    }

    private MunicipalityEntry put(StaffMember who, MunicipalityEntry shown, MunicipalityEntry now, String action) {
        Entry stored = this.changes.change(who, shown.entry(), now.entry().text(), action, shown.entry().key());
        return new MunicipalityEntry(now.municipality(), now.accent(), stored);
    }

    /** By the entry that would change, as it stands, whatever was shown of it. */
    private void check(StaffMember who, MunicipalityEntry shown) {
        boolean may = shown.entry().file().equals(MunicipalityEntries.FILE)
                && this.municipalities.find(shown.entry().key()).filter((it) -> may(who, it)).isPresent();
        if (!may || !shown.entry().key().equals(shown.municipality().slug())) {
            throw new AccessDeniedException("May not edit the municipality " + shown.entry().key());
        }
    }
}
