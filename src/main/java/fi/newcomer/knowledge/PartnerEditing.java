package fi.newcomer.knowledge;

import fi.newcomer.content.Slugs;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.EntryEditing;
import fi.newcomer.entry.EntryRevision;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.fact.Listing;
import fi.newcomer.fact.ListingReader;
import fi.newcomer.fact.Listings;
import fi.newcomer.knowledge.WrongKnowledge.Problem;
import fi.newcomer.language.Languages;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.FactPlaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * How staff change the partners that their programmes and layers list; the pages that list them show it at the next
 * request. Each list belongs to those who may edit the texts of its programme or layer.
 */
@Service
public class PartnerEditing {

    private static final String FILE = Listings.PARTNERS + ".yaml";

    private static final int LONGEST_SLUG = 60;

    /** How many characters a name or a few words may have. */
    private static final int LONGEST = 300;

    private final Listings listings;

    private final Entries entries;

    private final EntryEditing changes;

    private final Folders folders;

    private final Documents documents;

    private final Facts facts;

    private final FactPlaces places;

    private final Authorities authorities;

    private final Languages languages;

    PartnerEditing(Listings listings, Entries entries, EntryEditing changes, Folders folders, Documents documents,
            Facts facts, FactPlaces places, Authorities authorities, Languages languages) {
        this.listings = listings;
        this.entries = entries;
        this.changes = changes;
        this.folders = folders;
        this.documents = documents;
        this.facts = facts;
        this.places = places;
        this.authorities = authorities;
        this.languages = languages;
    }

    /** The partners that this person may change, in the order of their files. */
    public List<PartnerEntry> mine(StaffMember who) {
        Set<String> mine = Set.copyOf(folders(who));
        return all().filter((partner) -> mine.contains(partner.folder())).toList();
    }

    private Stream<PartnerEntry> all() {
        return this.entries.named(FILE)
            .stream()
            .flatMap((entry) -> entry.read((yaml) -> new PartnerEntry(this.listings.partner(yaml), entry)).stream());
    }

    /** One of those. */
    public Optional<PartnerEntry> find(StaffMember who, String folder, String slug) {
        return mine(who).stream()
            .filter((it) -> it.folder().equals(folder) && it.partner().slug().equals(slug))
            .findFirst();
    }

    /** The programmes and layers to whose lists this person may add a partner. */
    public List<String> folders(StaffMember who) {
        return this.folders.edited(who);
    }

    /** The kinds of partners that texts list. */
    public List<String> kinds() {
        return this.listings.partnerKinds();
    }

    /**
     * The ids of the facts of a kind in which some words stand, to reach partners by.
     * @param from how many of them are left out
     * @param most so many at once
     */
    public List<String> facts(Fact.Kind kind, String words, int from, int most) {
        return this.facts.ids(kind, words, from, most);
    }

    /** What is wrong in what somebody typed. @param before the partner that it changes; null for a new one */
    public List<Problem> problems(@Nullable Listing before, PartnerDraft draft) {
        List<Problem> problems = new ArrayList<>();
        if (!kinds().contains(draft.kind())) {
            problems.add(new Problem("kind", "partner-kind"));
        }
        Map<String, String> name = words("name", draft.name(), problems);
        if (!name.containsKey("sv") && !name.containsKey("fi")) {
            problems.add(new Problem("name.sv", "name-missing"));
        }
        Map<String, String> what = words("what", draft.what(), problems);
        this.languages.all()
            .stream()
            .filter((language) -> language.official() && !what.isEmpty() && !what.containsKey(language.code()))
            .forEach((language) -> problems.add(new Problem("what." + language, "both")));
        words("place", draft.place(), problems);
        if (PartnerDraft.line(draft.address()).length() > LONGEST) {
            problems.add(new Problem("address", "long"));
        }
        if (source(before, draft).isEmpty()) {
            problems.add(new Problem("source", "source"));
        }
        Map<String, Fact.Kind> known = this.facts.kinds(draft.contact().values());
        draft.contact().forEach((way, fact) -> {
            if (!ListingReader.WAYS.containsKey(way) || known.get(fact) != ListingReader.WAYS.get(way)) {
                problems.add(new Problem(way, "fact"));
            }
        });
        if (before != null && !before.kind().equals(draft.kind())) {
            problems.addAll(last(before));
        }
        return problems;
    }

    private Map<String, String> words(String field, Map<String, String> typed, List<Problem> problems) {
        Map<String, String> words = PartnerDraft.text(typed).map(LocalizedText::byLanguage).orElse(Map.of());
        words.forEach((language, text) -> {
            if (this.languages.find(language).isEmpty()) {
                problems.add(new Problem(field + "." + language, "language"));
            }
            else if (text.length() > LONGEST) {
                problems.add(new Problem(field + "." + language, "long"));
            }
        });
        return words;
    }

    /** The last one of its kind stays as long as a text lists that kind: the text would have nothing to list. */
    private List<Problem> last(Listing partner) {
        long same = all().filter((it) -> it.partner().kind().equals(partner.kind())).count();
        return same == 1 && !this.places.showing(Listings.PARTNERS, partner.kind()).isEmpty()
                ? List.of(new Problem("kind", "last-of-kind")) : List.of();
    }

