package fi.newcomer.knowledge;

import fi.newcomer.content.Slugs;
import fi.newcomer.entry.Entries;
import fi.newcomer.entry.Entry;
import fi.newcomer.fact.Documents;
import fi.newcomer.fact.Fact;
import fi.newcomer.fact.FactBook;
import fi.newcomer.fact.FactRevision;
import fi.newcomer.fact.FactSearch;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.fact.FactValue;
import fi.newcomer.fact.KnownFact;
import fi.newcomer.knowledge.WrongKnowledge.Problem;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.FactPlaces;
import fi.newcomer.text.StatedSentences;
import fi.newcomer.text.StatedSentences.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How staff keep the facts: those of a programme or layer who edit for all its municipalities, those that all share who
 * edit everything. The next reader sees what changed.
 */
@Service
public class FactDesk {

    /** Facts of the list that are read at once. */
    public static final int PAGE = 30;

    private static final int LONGEST_ID = 60;

    private final FactBook book;

    private final FactTokens tokens;

    private final FactPlaces places;

    private final StatedSentences stated;

    private final Documents documents;

    private final Folders folders;

    private final Entries entries;

    private final Audit audit;

    private final TransactionTemplate transactions;

    FactDesk(FactBook book, FactTokens tokens, FactPlaces places, StatedSentences stated, Documents documents,
            Folders folders, Entries entries, Audit audit, TransactionTemplate transactions) {
        this.book = book;
        this.tokens = tokens;
        this.places = places;
        this.stated = stated;
        this.documents = documents;
        this.folders = folders;
        this.entries = entries;
        this.audit = audit;
        this.transactions = transactions;
    }

    /**
     * The facts that the readers of this person's municipalities meet and that are looked for, in the order of their ids,
     * {@value #PAGE} at most.
     * @param after the id behind which the list goes on; empty for its beginning
     */
    public List<FactLine> facts(StaffMember who, FactWish wish, String after) {
        List<KnownFact> known = this.book.of(search(who, wish), after, PAGE);
        Map<String, FactPlaces.Count> uses = this.places
            .counts(known.stream().map((it) -> it.fact().id()).toList());
        return known.stream()
            .map((it) -> new FactLine(it, uses.getOrDefault(it.fact().id(), FactPlaces.Count.NONE), mayEdit(who, it)))
            .toList();
    }

    /** How many there are of those. */
    public int count(StaffMember who, FactWish wish) {
        return this.book.count(search(who, wish));
    }

    /** The programmes and layers that have facts which this person sees; empty for what all share. */
    public List<String> having(StaffMember who) {
        Map<String, String> folders = new LinkedHashMap<>();
        seen(who).forEach((folder) -> folders.put(KnownFact.file(folder), folder));
        return this.book.having(folders.keySet()).stream().map(folders::get).sorted().toList();
    }

    private FactSearch search(StaffMember who, FactWish wish) {
        return new FactSearch(seen(who).stream()
            .filter((folder) -> wish.folder().isEmpty() || wish.folder().get().equals(folder))
            .map(KnownFact::file)
            .toList(), wish.kind(), wish.words(), wish.reader().locale().toLocale());
    }

    /** One of those. */
    public Optional<KnownFact> find(StaffMember who, String id) {
        return this.book.find(id).filter((known) -> seen(who).contains(known.folder()));
    }

    private List<String> seen(StaffMember who) {
        return Stream.concat(Stream.of(""), this.folders.seen(who).stream()).toList();
    }

    public boolean mayEdit(StaffMember who, KnownFact known) {
        return this.folders.mayEdit(who, known.folder());
    }

    /** The programmes and layers to which this person may add a fact; empty for those that all share. */
    public List<String> folders(StaffMember who) {
        return seen(who).stream().filter((folder) -> this.folders.mayEdit(who, folder)).toList();
    }

    /** The municipalities whose readers meet what stands in a programme or layer. */
    public List<Municipality> readers(String folder) {
        return this.folders.readers(folder);
    }

    /** All that a fact can rest on. */
    public List<Documents.Source> sources() {
        return this.documents.all();
    }

    /** A fact as readers of a language find it. */
    public String shown(Fact fact, Language reader) {
        return this.tokens.words(fact, reader);
    }

    /** The pages whose texts show or state a fact. */
    public List<FactPlaces.Place> places(KnownFact known, Language reader) {
        return this.places.of(known.fact().id(), reader);
    }

    /** The offices, courses and partners that name a fact. */
    public List<Entry> entries(KnownFact known) {
        return this.entries.naming(known.fact().id());
    }

    /** The sentences that state a fact in their own words. */
    public List<Sentence> sentences(KnownFact known) {
        return known.fact().kind() == Fact.Kind.STATED ? this.stated.of(known.fact().id()) : List.of();
    }

