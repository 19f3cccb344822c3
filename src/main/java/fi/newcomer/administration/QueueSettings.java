package fi.newcomer.administration;

import fi.newcomer.queue.Queue;
import fi.newcomer.queue.QueueRefused;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.queue.QueueVersion;
import fi.newcomer.queue.Queues;
import fi.newcomer.request.OpenRequests;
import fi.newcomer.queue.RegistrationDays;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator settles about queues; for administrators only, and recorded. */
@Service
public class QueueSettings {

    private final Queues queues;

    private final OpenRequests openRequests;

    private final StaffMembers staff;

    private final UnattendedQueues unattended;

    private final Languages languages;

    private final RegistrationDays registration;

    private final CurrentStaff currentStaff;

    private final Audit audit;

    QueueSettings(Queues queues, RegistrationDays registration, OpenRequests openRequests, StaffMembers staff,
            UnattendedQueues unattended, Languages languages, CurrentStaff currentStaff, Audit audit) {
        this.queues = queues;
        this.registration = registration;
        this.openRequests = openRequests;
        this.staff = staff;
        this.unattended = unattended;
        this.languages = languages;
        this.currentStaff = currentStaff;
        this.audit = audit;
    }

    /** All queues, in the order of the authorities. */
    public List<Queue> all() {
        this.currentStaff.as(Role.ADMIN);
        return this.queues.all();
    }

    /** Stores a queue. @throws QueueRefused when it can't be like this; the reason says why */
    @Transactional
    public void settle(Queue changed) {
        StaffMember administrator = this.currentStaff.as(Role.ADMIN);
        this.queues.settle(administrator.username(), changed);
        this.audit.record(administrator, "queue.settled", changed.slug());
        this.unattended.look();
    }

    /** The languages in which readers may be told about their data. */
    public List<Language> languages() {
        return this.languages.all();
    }

    /** How a queue was settled, newest first. */
    public List<QueueVersion> versions(String queue) {
        this.currentStaff.as(Role.ADMIN);
        return this.queues.versions(queue);
    }

    /** How many requests are open in a queue. */
    public long open(String queue) {
        this.currentStaff.as(Role.ADMIN);
        return this.openRequests.in(queue);
    }

    /** How many active accounts handle each queue. */
    public Map<String, Long> caseworkers() {
        this.currentStaff.as(Role.ADMIN);
        List<StaffMember> active = this.staff.active();
        return this.queues.all()
            .stream()
            .collect(Collectors.toMap(Queue::slug,
                    (queue) -> active.stream().filter((it) -> it.handles(queue.slug())).count()));
    }

    /** Within how many working days after registration in person a queue promises contact. */
    public Optional<Integer> registrationDays(String queue) {
        this.currentStaff.as(Role.ADMIN);
        return this.registration.of(queue);
    }

    /** Stores a queue together with its promise after registration in person; null where it makes none. */
    @Transactional
    public void settle(Queue changed, @Nullable Integer registrationDays) {
        settle(changed);
        this.registration.settle(changed.slug(), registrationDays);
    }
}
