package fi.newcomer.flyer;

import fi.newcomer.flyer.FlyerRefused.Reason;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.office.Office;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.Placements;
import fi.newcomer.placement.PageReference.Kind;
import fi.newcomer.qrcode.QrCode;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The flyers of the municipalities that the person who is signed in edits. Every version is kept, and every change is
 * audited; the PDF is made anew each time from what the placement, the texts and the office say then.
 */
@Service
public class Flyers {

    private final FlyerTable table;

    private final FlyerCheck check;

    private final FlyerPrinter printer;

    private final OfficeStrip offices;

    private final CoatsOfArms arms;

    private final Placements placements;

    private final Municipalities municipalities;

    private final CurrentStaff currentStaff;

    private final StaffFunctions functions;

    private final Audit audit;

    private final TransactionTemplate transactions;

    private final Clock clock;

    Flyers(FlyerTable table, FlyerCheck check, FlyerPrinter printer, OfficeStrip offices, CoatsOfArms arms,
            Placements placements, Municipalities municipalities, CurrentStaff currentStaff, StaffFunctions functions,
            Audit audit, TransactionTemplate transactions, Clock clock) {
        this.table = table;
        this.check = check;
        this.printer = printer;
        this.offices = offices;
        this.arms = arms;
        this.placements = placements;
        this.municipalities = municipalities;
        this.currentStaff = currentStaff;
        this.functions = functions;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The municipalities for which this person makes flyers. */
    public List<Municipality> municipalities() {
        return this.municipalities.all().stream().filter(this::may).toList();
    }

    /** The flyers that this person may see, the newest first. */
    public List<Flyer> all() {
        return named(this.table.all().stream().filter((flyer) -> may(flyer.placement())).toList());
    }

    /** One of those. */
    public Optional<Flyer> find(long id) {
        return this.table.find(id).filter((flyer) -> may(flyer.placement())).map((flyer) -> named(List.of(flyer)).getFirst());
    }

    /** Every version of a flyer, the newest first. */
    public List<Flyer> history(Flyer flyer) {
        allowed(flyer.placement());
        return named(this.table.history(flyer.id()));
    }

    /** What kind of page the code of a placement leads to now. */
    public Kind leadsTo(Placement placement) {
        return this.placements.leadsTo(placement).kind();
    }

    /** The offices that a flyer of a municipality may name: those to which one can go. */
    public List<Office> offices(Municipality municipality) {
        return this.offices.of(municipality);
    }

    /** Whether a flyer that names an office also says when it is open: only where staff have confirmed a standing rule. */
    public boolean showsHours(Office office) {
        return !this.offices.hours(office).isEmpty();
    }

    /**
     * Keeps a new flyer.
     * @throws FlyerRefused if it can't be made like this
     * @throws AccessDeniedException if this person may not do it
     */
    public Flyer keep(String placement, FlyerDesign design) {
        StaffMember who = allowed(placement);
        FlyerDesign checked = fitting(placement, design);
        long id = this.transactions.execute((transaction) -> {
            long added = this.table.add(code(placement), checked, who.username(), this.clock.instant());
            this.audit.record(who, "flyer.made", String.valueOf(added));
            return added;
        });
        return find(id).orElseThrow();
    }

    /**
     * Changes a flyer.
     * @param shown the flyer as this person saw it
     * @throws FlyerRefused if it can't be made like this, or somebody else changed it meanwhile
     * @throws AccessDeniedException if this person may not do it
     */
    public Flyer change(Flyer shown, FlyerDesign design) {
        StaffMember who = allowed(shown.placement());
        FlyerDesign checked = fitting(shown.placement(), design);
        next(shown, () -> {
            this.table.version(shown.id(), shown.version() + 1, checked, false, who.username(), this.clock.instant());
            this.audit.record(who, "flyer.changed", String.valueOf(shown.id()));
            return true;
        });
        return find(shown.id()).orElseThrow(() -> new FlyerRefused(Reason.CHANGED));
    }

    /**
     * Takes a flyer out of the list. What is printed stays valid: the code belongs to the placement.
     * @throws FlyerRefused if somebody else changed it meanwhile
     * @throws AccessDeniedException if this person may not do it
     */
    public void remove(Flyer shown) {
        StaffMember who = allowed(shown.placement());
        next(shown, () -> {
            this.table.version(shown.id(), shown.version() + 1, shown.design(), true, who.username(),
                    this.clock.instant());
            this.audit.record(who, "flyer.removed", String.valueOf(shown.id()));
            return true;
        });
    }

    /**
     * The flyer as a PDF to print: at most 300 KB, tagged (PDF/UA), in inks, its fonts within.
     * @throws FlyerRefused if it can't be made like this
     * @throws AccessDeniedException if this person may not do it
     */
    public byte[] pdf(String placementCode, FlyerDesign wanted) {
        allowed(placementCode);
        Placement placement = placement(placementCode);
        Municipality municipality = this.municipalities.get(placement.municipality());
        Kind leadsTo = leadsTo(placement);
        QrCode code = this.placements.code(placement).orElseThrow(() -> new FlyerRefused(Reason.NO_ADDRESS));
        FlyerDesign design = this.check.checked(wanted, municipality, leadsTo);
        return this.printer.pdf(design, municipality, code, leadsTo, this.offices.find(municipality, design.office()),
                design.arms() ? this.arms.find(municipality) : Optional.empty());
    }

    /** What is kept can be printed: it is tried before. */
    private FlyerDesign fitting(String placementCode, FlyerDesign design) {
        pdf(placementCode, design);
        Placement placement = placement(placementCode);
        return this.check.checked(design, this.municipalities.get(placement.municipality()), leadsTo(placement));
    }

    private void next(Flyer shown, Supplier<Boolean> deed) {
        if (this.table.find(shown.id()).filter((now) -> now.version() == shown.version()).isEmpty()) {
            throw new FlyerRefused(Reason.CHANGED);
        }
        try {
            this.transactions.execute((transaction) -> deed.get());
        }
        catch (DuplicateKeyException changed) {
            throw new FlyerRefused(Reason.CHANGED);
        }
    }

    private List<Flyer> named(List<Flyer> flyers) {
        Map<String, String> names = this.functions.of(flyers.stream().map(Flyer::who).collect(Collectors.toSet()));
        return flyers.stream().map((flyer) -> flyer.with(names.get(flyer.who()))).toList();
    }

    private Placement placement(String code) {
        return this.placements.find(code).orElseThrow(Flyers::none);
    }

    private String code(String placement) {
        return placement(placement).code();
    }

    private boolean may(Municipality municipality) {
        return this.currentStaff.find()
            .filter((who) -> who.has(Role.EDITOR) && who.mayEdit(municipality))
            .isPresent();
    }

    private boolean may(String placement) {
        return this.placements.find(placement)
            .flatMap((it) -> this.municipalities.find(it.municipality()))
            .filter(this::may)
            .isPresent();
    }

    /** What doesn't exist looks like what belongs to another. */
    private StaffMember allowed(@Nullable String placement) {
        if (placement == null || !may(placement)) {
            throw none();
        }
        return this.currentStaff.get();
    }

    private static AccessDeniedException none() {
        return new AccessDeniedException("Not this municipality's flyers");
    }
}