    /** The sentences that storing this would mark as outdated. */
    public List<Sentence> marks(KnownFact shown, FactDraft draft) {
        return fact(shown.fact().id(), draft).outdates(shown.fact()) ? sentences(shown) : List.of();
    }

    /** What is wrong in what somebody typed. @param before the fact that it changes; null for a new one */
    public List<Problem> problems(@Nullable Fact before, FactDraft draft) {
        List<Problem> problems = new ArrayList<>();
        Fact fact = fact("", draft);
        FactValue.problem(fact.kind(), fact.value()).ifPresent((problem) -> problems.add(new Problem("value", problem)));
        boolean same = before != null && before.document().equals(fact.document())
                && before.section().equals(fact.section());
        if (!same && this.documents.all()
            .stream()
            .noneMatch((it) -> it.title().equals(fact.document()) && it.sectionTitle().equals(fact.section()))) {
            problems.add(new Problem("source", "source"));
        }
        return problems;
    }

    /**
     * Stores what a fact says from now on.
     * @param shown the fact as this person saw it
     * @return the fact as it is now
     * @throws WrongKnowledge if something in it is wrong
     * @throws FactBook.ChangedMeanwhile if somebody else changed it since
     * @throws AccessDeniedException if this person may not do it
     */
    public KnownFact save(StaffMember who, KnownFact shown, FactDraft draft) {
        return save(who, shown, draft, "fact.changed");
    }

    /** Lets a fact say again what it said before; like {@link #save} otherwise. */
    public KnownFact restore(StaffMember who, KnownFact shown, Fact before) {
        return save(who, shown, FactDraft.of(before), "fact.restored");
    }

    private KnownFact save(StaffMember who, KnownFact shown, FactDraft draft, String action) {
        KnownFact stands = this.book.find(shown.fact().id()).orElseThrow(FactBook.ChangedMeanwhile::new);
        check(who, stands.folder());
        if (draft.kind() != shown.fact().kind()) {
            throw new IllegalArgumentException("The kind of a fact stays: " + shown.fact().id());
        }
        refuse(problems(shown.fact(), draft));
        Fact now = fact(shown.fact().id(), draft);
        if (!now.equals(stands.fact())) {
            store(who, shown.fact(), now, stands.file(), action);
        }
        return this.book.find(now.id()).orElseThrow(FactBook.ChangedMeanwhile::new);
    }

    /**
     * Adds a fact.
     * @param folder the programme or layer that says it; empty for one that all share
     * @param name what its id is made of
     * @throws WrongKnowledge if something in it is wrong
     * @throws AccessDeniedException if this person may not do it
     */
    public KnownFact add(StaffMember who, String folder, String name, FactDraft draft) {
        check(who, folder);
        if (!folder.isEmpty() && this.folders.readers(folder).isEmpty()) {
            throw new IllegalArgumentException("No readers get " + folder);
        }
        List<Problem> problems = problems(null, draft);
        String id = Slugs.of(name, LONGEST_ID);
        if (id.isEmpty()) {
            problems.addFirst(new Problem("name", "name"));
        }
        refuse(problems);
        Set<String> taken = new HashSet<>(this.book.ids());
        // The way to the view of a new fact.
        taken.add("new");
        String free = Slugs.free(id, taken);
        while (!this.tokens.isFact(draft.kind().name().toLowerCase(java.util.Locale.ROOT), free)) {
            taken.add(free);
            free = Slugs.free(id, taken);
        }
        Fact fact = fact(free, draft);
        store(who, null, fact, KnownFact.file(folder), "fact.added");
        return this.book.find(fact.id()).orElseThrow();
    }

    /** What a fact has said, the newest first. @throws AccessDeniedException if this person may not see it */
    public List<FactRevision> revisions(StaffMember who, KnownFact known) {
        return find(who, known.fact().id()).map((it) -> this.book.revisions(it.fact().id()))
            .orElseThrow(() -> new AccessDeniedException("May not see the fact " + known.fact().id()));
    }

    private void store(StaffMember who, @Nullable Fact shown, Fact now, String file, String action) {
        this.transactions.executeWithoutResult((transaction) -> {
            this.book.put(shown, now, file, who.function());
            this.audit.record(who, action, now.id());
        });
    }

    private static Fact fact(String id, FactDraft draft) {
        return new Fact(id, draft.kind(), FactValue.of(draft.kind(), draft.value()), draft.state(),
                Objects.requireNonNullElse(draft.document(), ""), Objects.requireNonNullElse(draft.section(), ""));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new WrongKnowledge(problems);
        }
    }

    private void check(StaffMember who, String folder) {
        if (!this.folders.mayEdit(who, folder)) {
            throw new AccessDeniedException("May not edit the facts of " + (folder.isEmpty() ? "all" : folder));
        }
    }
}
