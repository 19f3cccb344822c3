package fi.newcomer.renewal;

import fi.newcomer.fact.Documents;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.renewal.CitedItem.Mark;
import fi.newcomer.renewal.CitedItem.Verdict;
import fi.newcomer.renewal.RenewalRefused.Reason;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.EditingRights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The renewals of the programmes that the person who is signed in edits for all their municipalities. A renewal changes
 * nothing by itself: it is a list of what cites the old document, and of what people found out about it.
 */
@Service
public class Renewals {

    private static final int LONGEST_TITLE = 300;

    private final RenewalTable table;

    private final Citations citations;

    private final Documents documents;

    private final Languages languages;

    private final EditingRights rights;

    private final CurrentStaff currentStaff;

    private final StaffFunctions functions;

    private final Audit audit;

    private final TransactionTemplate transactions;

    private final Clock clock;

    Renewals(RenewalTable table, Citations citations, Documents documents, Languages languages,
            EditingRights rights, CurrentStaff currentStaff, StaffFunctions functions, Audit audit,
            TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.citations = citations;
        this.documents = documents;
        this.languages = languages;
        this.rights = rights;
        this.currentStaff = currentStaff;
        this.functions = functions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The titles of the programmes that this person may renew, by the ids of the documents. */
    public Map<String, String> documents() {
        Map<String, String> mine = new LinkedHashMap<>(this.documents.programmes());
        mine.keySet().removeIf((document) -> !may(document));
        return mine;
    }

    /** Those that this person may see, the newest first. */
    public List<Renewal> all() {
        List<Renewal> mine = this.table.all().stream().filter((it) -> may(it.document())).toList();
        Map<String, String> names = this.functions.of(mine.stream().map(Renewal::startedBy).collect(Collectors.toSet()));
        return mine.stream().map((it) -> named(it, names)).toList();
    }

    /** One that this person may see. */
    public Optional<Renewal> find(long id) {
        return all().stream().filter((it) -> it.id() == id).findFirst();
    }

    /**
     * What cites the old document now, with what was found out.
     * @param language in which texts are quoted
     */
    public List<CitedItem> items(Renewal renewal, Language language) {
        allowed(renewal.document());
        Map<String, Mark> marks = this.table.marks(renewal.id());
        Map<String, String> names = this.functions.of(marks.values().stream().map(Mark::who).collect(Collectors.toSet()));
        return this.citations.of(renewal.document(), title(renewal), language)
            .stream()
            .map((item) -> item.with(named(marks.get(item.key()), names)))
            .toList();
    }

    /**
     * Begins a renewal.
     * @param document the id of the old document
     * @param title of the new one
     * @param through the last day of the new one, if it says one
     * @throws RenewalRefused if it can't begin like this
     * @throws AccessDeniedException if this person may not renew it
     */
    public Renewal start(String document, String title, @Nullable LocalDate from, @Nullable LocalDate through) {
        StaffMember who = allowed(document);
        String name = title.strip();
        if (name.isEmpty() || name.length() > LONGEST_TITLE || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new RenewalRefused(Reason.TITLE);
        }
        if (from == null || (through != null && through.isBefore(from))) {
            throw new RenewalRefused(Reason.PERIOD);
        }
        String old = Optional.ofNullable(this.documents.programmes().get(document))
            .orElseThrow(() -> new AccessDeniedException("No programme: " + document));
        int items = this.citations.of(document, old, this.languages.first()).size();
        try {
            return this.transactions.execute((transaction) -> {
                long id = this.table.add(document, old, name, from, through, items, who.username(), this.clock.instant());
                this.audit.record(who, "renewal.started", document);
                return this.table.find(id).orElseThrow();
            });
        }
        catch (DuplicateKeyException open) {
            throw new RenewalRefused(Reason.ALREADY);
        }
    }

    /**
     * Says what was found out about some items; nothing where one no longer cites the document.
     * @param verdict empty to take back what was said
     * @throws AccessDeniedException if this person may not do it, or the renewal is closed
     */
    public void mark(Renewal renewal, Collection<CitedItem> items, Optional<Verdict> verdict) {
        changed(renewal, (who) -> {
            for (CitedItem item : items) {
                verdict.ifPresentOrElse(
                        (it) -> this.table.mark(renewal.id(), item.key(), it, who.username(), this.clock.instant()),
                        () -> this.table.unmark(renewal.id(), item.key()));
            }
            this.audit.record(who, "renewal.marked", renewal.id() + ": " + items.size());
        });
    }

    /** Ends a renewal. @throws AccessDeniedException if this person may not do it, or it is closed */
    public void close(Renewal renewal) {
        changed(renewal, (who) -> {
            this.table.close(renewal.id(), who.username(), this.clock.instant());
            this.audit.record(who, "renewal.closed", String.valueOf(renewal.id()));
        });
    }

    private void changed(Renewal shown, Consumer<StaffMember> deed) {
        this.transactions.executeWithoutResult((transaction) -> {
            Renewal renewal = this.table.locked(shown.id())
                .filter(Renewal::open)
                .orElseThrow(() -> new AccessDeniedException("The renewal is closed"));
            deed.accept(allowed(renewal.document()));
        });
    }

    /** The title by which files and facts cite the document now, or did when it was renewed. */
    private String title(Renewal renewal) {
        return this.documents.programmes().getOrDefault(renewal.document(), renewal.oldTitle());
    }

    private boolean may(String document) {
        return this.rights.mayEdit(this.currentStaff.get(), "programme/" + document + "/any");
    }

    private StaffMember allowed(String document) {
        if (!may(document)) {
            throw new AccessDeniedException("May not renew " + document);
        }
        return this.currentStaff.get();
    }

    private static Renewal named(Renewal it, Map<String, String> names) {
        return new Renewal(it.id(), it.document(), it.oldTitle(), it.title(), it.from(), it.through(), it.items(),
                names.get(it.startedBy()), it.startedAt(), it.closedAt());
    }

    private static @Nullable Mark named(@Nullable Mark mark, Map<String, String> names) {
        return mark == null ? null : new Mark(mark.verdict(), names.get(mark.who()), mark.at());
    }
}
