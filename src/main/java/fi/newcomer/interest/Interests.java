package fi.newcomer.interest;

import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff do with the wishes to be told. Editors tell the people of their own municipalities; they and coordinators
 * see how many wait. Nobody sees an e-mail address.
 */
@Service
public class Interests {

    private final InterestRows rows;

    private final InterestLinks links;

    private final InterestMail mail;

    private final Municipalities municipalities;

    private final Audit audit;

    Interests(InterestRows rows, InterestLinks links, InterestMail mail, Municipalities municipalities, Audit audit) {
        this.rows = rows;
        this.links = links;
        this.mail = mail;
        this.municipalities = municipalities;
        this.audit = audit;
    }

    /** How many wait for what in the municipalities of this person, in the order of the municipalities. */
    @Transactional(readOnly = true)
    public List<Waiting> counts(StaffMember who) {
        List<String> seen = this.municipalities.all()
            .stream()
            .filter((it) -> who.mayEdit(it) || who.maySeeNumbers(it))
            .map(Municipality::slug)
            .toList();
        // Sorted by what is waited for and never by numbers, which the order would betray.
        return this.rows.counts()
            .stream()
            .filter((it) -> seen.contains(it.wish().municipality()))
            .map((it) -> Waiting.of(it.wish(), it.people()))
            .sorted(Comparator.comparing((Waiting it) -> seen.indexOf(it.wish().municipality()))
                .thenComparing((it) -> it.wish().language())
                .thenComparing((it) -> it.wish().kind()))
            .toList();
    }

    /** The municipalities whose people this person may tell. */
    public List<Municipality> own(StaffMember who) {
        return this.municipalities.all().stream().filter(who::mayEdit).toList();
    }

    /** Whether an address may begin with this: a municipality that the portal serves. */
    public boolean known(String municipality) {
        return this.municipalities.find(municipality).isPresent();
    }

    /**
     * The message that {@link #tell} would send to readers of a language in the group's first municipality.
     * @throws AccessDeniedException when one of the municipalities is not this person's
     */
    public GroupMessage preview(StaffMember who, Group group, Language reader) {
        return this.mail.message(group, checked(who, group).getFirst(), reader, "…");
    }

    /**
     * Tells everyone who waits for a group that it starts: a message to each confirmed address, whose wish is deleted
     * with it; whoever left only a number is to be called. Doing it again tells nobody twice.
     * @return whom to call; that this was read is recorded
     * @throws AccessDeniedException when one of the municipalities is not this person's; nobody is told then
     */
    @Transactional
    public Told tell(StaffMember who, Group group) {
        checked(who, group);
        List<Call> calls = new ArrayList<>();
        int mailed = 0;
        for (Interest interest : once(this.rows.lockWaiting(group))) {
            if (interest.mailable()) {
                tell(interest, group);
                mailed++;
            }
            else {
                interest.phone()
                    .ifPresent((phone) -> calls.add(new Call(interest.id(), interest.wish(), phone, interest.toldIn())));
            }
        }
        String where = String.join(" ", group.municipalities().stream().sorted().toList());
        this.audit.record(who, "interest.told", where + " mail=" + Waiting.count(mailed));
        if (!calls.isEmpty()) {
            this.audit.record(who, "interest.numbers-read", where + " phone=" + Waiting.count(calls.size()));
        }
        return new Told(mailed > 0, calls);
    }

    /** Somebody was called or texted: the number is deleted. Doing it again changes nothing. */
    @Transactional
    public void called(StaffMember who, UUID id) {
        remove(who, List.of(id), "interest.called");
    }

    /**
     * Deletes what somebody left who asks staff to: by the short code, the phone number or the e-mail address.
     * @return whether there was anything in this person's municipalities
     */
    @Transactional
    public boolean forget(StaffMember who, String codeOrContact) {
        String typed = codeOrContact.strip();
        List<UUID> found = new ArrayList<>(this.links.openedByCode(typed));
        found.addAll(this.rows.of(typed));
        return remove(who, found, "interest.forgotten");
    }

    /** Whoever waits for this and for anything, or in two municipalities, is told once: the other wish ends with it. */
    private List<Interest> once(List<Interest> waiting) {
        Set<String> seen = new HashSet<>();
        Map<Boolean, List<Interest>> first = waiting.stream()
            .collect(Collectors.partitioningBy((it) -> seen.add(it.mailable()
                    ? "e " + it.email().orElseThrow().toLowerCase(Locale.ROOT)
                    : "p " + InterestRows.toDial(it.phone().orElseThrow()))));
        this.rows.remove(first.get(false).stream().map(Interest::id).toList());
        return first.get(true);
    }

    /** The message and the end of the wish, in one transaction. Its way out leads to what else the person waits for. */
    private void tell(Interest interest, Group group) {
        String email = interest.email().orElseThrow();
        this.rows.remove(List.of(interest.id()));
        String token = this.links.token();
        this.links.open(token, this.rows.of(email));
        this.mail.starts(email, interest.wish(), interest.toldIn(), group, token);
    }

    private boolean remove(StaffMember who, List<UUID> ids, String action) {
        List<Interest> own = this.rows.lock(ids)
            .stream()
            .filter((it) -> this.municipalities.find(it.wish().municipality()).filter(who::mayEdit).isPresent())
            .toList();
        this.rows.remove(own.stream().map(Interest::id).toList());
        own.stream()
            .map((it) -> it.wish().municipality())
            .distinct()
            .forEach((municipality) -> this.audit.record(who, action, municipality + " "
                    + own.stream().filter((it) -> it.wish().municipality().equals(municipality)).count()));
        return !own.isEmpty();
    }

    private List<String> checked(StaffMember who, Group group) {
        List<String> own = own(who).stream().map(Municipality::slug).toList();
        if (!own.containsAll(group.municipalities())) {
            throw new AccessDeniedException("Not a municipality of this person");
        }
        return own.stream().filter(group.municipalities()::contains).toList();
    }
}
