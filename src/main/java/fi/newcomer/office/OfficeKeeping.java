package fi.newcomer.office;

import fi.newcomer.content.Slugs;
import fi.newcomer.entry.Entries.ChangedMeanwhile;
import fi.newcomer.entry.Entry;
import fi.newcomer.entry.EntryEditing;
import fi.newcomer.entry.RemovedEntry;
import fi.newcomer.entry.Typed;
import fi.newcomer.entry.WrongEntry;
import fi.newcomer.entry.WrongEntry.Problem;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.Facts;
import fi.newcomer.hours.OpeningHours;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office.Source;
import fi.newcomer.setting.WrongSetting;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.FactPlaces;
import fi.newcomer.text.Layers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * How staff keep the offices of their municipalities: all that an office says but its hours, new ones, and those that
 * they take away. The next reader sees it.
 */
@Service
public class OfficeKeeping {

    private static final String OFFICES = "offices.yaml";

    private static final int LONGEST_SLUG = 60;

    private final Offices offices;

    private final OfficeEditing editing;

    private final EntryEditing entries;

    private final Municipalities municipalities;

    private final Facts facts;

    private final Documents documents;

    private final FactPlaces places;

    private final Layers layers;

    OfficeKeeping(Offices offices, OfficeEditing editing, EntryEditing entries, Municipalities municipalities,
            Facts facts, Documents documents, FactPlaces places, Layers layers) {
        this.offices = offices;
        this.editing = editing;
        this.entries = entries;
        this.municipalities = municipalities;
        this.facts = facts;
        this.documents = documents;
        this.places = places;
        this.layers = layers;
    }

    /** The municipalities to which this person may add an office. */
    public List<Municipality> towns(StaffMember who) {
        return this.municipalities.all().stream().filter(who::mayEdit).toList();
    }

    /** The ids of the facts of a kind, to reach offices by. */
    public List<String> facts(Fact.Kind kind) {
        return this.facts.kinds()
            .entrySet()
            .stream()
            .filter((fact) -> fact.getValue() == kind)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    }

    /** All that an office can rest on. */
    public List<Source> sources() {
        return this.documents.all().stream().map((it) -> new Source(it.title(), it.sectionTitle())).toList();
    }

    /**
     * What is wrong in what somebody typed.
     * @param before the office that it changes; null for a new one
     */
    public List<Problem> problems(StaffMember who, @Nullable Office before, OfficeDraft draft) {
        List<Problem> problems = new ArrayList<>(draft.problems(before));
        boolean strange = draft.serves()
            .stream()
            .filter((it) -> before == null || !before.serves().contains(it))
            .anyMatch((it) -> !this.editing.may(who, it));
        if (strange) {
            problems.add(new Problem("serves", "not-yours"));
        }
        if (before != null && !alone(before.municipality(), before.slug(), draft.serves())) {
            problems.add(new Problem("serves", "taken"));
        }
        Set<Source> known = new HashSet<>(sources());
        if (before != null) {
            known.addAll(before.sources());
        }
        if (!known.containsAll(draft.sources())) {
            problems.add(new Problem("sources", "source"));
        }
        fact("phone", draft.phone(), Fact.Kind.PHONE, problems);
        fact("email", draft.email(), Fact.Kind.EMAIL, problems);
        fact("website", draft.website(), Fact.Kind.LINK, problems);
        return problems;
    }

    private void fact(String field, @Nullable String id, Fact.Kind kind, List<Problem> problems) {
        if (id != null && this.facts.kinds().get(id) != kind) {
            problems.add(new Problem(field, "fact"));
        }
    }

    /** Whether no other office that serves one of these has this name in addresses. */
    private boolean alone(String municipality, String slug, List<String> serves) {
        return this.offices.all()
            .stream()
            .map(OfficeEntry::office)
            .filter((it) -> it.slug().equals(slug) && !it.municipality().equals(municipality))
            .noneMatch((it) -> it.serves().stream().anyMatch(serves::contains));
    }

