package fi.newcomer.leave;

import fi.newcomer.database.OnceMore;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.queue.Queue;
import fi.newcomer.queue.Queues;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who of the caseworkers is away, until when, and who stands in. An absence ends by itself after its last day. */
@Service
public class Absences {

    private final AbsenceTable table;

    private final StaffMembers staff;

    private final Queues queues;

    private final Audit audit;

    private final TransactionTemplate transactions;

    private final Clock clock;

    Absences(AbsenceTable table, StaffMembers staff, Queues queues, Audit audit, TransactionTemplate transactions,
            Clock clock) {
        this.table = table;
        this.staff = staff;
        this.queues = queues;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Where the cases of somebody are taken care of today: the person's absence, if there is one. */
    public Optional<Absence> today(String username) {
        return today().stream().filter((it) -> it.username().equalsIgnoreCase(username)).findFirst();
    }

    /** Who is away today, by username. */
    public Map<String, Absence> away() {
        Map<String, Absence> away = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        today().forEach((it) -> away.put(it.username(), it));
        return away;
    }

    /** For whom a person stands in today: usernames. */
    public List<String> replacedBy(StaffMember who) {
        return today().stream()
            .filter((it) -> it.standIn().filter(who.username()::equalsIgnoreCase).isPresent())
            .map(Absence::username)
            .toList();
    }

    private List<Absence> today() {
        LocalDate day = day();
        return this.table.notOver(day).stream().filter((it) -> it.on(day)).toList();
    }

    /** What a person may know: the own absences and those of colleagues of the same queues; an administrator all. */
    public List<Absence> shown(StaffMember who) {
        List<String> known = people(who, true).stream().map(StaffMember::username).toList();
        return this.table.notOver(day()).stream().filter((it) -> known.contains(it.username())).toList();
    }

    /** For whom a person may note an absence: an administrator for every caseworker, others for themselves. */
    public List<StaffMember> people(StaffMember who) {
        return people(who, false);
    }

    /** Who handles one of a person's queues and has an active account, without that person. */
    public List<StaffMember> colleagues(StaffMember of) {
        return handling(of.queues()).stream().filter((it) -> !it.username().equals(of.username())).toList();
    }

    /**
     * Notes that somebody is away.
     * @param standIn a colleague of the same queue; empty for nobody
     * @throws LeaveRefused when the days are backwards, over or taken, or the colleague is unfit or away
     * @throws AccessDeniedException when it is somebody else, and the one who notes it no administrator
     */
    public void note(StaffMember who, String username, @Nullable LocalDate from, @Nullable LocalDate until,
            Optional<String> standIn) {
        StaffMember absent = people(who).stream()
            .filter((it) -> it.username().equals(username))
            .findFirst()
            .orElseThrow(() -> new AccessDeniedException("Not this person's absence"));
        if (from == null || until == null) {
            throw new LeaveRefused(LeaveRefused.Reason.DAY_MISSING);
        }
        if (until.isBefore(from)) {
            throw new LeaveRefused(LeaveRefused.Reason.BACKWARDS);
        }
        if (until.isBefore(day())) {
            throw new LeaveRefused(LeaveRefused.Reason.OVER);
        }
        standIn.ifPresent((it) -> fit(absent, it, from, until));
        OnceMore.afterDeadlock(() -> this.transactions.executeWithoutResult((transaction) -> {
            if (this.table.locked(username).stream().anyMatch((it) -> it.overlaps(from, until))) {
                throw new LeaveRefused(LeaveRefused.Reason.OVERLAPS);
            }
            this.table.insert(username, from, until, standIn);
            this.audit.record(who, "leave.noted", username);
        }));
    }

    private void fit(StaffMember absent, String standIn, LocalDate from, LocalDate until) {
        if (colleagues(absent).stream().noneMatch((it) -> it.username().equals(standIn))) {
            throw new LeaveRefused(LeaveRefused.Reason.STAND_IN_UNFIT);
        }
        if (this.table.notOver(from).stream().anyMatch((it) -> it.username().equals(standIn) && it.overlaps(from, until))) {
            throw new LeaveRefused(LeaveRefused.Reason.STAND_IN_AWAY);
        }
    }

    /**
     * The person is back from today on; what has not begun is taken away. What is there no more is over already.
     * @throws AccessDeniedException when it is somebody else's, and the one who ends it no administrator
     */
    public void end(StaffMember who, long id) {
        LocalDate today = day();
        this.transactions.executeWithoutResult((transaction) -> this.table.find(id).ifPresent((absence) -> {
            if (people(who).stream().noneMatch((it) -> it.username().equals(absence.username()))) {
                throw new AccessDeniedException("Not this person's absence");
            }
            if (absence.from().isBefore(today)) {
                this.table.endOn(id, today.minusDays(1));
            }
            else {
                this.table.delete(id);
            }
            this.audit.record(who, "leave.ended", absence.username());
        }));
    }

    private List<StaffMember> people(StaffMember who, boolean colleaguesToo) {
        if (who.has(Role.ADMIN)) {
            return handling(this.queues.all().stream().map(Queue::slug).toList());
        }
        return handling(who.queues()).stream()
            .filter((it) -> colleaguesToo || it.username().equals(who.username()))
            .toList();
    }

    private List<StaffMember> handling(Collection<String> slugs) {
        return this.staff.handling(slugs).stream().sorted(Comparator.comparing(StaffMember::function)).toList();
    }

    private LocalDate day() {
        return LocalDate.now(this.clock.withZone(Helsinki.ZONE));
    }
}
