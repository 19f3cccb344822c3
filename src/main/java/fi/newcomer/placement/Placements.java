package fi.newcomer.placement;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.HiddenCharacters;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.WrongPlacement.Mistake;
import fi.newcomer.qrcode.QrCode;
import fi.newcomer.setting.Settings;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.Role;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where printed codes hang and where they lead. An editor of a municipality makes and changes its placements; they are
 * never deleted, since what is printed stays in the world. Every change is kept and audited.
 */
@Service
public class Placements {

    /** Characters. */
    public static final int LONGEST_NOTE = 120;

    /** So many codes are tried before something must be wrong with the dice. */
    private static final int TRIES = 20;

    private final PlacementTable table;

    private final KnownPlacements known;

    private final PageReferences pages;

    private final Municipalities municipalities;

    private final Audit audit;

    private final Settings settings;

    private final Clock clock;

    private final TransactionTemplate transactions;

    private final PlacementCodes codes = new PlacementCodes();

    Placements(PlacementTable table, KnownPlacements known, PageReferences pages, Municipalities municipalities,
            Audit audit, Settings settings, Clock clock, TransactionTemplate transactions) {
        this.table = table;
        this.known = known;
        this.pages = pages;
        this.municipalities = municipalities;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** The municipalities whose placements a person may see: who edits them, and who reads their numbers. */
    public List<Municipality> municipalities(StaffMember who) {
        return this.municipalities.all().stream().filter((it) -> maySee(who, it)).toList();
    }

    /**
     * The placements of a municipality, the newest first.
     * @throws AccessDeniedException if the person may not see them
     */
    public List<Placement> of(StaffMember who, Municipality municipality) {
        // What was read before the municipality got another name is still the same one.
        if (this.municipalities.find(municipality.slug()).filter((it) -> maySee(who, it)).isEmpty()) {
            throw new AccessDeniedException("Not this municipality's placements");
        }
        return this.table.all().stream().filter((it) -> it.municipality().equals(municipality.slug())).toList();
    }

    /** A placement by its code, in capitals or not. */
    public Optional<Placement> find(@Nullable String code) {
        return PlacementCodes.read(code).flatMap(this.known::find);
    }

    /**
     * Makes one with a code of its own.
     * @param note where it hangs, at most {@link #LONGEST_NOTE} characters
     * @throws AccessDeniedException unless the person edits the municipality
     * @throws WrongPlacement if something in it is wrong
     */
    public Placement make(StaffMember who, Municipality municipality, PageReference target, String note, LocalDate from) {
        mayEdit(who, municipality);
        String said = checked(note);
        checked(municipality, target);
        for (int i = 0; i < TRIES; i++) {
            Placement made = new Placement(this.codes.next(), municipality.slug(), said, from, Optional.empty(), target,
                    who.username());
            try {
                this.transactions.executeWithoutResult((transaction) -> {
                    this.table.add(made, this.clock.instant());
                    this.audit.record(who, "placement.made", made.code());
                });
                this.known.put(made);
                return made;
            }
            catch (DuplicateKeyException taken) {
                // Another one is tried.
            }
        }
        throw new IllegalStateException("No free code for a placement");
    }

    /**
     * Lets a code lead to another page from now on, also where it is printed already, and says anew where it hangs and
     * since when.
     * @param shown the placement as this person saw it
     * @throws AccessDeniedException unless the person edits the municipality
     * @throws WrongPlacement if something in it is wrong, or somebody else changed it meanwhile
     */
    public Placement change(StaffMember who, Placement shown, PageReference target, String note, LocalDate from) {
        return change(who, shown, "placement.changed", (placement) -> {
            // A page that has gone meanwhile may stay: the code leads to the start page until there is another.
            if (!target.equals(placement.target())) {
                checked(this.municipalities.get(placement.municipality()), target);
            }
            return checkedDays(placement.with(target, checked(note), from));
        });
    }

    /**
     * Ends it: from a day on, which may be today or to come, it leads to the start page of its municipality.
     * @param shown the placement as this person saw it
     * @throws AccessDeniedException unless the person edits the municipality
     * @throws WrongPlacement if it would end before it begins, or somebody else changed it meanwhile
     */
    public Placement end(StaffMember who, Placement shown, LocalDate end) {
        return change(who, shown, "placement.ended", (placement) -> checkedDays(placement.ending(Optional.of(end))));
    }

    /**
     * Opens it again, without an end.
     * @param shown the placement as this person saw it
     * @throws AccessDeniedException unless the person edits the municipality
     * @throws WrongPlacement if somebody else changed it meanwhile
     */
    public Placement reopen(StaffMember who, Placement shown) {
        return change(who, shown, "placement.reopened", (placement) -> placement.ending(Optional.empty()));
    }

    /**
     * How it stood after each change, the newest first.
     * @throws AccessDeniedException if the person may not see it
     */
    public List<PlacementRevision> revisions(StaffMember who, String code) {
        Placement placement = this.table.find(code).orElseThrow(Placements::none);
        of(who, this.municipalities.get(placement.municipality()));
        return this.table.revisions(code);
    }

    /**
     * The absolute address that the code of a placement holds; nothing without {@code PORTAL_BASE_URL}, since nothing may
     * then be printed. A demo without it has one that works on its own machine.
     */
    public Optional<String> address(Placement placement) {
        return this.settings.codeBase().map((base) -> base + "/q/" + placement.code());
    }

    /** The code to print, under the same condition as its address. */
    public Optional<QrCode> code(Placement placement) {
        return address(placement).map(QrCode::of);
    }

    /** Whether addresses are those of a demo, which lead nowhere from another machine. */
    public boolean onlyHere() {
        return this.settings.demo() && this.settings.baseUrl().isEmpty();
    }

    /** Where it leads now: its target, or the start page when it has ended or the municipality no longer has the page. */
    public PageReference leadsTo(Placement placement) {
        boolean there = !placement.ended(Helsinki.today(this.clock)) && this.municipalities.find(placement.municipality())
            .filter((municipality) -> this.pages.has(municipality, placement.target()))
            .isPresent();
        return there ? placement.target() : PageReference.START;
    }

    /** What belongs to the demo, once. */
    void demo(Placement placement) {
        if (this.table.find(placement.code()).isEmpty()) {
            this.transactions.executeWithoutResult((transaction) -> this.table.add(placement, this.clock.instant()));
            this.known.put(placement);
        }
    }

    private Placement change(StaffMember who, Placement shown, String action, UnaryOperator<Placement> change) {
        Placement now = this.transactions.execute((transaction) -> {
            Placement before = this.table.locked(shown.code()).orElseThrow(Placements::none);
            mayEdit(who, this.municipalities.get(before.municipality()));
            if (!before.equals(shown)) {
                throw new WrongPlacement(Mistake.CHANGED);
            }
            Placement after = change.apply(before);
            if (!after.equals(before)) {
                this.table.change(after, who.username(), this.clock.instant());
                this.audit.record(who, action, shown.code());
            }
            return after;
        });
        this.known.put(now);
        return now;
    }

    private static boolean maySee(StaffMember who, Municipality municipality) {
        return who.mayEdit(municipality) || who.maySeeNumbers(municipality);
    }

    private static void mayEdit(StaffMember who, Municipality municipality) {
        if (!who.has(Role.EDITOR) || !who.mayEdit(municipality)) {
            throw new AccessDeniedException("Not this municipality's placements");
        }
    }

    /** What doesn't exist looks like what belongs to another. */
    private static AccessDeniedException none() {
        return new AccessDeniedException("Not this municipality's placements");
    }

    private static String checked(String note) {
        String said = note.strip();
        if (said.isEmpty()) {
            throw new WrongPlacement(Mistake.NOTE_MISSING);
        }
        if (said.length() > LONGEST_NOTE) {
            throw new WrongPlacement(Mistake.NOTE_TOO_LONG);
        }
        if (HiddenCharacters.in(said)) {
            throw new WrongPlacement(Mistake.NOTE_HIDDEN);
        }
        return said;
    }

    private void checked(Municipality municipality, PageReference target) {
        if (!this.pages.has(municipality, target)) {
            throw new WrongPlacement(Mistake.NO_SUCH_PAGE);
        }
    }

    private static Placement checkedDays(Placement placement) {
        if (placement.end().filter((end) -> end.isBefore(placement.from())).isPresent()) {
            throw new WrongPlacement(Mistake.ENDS_BEFORE);
        }
        return placement;
    }
}
