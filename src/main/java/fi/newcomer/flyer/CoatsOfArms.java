package fi.newcomer.flyer;

import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The coats of arms that municipalities put on what they print. */
@Service
public class CoatsOfArms {

    /** The most bytes of a file that somebody brings. */
    public static final int LARGEST_FILE = Arms.LARGEST_FILE;

    private final ArmsTable table;

    private final CurrentStaff currentStaff;

    private final Audit audit;

    private final TransactionTemplate transactions;

    private final Clock clock;

    CoatsOfArms(ArmsTable table, CurrentStaff currentStaff, Audit audit, TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.currentStaff = currentStaff;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The picture of a municipality, as a PNG of at most 500 dots a side. */
    public Optional<byte[]> png(Municipality municipality) {
        return find(municipality).map(Arms::png);
    }

    Optional<Arms> find(Municipality municipality) {
        return this.table.find(municipality.slug());
    }

    /**
     * Keeps a picture as the coat of arms, instead of the one before.
     * @param file a PNG of at most 1 MB
     * @throws FlyerRefused if it is no such picture
     * @throws AccessDeniedException if this person may not do it
     */
    public void put(Municipality municipality, byte[] file) {
        StaffMember who = editor(municipality);
        Arms arms = Arms.of(file);
        this.transactions.executeWithoutResult((transaction) -> {
            this.table.put(municipality.slug(), arms, who.username(), this.clock.instant());
            this.audit.record(who, "arms.changed", municipality.slug());
        });
    }

    /**
     * Removes it. Flyers that show it are then refused until they no longer do.
     * @throws AccessDeniedException if this person may not do it
     */
    public void remove(Municipality municipality) {
        StaffMember who = editor(municipality);
        this.transactions.executeWithoutResult((transaction) -> {
            this.table.remove(municipality.slug());
            this.audit.record(who, "arms.removed", municipality.slug());
        });
    }

    private StaffMember editor(Municipality municipality) {
        return this.currentStaff.find()
            .filter((member) -> member.mayEdit(municipality))
            .orElseThrow(() -> new AccessDeniedException("Only for those who edit the municipality"));
    }
}
