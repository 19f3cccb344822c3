package fi.newcomer.letter;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Language;
import fi.newcomer.letter.LetterRun.State;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.placement.Placement;
import fi.newcomer.placement.Placements;
import fi.newcomer.print.Fonts;
import fi.newcomer.print.Printer;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.DownloadEnded;
import fi.newcomer.staff.StaffMember;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters to the newly arrived, made for an editor of their municipality: one to look at, or one for each row of a file of
 * addresses, handed over while they are made. Names and addresses are in the memory of the one run alone: nothing of them
 * is written to the disk, the database or a log.
 */
@Service
public class Letters {

    /** The most letters of a PDF, so that a printer can do with it and little memory is enough to make it. */
    public static final int PART = 200;

    /** Where the address stands unless a person says otherwise, in millimetres from the upper edge of the paper. */
    public static final int TOP = Envelope.TOP;

    /** The highest place that it can have, in millimetres. */
    public static final int HIGHEST = Envelope.HIGHEST;

    /** The lowest place that it can have, in millimetres. */
    public static final int LOWEST = Envelope.LOWEST;

    /** The most bytes of a file of addresses. */
    public static final int LARGEST_FILE = AddressFile.LARGEST;

    /** The most rows of a file of addresses. */
    public static final int MOST_ROWS = AddressFile.MOST;

    /** Runs of several people at once; more would slow down what newcomers read. */
    static final int RUNS = 2;

    private final LetterText text;

    private final LetterPaper paper;

    private final Printer printer;

    private final CurrentStaff currentStaff;

    private final Municipalities municipalities;

    private final Placements placements;

    private final Audit audit;

    private final TransactionTemplate transactions;

    private final Clock clock;

    private final Map<String, LetterRun> running = new ConcurrentHashMap<>();

    Letters(LetterText text, LetterPaper paper, Printer printer, CurrentStaff currentStaff,
            Municipalities municipalities, Placements placements, Audit audit, TransactionTemplate transactions,
            Clock clock) {
        this.text = text;
        this.paper = paper;
        this.printer = printer;
        this.currentStaff = currentStaff;
        this.municipalities = municipalities;
        this.placements = placements;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The municipalities whose letters the person who is signed in may make. */
    public List<Municipality> municipalities() {
        StaffMember who = this.currentStaff.get();
        return this.municipalities.all().stream().filter(who::mayEdit).toList();
    }

    /** The languages of the letters of a municipality, of those that the fonts can print. */
    public List<Language> languages(Municipality municipality) {
        return this.text.languages(municipality).stream().filter(Fonts::print).toList();
    }

    /**
     * The placements whose codes a letter of a municipality can have: those that have not ended and whose codes can be
     * printed.
     */
    public List<Placement> placements(Municipality municipality) {
        LocalDate today = Helsinki.today(this.clock);
        return this.placements.of(editor(municipality), municipality)
            .stream()
            .filter((placement) -> !placement.ended(today) && this.placements.address(placement).isPresent())
            .toList();
    }

    /**
     * The letter without an address, as PDF.
     * @throws AccessDeniedException unless the person edits the municipality
     */
    public byte[] sample(LetterChoice choice) {
        checked(choice);
        return this.printer.pdf(this.paper.letter(choice));
    }

    /**
     * What a file of addresses holds.
     * @throws WrongAddressFile if there is nothing in it that could be used
     */
    public AddressList read(Municipality municipality, byte[] file, @Nullable FileEncoding encoding) {
        editor(municipality);
        return new AddressFile(new LetterLanguages(languages(municipality)), Fonts::lacks).read(file, encoding);
    }

    /**
     * Begins the letters to some people, for the one who is signed in; {@link #write} makes them.
     * @return empty while this person's last ones are being made, or too many others are
     * @throws AccessDeniedException unless the person edits the municipality
     */
    public Optional<LetterRun> begin(LetterChoice choice, int letters) {
        StaffMember who = checked(choice);
        LetterRun run = new LetterRun(letters);
        synchronized (this.running) {
            if (this.running.containsKey(who.username()) || this.running.size() >= RUNS) {
                return Optional.empty();
            }
            this.running.put(who.username(), run);
        }
        try {
            record(who, "letters.begun", choice, letters);
        }
        catch (RuntimeException notRecorded) {
            this.running.remove(who.username(), run);
            throw notRecorded;
        }
        return Optional.of(run);
    }

    /**
     * Writes a ZIP with PDFs of at most {@link #PART} letters each, in the order given; each goes out as soon as it is made.
     * @throws DownloadEnded when the run was cancelled or nobody takes them any more: what went out is then no whole ZIP, so
     * that nobody takes it for all
     * @param to where they go, asked for once
     */
    public void write(LetterRun run, LetterChoice choice, List<Addressee> addressees, Supplier<OutputStream> to)
            throws DownloadEnded {
        StaffMember who = this.currentStaff.get();
        try {
            OutputStream out = to.get();
            // The PDFs are compressed already.
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.setLevel(Deflater.BEST_SPEED);
            LetterPart part = new LetterPart(this.paper, this.printer, choice);
            for (int from = 0; from < addressees.size(); from += PART) {
                if (run.cancelled()) {
                    throw cancelled();
                }
                List<Addressee> some = addressees.subList(from, Math.min(from + PART, addressees.size()));
                byte[] pdf = part.pdf(some);
                zip.putNextEntry(new ZipEntry("%s-%05d-%05d.pdf".formatted(choice.municipality().slug(), from + 1,
                        from + some.size())));
                zip.write(pdf);
                zip.closeEntry();
                zip.flush();
                run.made(some.size());
            }
            if (!run.handOver()) {
                throw cancelled();
            }
            zip.finish();
            out.flush();
            run.ended(State.DONE);
        }
        catch (DownloadEnded cancelled) {
            throw cancelled;
        }
        catch (IOException gone) {
            throw new DownloadEnded("Nobody takes the letters any more.");
        }
        finally {
            run.ended(State.BROKEN);
            this.running.remove(who.username(), run);
            record(who, "letters.made", choice, run.made());
        }
    }

    private static DownloadEnded cancelled() {
        return new DownloadEnded("The letters were cancelled.");
    }

    /** Who made how many letters for which municipality; of those to whom they go, nothing. */
    private void record(StaffMember who, String action, LetterChoice choice, int letters) {
        this.transactions.executeWithoutResult(
                (transaction) -> this.audit.record(who, action, choice.municipality().slug() + " " + letters));
    }

    private StaffMember checked(LetterChoice choice) {
        StaffMember who = editor(choice.municipality());
        if (choice.placement().filter((it) -> !it.municipality().equals(choice.municipality().slug())).isPresent()) {
            throw new AccessDeniedException("Not this municipality's placement");
        }
        return who;
    }

    private StaffMember editor(Municipality municipality) {
        StaffMember who = this.currentStaff.get();
        if (!who.mayEdit(municipality)) {
            throw new AccessDeniedException("Not an editor of " + municipality.slug());
        }
        return who;
    }
}
