package fi.newcomer.transfer;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Typing a case over into A-TMT or Koto-AJ: the sheet for it, and the mark that it is done. A case of another queue looks
 * exactly like one that does not exist.
 */
@Service
public class Transfers {

    private final CaseRequests requests;

    private final CaseFile cases;

    private final TransferSheet sheet;

    private final SheetPaper paper;

    private final Languages languages;

    private final Audit audit;

    Transfers(CaseRequests requests, CaseFile cases, TransferSheet sheet, SheetPaper paper, Languages languages,
            Audit audit) {
        this.requests = requests;
        this.cases = cases;
        this.sheet = sheet;
        this.paper = paper;
        this.languages = languages;
        this.audit = audit;
    }

    /** The languages of the sheet: Swedish and Finnish. */
    public List<Language> languages() {
        return this.languages.all().stream().filter(Language::official).toList();
    }

    /** The sheet of a case, for which it is opened: that somebody looked at it is recorded. */
    @Transactional
    public Optional<List<SheetPart>> sheet(StaffMember who, UUID id, Language language) {
        return this.requests.open(who, id).map((request) -> this.sheet.of(request, language));
    }

    /** The sheet of a case for print; that it was printed is recorded. */
    @Transactional
    public Optional<List<SheetPart>> printable(StaffMember who, UUID id, Language language) {
        Optional<RequestCase> found = this.cases.entering(who, id,
                () -> this.cases.find(id).filter((it) -> who.handles(it.summary().queue())));
        found.ifPresent((it) -> this.audit.record(who, "transfer.printed", id.toString()));
        return found.map((it) -> this.sheet.of(it, language));
    }

    /** A sheet as PDF. It takes a second, and no transaction. */
    public byte[] pdf(List<SheetPart> parts, Language language) {
        return this.paper.pdf(parts, language);
    }

    /** The case as it is now, for a mark that was refused. @throws fi.newcomer.request.NoSuchCase when it is gone */
    @Transactional(readOnly = true)
    public RequestCase current(StaffMember who, UUID id) {
        return this.cases.of(who, id);
    }

    /**
     * Marks a case as typed over. One that is open is closed with it, by the rules of closing, so that its retention counts
     * from this day.
     * @param version the version that the person saw
     * @param outcome what came of it; only looked at while the case is open
     * @param words to the closing; may be empty
     * @throws TransferRefused when it is marked already, or something is missing
     */
    @Transactional
    public void mark(StaffMember who, UUID id, long version, @Nullable TransferTarget target,
            @Nullable Outcome outcome, String words) {
        RequestCase found = this.cases.toChange(who, id);
        if (found.transferredTo().isPresent()) {
            throw new TransferRefused(TransferRefused.Reason.ALREADY);
        }
        if (target == null) {
            throw new TransferRefused(TransferRefused.Reason.TARGET_MISSING);
        }
        long present = version;
        if (found.summary().state() != RequestState.CLOSED) {
            if (outcome == null) {
                throw new TransferRefused(TransferRefused.Reason.OUTCOME_MISSING);
            }
            this.requests.close(who, id, version, outcome, words);
            present++;
        }
        this.cases.transferred(who, id, present, target.called());
    }
}
