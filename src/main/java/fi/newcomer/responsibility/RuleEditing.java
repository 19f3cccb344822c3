package fi.newcomer.responsibility;

import fi.newcomer.fact.Documents;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.HiddenCharacters;
import fi.newcomer.page.Stamps;
import fi.newcomer.responsibility.RuleRefused.Problem;
import fi.newcomer.responsibility.Upstream.Row;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes of the table by administrators: from a day on, never backwards, and never so that a day has no rule or two.
 * Requests that were sent stay where they are.
 */
@Service
public class RuleEditing {

    /** A reason or a conflict has at most so many characters. */
    public static final int LONGEST = 2_000;

    private final RuleTable table;

    private final UpstreamTable upstream;

    private final RuleImport files;

    private final RuleCheck check;

    private final Documents documents;

    private final Audit audit;

    private final Stamps stamps;

    private final TransactionTemplate transactions;

    private final Clock clock;

    RuleEditing(RuleTable table, UpstreamTable upstream, RuleImport files, RuleCheck check, Documents documents,
            Audit audit, Stamps stamps, TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.upstream = upstream;
        this.files = files;
        this.check = check;
        this.documents = documents;
        this.audit = audit;
        this.stamps = stamps;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The versions of the row as they would follow each other with a draft; nothing is kept.
     * @throws RuleRefused if it can't be kept; a missing reason does not matter yet
     */
    public Timeline preview(RuleDraft draft) {
        Row row = Row.of(draft.rule());
        List<Responsibility> stored = stored(row);
        return after(draft, stored, Timeline.of(stored));
    }

    /**
     * Keeps a new version of a row.
     * @throws RuleRefused if it can't be kept; nothing has changed then
     * @throws AccessDeniedException if this person is no administrator
     */
    public void save(StaffMember who, RuleDraft draft) {
        Row row = Row.of(draft.rule());
        change(who, "rule.changed", row, () -> {
            reason(draft.reason());
            List<Responsibility> stored = stored(row);
            Timeline now = unchanged(Timeline.of(stored), draft.edition());
            this.table.move(now, after(draft, stored, now), who.username(), this.clock.instant(), draft.reason().strip());
        });
    }

    /**
     * Takes a version away that has not begun; the one before it goes on in its place.
     * @param edition the edition of the row that the person saw
     * @throws RuleRefused if it has begun, or the row was changed meanwhile
     * @throws AccessDeniedException if this person is no administrator
     */
    public void remove(StaffMember who, Responsibility planned, String reason, String edition) {
        Row row = Row.of(planned);
        change(who, "rule.removed", row, () -> {
            reason(reason);
            Timeline now = unchanged(Timeline.of(stored(row)), edition);
            Responsibility gone = now.versions()
                .stream()
                .filter((it) -> it.version() == planned.version() && it.validFrom().isAfter(Helsinki.today(this.clock)))
                .findFirst()
                .orElseThrow(() -> new RuleRefused(Problem.NOT_PLANNED));
            this.table.move(now, now.without(gone), who.username(), this.clock.instant(), null);
            this.table.withdrawn(gone, who.username(), this.clock.instant(), reason.strip());
        });
    }

    /**
     * Takes what the files say now, from its first day or from today on.
     * @throws RuleRefused if the row was changed meanwhile
     * @throws AccessDeniedException if this person is no administrator
     */
    public void take(StaffMember who, String municipality, Topic topic, Jobseeker jobseeker, String edition) {
        Row row = new Row(municipality, topic, jobseeker);
        change(who, "rule.proposal-taken", row, () -> {
            List<Responsibility> stored = stored(row);
            Timeline now = unchanged(Timeline.of(stored), edition);
            Upstream file = proposed(row);
            Timeline after = this.files.following(now, stored, file.file(), Helsinki.today(this.clock)).complete();
            this.table.move(now, after, who.username(), this.clock.instant(), null);
            this.upstream.put(new Upstream(row, file.file(), after.edition(), false));
        });
    }

    /**
     * Keeps the row as staff edited it; what the files say is proposed again only when they change again.
     * @throws RuleRefused if nothing waits any more
     * @throws AccessDeniedException if this person is no administrator
     */
    public void keep(StaffMember who, String municipality, Topic topic, Jobseeker jobseeker) {
        Row row = new Row(municipality, topic, jobseeker);
        change(who, "rule.proposal-refused", row, () -> {
            Upstream file = proposed(row);
            this.upstream.put(new Upstream(row, file.file(), file.settled(), false));
        });
    }

    private void change(StaffMember who, String action, Row row, Runnable deed) {
        if (!who.has(Role.ADMIN)) {
            throw new AccessDeniedException("Only administrators change rules");
        }
        this.transactions.executeWithoutResult((transaction) -> {
            this.upstream.lock(row);
            deed.run();
            this.audit.record(who, action, row.municipality() + "/" + row.topic().value() + "/" + row.jobseeker().value());
        });
        this.stamps.changed(List.of(Responsibilities.stamp(row.municipality())));
    }

    private Timeline after(RuleDraft draft, List<Responsibility> stored, Timeline now) {
        Responsibility rule = draft.rule();
        LocalDate from = rule.validFrom();
        refuse(from.isBefore(Helsinki.today(this.clock)), Problem.PAST);
        refuse(!rule.holds(), Problem.BACKWARDS);
        this.check.problem(rule).ifPresent((problem) -> refuse(true, problem));
        refuse(!cited(rule), Problem.DOCUMENT);
        refuse(wrong(rule.conflict()), Problem.TEXT);
        int number = stored.stream().mapToInt(Responsibility::version).max().orElse(0) + 1;
        refuse(now.on(from).filter((it) -> it.saysTheSameAs(rule) && Objects.equals(it.validTo(), rule.validTo()))
            .isPresent(), Problem.NOTHING_NEW);
        return now.with(rule.asVersion(number));
    }

    /** Whether it is a programme that the portal knows and, where one is named, a section of it. */
    private boolean cited(Responsibility rule) {
        return this.documents.all()
            .stream()
            .anyMatch((it) -> it.kind() == Documents.Kind.PROGRAMME && it.title().equals(rule.document())
                    && (rule.section() == null || it.sectionTitle().equals(rule.section())));
    }

    private static void reason(String reason) {
        refuse(reason.isBlank(), Problem.REASON);
        refuse(wrong(reason), Problem.TEXT);
    }

    private static boolean wrong(@Nullable String text) {
        return text != null && (text.length() > LONGEST || text.lines().anyMatch(HiddenCharacters::in));
    }

    private static void refuse(boolean wrong, Problem problem) {
        if (wrong) {
            throw new RuleRefused(problem);
        }
    }

    private static Timeline unchanged(Timeline now, String edition) {
        refuse(!now.edition().equals(edition), Problem.CHANGED_MEANWHILE);
        return now;
    }

    private Upstream proposed(Row row) {
        return this.upstream.find(row)
            .filter(Upstream::proposed)
            .orElseThrow(() -> new RuleRefused(Problem.CHANGED_MEANWHILE));
    }

    private List<Responsibility> stored(Row row) {
        List<Responsibility> stored = this.table.versions(row.municipality(), row.topic(), row.jobseeker())
            .stream()
            .map(RuleVersion::rule)
            .toList();
        if (stored.isEmpty()) {
            throw new IllegalArgumentException("No rule for " + row);
        }
        return stored;
    }
}