    /**
     * Adds an office, whose hours nobody has given yet. Saying the same twice adds it once.
     * @throws WrongEntry if something in it is wrong
     * @throws AccessDeniedException if this person may not do it
     */
    public OfficeEntry add(StaffMember who, String municipality, OfficeDraft draft) {
        check(who, municipality);
        List<Problem> problems = problems(who, null, draft);
        String slug = Slugs.of(Typed.line(draft.name().getOrDefault("sv", "")), LONGEST_SLUG);
        if (slug.isEmpty() && problems.stream().noneMatch((it) -> it.field().equals("name.sv"))) {
            problems.add(new Problem("name.sv", "no-letters"));
        }
        WrongEntry.refuse(problems);
        Office first = draft.office(slug, municipality, OpeningHours.NOT_GIVEN);
        Optional<OfficeEntry> same = this.offices.all().stream().filter((it) -> it.office().equals(first)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        Set<String> taken = this.offices.all().stream().map((it) -> it.office().slug()).collect(Collectors.toSet());
        // The names of those that were taken away stay theirs, so that they can come back.
        this.entries.removed(OFFICES).forEach((it) -> taken.add(it.key().substring(it.key().indexOf('/') + 1)));
        Office office = draft.office(Slugs.free(slug, taken), municipality, OpeningHours.NOT_GIVEN);
        String text = OfficeText.whole(office);
        readAgain(office, text);
        return new OfficeEntry(office,
                this.entries.add(who, OFFICES, municipality + "/" + office.slug(), text, "office.added"));
    }

    /**
     * Changes what an office says of itself; its hours stay.
     * @throws WrongEntry if something in it is wrong
     * @throws ChangedMeanwhile if somebody else changed the office since
     * @throws AccessDeniedException if this person may not do it
     */
    public OfficeEntry change(StaffMember who, OfficeEntry shown, OfficeDraft draft) {
        this.editing.check(who, shown);
        WrongEntry.refuse(problems(who, shown.office(), draft));
        Office after = draft.office(shown.office().slug(), shown.office().municipality(), shown.office().hours());
        String text = after.equals(shown.office()) ? shown.entry().text()
                : OfficeText.changed(OFFICES, shown.entry().text(), shown.office(), after);
        String upstream = shown.entry().upstream();
        if (upstream != null && reads(after, upstream)) {
            // What the file says again stands as the file writes it.
            text = upstream;
        }
        else if (!reads(after, text)) {
            // What staff wrote names what is gone, so that readers saw its file: nothing of it is kept.
            text = OfficeText.whole(after);
            readAgain(after, text);
        }
        return new OfficeEntry(after,
                this.entries.change(who, shown.entry(), text, "office.changed", shown.entry().key()));
    }

    /** The pages whose texts link right to an office, as somebody who reads this language finds them. */
    public List<FactPlaces.Place> linking(OfficeEntry shown, Language reader) {
        Set<String> folders = shown.office()
            .serves()
            .stream()
            .flatMap((it) -> this.municipalities.find(it).stream())
            .flatMap((it) -> this.layers.under(this.layers.of(it)).stream())
            .collect(Collectors.toSet());
        return this.places.linking("offices/" + shown.office().slug(), reader)
            .stream()
            .filter((place) -> !place.page().startsWith("programme/")
                    || folders.contains(place.page().split("/")[1]))
            .toList();
    }

    /** The ids of the facts that an office shows; they stay when it goes. */
    public List<String> shown(OfficeEntry shown) {
        Office.Contact contact = shown.office().contact();
        return Stream.of(contact.phone(), contact.email(), contact.website())
            .flatMap(Stream::ofNullable)
            .distinct()
            .toList();
    }

    /**
     * Takes an office away; readers no longer see it.
     * @throws WrongEntry if a text links to it
     * @throws ChangedMeanwhile if somebody else changed the office since
     * @throws AccessDeniedException if this person may not do it
     */
    public void remove(StaffMember who, OfficeEntry shown, Language reader) {
        this.editing.check(who, shown);
        if (!linking(shown, reader).isEmpty()) {
            WrongEntry.refuse(List.of(new Problem("", "linked")));
        }
        this.entries.remove(who, shown.entry(), "office.removed");
    }

    /** The offices of this person's municipalities that were taken away, the last first. */
    public List<RemovedEntry> removed(StaffMember who) {
        return this.entries.removed(OFFICES).stream().filter((it) -> this.editing.may(who, town(it))).toList();
    }

    /**
     * Puts an office back as it was.
     * @throws WrongSetting if it names what is no longer there
     * @throws WrongEntry if another office has its name in addresses by now
     * @throws ChangedMeanwhile if it is there again
     * @throws AccessDeniedException if this person may not do it
     */
    public OfficeEntry putBack(StaffMember who, RemovedEntry removed) {
        check(who, town(removed));
        Office office = this.offices.read(removed.text());
        if (!removed.file().equals(OFFICES) || !removed.key().equals(office.municipality() + "/" + office.slug())) {
            throw new IllegalArgumentException("Not the office " + removed.key());
        }
        if (!alone(office.municipality(), office.slug(), office.serves())) {
            WrongEntry.refuse(List.of(new Problem("", "taken")));
        }
        return new OfficeEntry(office, this.entries.putBack(who, removed, "office.put-back"));
    }

    private static String town(RemovedEntry removed) {
        return removed.key().substring(0, removed.key().indexOf('/'));
    }

    /** Whoever reads it next must read just this. */
    private void readAgain(Office office, String text) {
        if (!reads(office, text)) {
            throw new IllegalStateException("The office " + office.slug() + " can't be written");
        }
    }

    private boolean reads(Office office, String text) {
        try {
            return this.offices.read(text).equals(office);
        }
        catch (WrongSetting wrong) {
            return false;
        }
    }

    private void check(StaffMember who, String municipality) {
        if (!this.editing.may(who, municipality)) {
            throw new AccessDeniedException("May not edit the offices of " + municipality);
        }
    }
}