    /**
     * Adds a partner to the list of a programme or layer.
     * @throws WrongKnowledge if something in it is wrong
     * @throws AccessDeniedException if this person may not do it
     */
    public PartnerEntry add(StaffMember who, String folder, PartnerDraft draft) {
        check(who, folder);
        refuse(problems(null, draft));
        Set<String> taken = new HashSet<>(this.facts.kinds().keySet());
        this.entries.named(FILE).forEach((entry) -> taken.add(entry.key()));
        // The way to the view of a new partner.
        taken.add("new");
        Map<String, String> name = draft.name();
        String slug = Slugs.of(PartnerDraft.line(name.getOrDefault("sv", name.getOrDefault("fi", ""))), LONGEST_SLUG);
        this.authorities.all().forEach((authority) -> taken.add(authority.slug()));
        String free = Slugs.free(slug.isEmpty() ? folder : slug, taken);
        Listing partner = draft.partner(free, source(null, draft).orElseThrow());
        String file = Listings.path(folder, Listings.PARTNERS);
        String text = PartnerText.whole(partner);
        readAgain(file, partner, text);
        return new PartnerEntry(partner, this.changes.add(who, file, partner.slug(), text, "partner.added"));
    }

    /**
     * Changes what a list says of a partner.
     * @param shown the partner as this person saw it
     * @throws WrongKnowledge if something in it is wrong
     * @throws Entries.ChangedMeanwhile if somebody else changed it since
     * @throws AccessDeniedException if this person may not do it
     */
    public PartnerEntry change(StaffMember who, PartnerEntry shown, PartnerDraft draft) {
        check(who, shown.folder());
        refuse(problems(shown.partner(), draft));
        Listing after = draft.partner(shown.partner().slug(), source(shown.partner(), draft).orElseThrow());
        Entry entry = shown.entry();
        String text = PartnerText.changed(entry.file(), entry.text(), shown.partner(), after);
        if (!reads(entry.file(), after, text)) {
            // What staff wrote names what is gone, so that readers saw its file: nothing of it is kept.
            text = PartnerText.whole(after);
            readAgain(entry.file(), after, text);
        }
        return new PartnerEntry(after, this.changes.change(who, entry, text, "partner.changed", entry.key()));
    }

    /**
     * Takes a partner from its list.
     * @throws WrongKnowledge if a text still needs it
     * @throws Entries.ChangedMeanwhile if somebody else changed it since
     * @throws AccessDeniedException if this person may not do it
     */
    public void remove(StaffMember who, PartnerEntry shown) {
        check(who, shown.folder());
        List<Problem> problems = new ArrayList<>(last(shown.partner()));
        if (!this.places.showing("name", shown.partner().slug()).isEmpty()) {
            problems.add(new Problem("", "named"));
        }
        refuse(problems);
        this.changes.remove(who, shown.entry(), "partner.removed");
    }

    /** What a list has said of a partner, the newest first. @throws AccessDeniedException if this person may not change it */
    public List<EntryRevision> revisions(StaffMember who, PartnerEntry shown) {
        check(who, shown.folder());
        return this.changes.revisions(shown.entry());
    }

    /**
     * Lets a list say of a partner again what it said before.
     * @param text one of its revisions
     * @throws fi.newcomer.setting.WrongSetting if that names what is no longer there
     * @throws WrongKnowledge if a text still needs it as it is
     * @throws Entries.ChangedMeanwhile if somebody else changed it since
     * @throws AccessDeniedException if this person may not do it
     */
    public PartnerEntry restore(StaffMember who, PartnerEntry shown, String text) {
        check(who, shown.folder());
        Listing before = this.listings.partner(Entry.yaml(shown.entry().file(), text));
        if (!before.slug().equals(shown.partner().slug())) {
            throw new IllegalArgumentException("Not the partner " + shown.partner().slug());
        }
        refuse(problems(shown.partner(), PartnerDraft.of(before)));
        return new PartnerEntry(before,
                this.changes.change(who, shown.entry(), text, "partner.restored", shown.entry().key()));
    }

    private Optional<Documents.Source> source(@Nullable Listing before, PartnerDraft draft) {
        return Stream
            .concat(this.documents.all().stream(), before == null ? Stream.empty()
                    : before.sources().stream())
            .filter((it) -> it.title().equals(draft.document()) && it.sectionTitle().equals(draft.section()))
            .findFirst();
    }

    /** Whoever reads it next must read just this. */
    private void readAgain(String file, Listing partner, String text) {
        if (!reads(file, partner, text)) {
            throw new IllegalStateException("The partner " + partner.slug() + " can't be written");
        }
    }

    private boolean reads(String file, Listing partner, String text) {
        try {
            return this.listings.partner(Entry.yaml(file, text)).equals(partner);
        }
        catch (WrongSetting wrong) {
            return false;
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new WrongKnowledge(problems);
        }
    }

    private void check(StaffMember who, String folder) {
        if (folder.isEmpty() || !this.folders.mayEdit(who, folder)) {
            throw new AccessDeniedException("May not edit the partners of " + folder);
        }
    }
}
