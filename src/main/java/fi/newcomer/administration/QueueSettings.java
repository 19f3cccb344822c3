package fi.newcomer.administration;

import fi.newcomer.queue.Queue;
import fi.newcomer.queue.QueueRefused;
import fi.newcomer.queue.Queues;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator settles about queues; for administrators only, and recorded. */
@Service
public class QueueSettings {

    private final Queues queues;

    private final CurrentStaff currentStaff;

    private final Audit audit;

    QueueSettings(Queues queues, CurrentStaff currentStaff, Audit audit) {
        this.queues = queues;
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
    }
}
