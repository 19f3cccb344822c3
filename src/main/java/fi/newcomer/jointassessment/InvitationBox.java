package fi.newcomer.jointassessment;

import fi.newcomer.jointassessment.InvitationRefused.Reason;
import fi.newcomer.jointassessment.ReceivedInvitation.Content;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffMember;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The box of an invited authority, for its caseworkers. An invitation of another authority looks exactly like one that does
 * not exist, and nothing here leads to the case itself.
 */
@Service
public class InvitationBox {

    /** So many rows of a box are shown: what waits is among them, what was answered long ago is not. */
    public static final int SHOWN = 200;

    private final InvitationRows rows;

    private final CaseFile cases;

    private final Authorities authorities;

    private final StaffFunctions functions;

    private final Audit audit;

    private final Clock clock;

    InvitationBox(InvitationRows rows, CaseFile cases, Authorities authorities, StaffFunctions functions, Audit audit,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.authorities = authorities;
        this.functions = functions;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came to the authorities of a person: what waits first, then the newest. Nothing of what was shared is read. */
    @Transactional(readOnly = true)
    public List<BoxRow> of(StaffMember who) {
        return this.rows.box(authorities(who), SHOWN);
    }

    /** How many of these wait for an answer. */
    @Transactional(readOnly = true)
    public int waiting(StaffMember who) {
        return this.rows.waiting(authorities(who));
    }

    private List<String> authorities(StaffMember who) {
        return this.authorities.all().stream().map(Authority::slug).filter(who::handles).toList();
    }

    /** Opens an invitation, and records that this person looked at it. */
    @Transactional
    public Optional<ReceivedInvitation> open(StaffMember who, UUID id) {
        Optional<Invitation> found = find(who, id);
        found.ifPresent((it) -> this.audit.record(who, "joint.opened", it.request().toString()));
        return found.map(this::received);
    }

    /**
     * The authority takes part.
     * @param contact who comes and how to reach them
     * @throws InvitationRefused when it was answered or taken back meanwhile, or the contact is missing
     */
    @Transactional
    public void accept(StaffMember who, UUID id, long version, String contact) {
        answer(who, id, version, InvitationState.ACCEPTED,
                CaseFile.fitting(contact).orElseThrow(() -> new InvitationRefused(Reason.CONTACT_MISSING)));
    }

    /**
     * The authority does not take part; from then on it reads nothing of what was shared.
     * @throws CaseRefused when the reason is missing
     * @throws InvitationRefused when it was answered or taken back meanwhile
     */
    @Transactional
    public void decline(StaffMember who, UUID id, long version, String reason) {
        answer(who, id, version, InvitationState.DECLINED,
                CaseFile.fitting(reason).orElseThrow(() -> new CaseRefused(CaseRefused.Reason.REASON_MISSING)));
    }

    private Optional<Invitation> find(StaffMember who, UUID id) {
        return this.cases.entering(who, id, () -> this.rows.find(id).filter((it) -> who.handles(it.authority())));
    }

    private void answer(StaffMember who, UUID id, long version, InvitationState state, String words) {
        Invitation invitation = find(who, id).orElseThrow(() -> new InvitationRefused(Reason.NONE));
        UUID request = this.rows.hold(invitation);
        if (!this.rows.answer(id, version, state, words, who.username(), this.clock.instant())) {
            throw new InvitationRefused(Reason.ANSWERED_MEANWHILE);
        }
        this.cases.addByInvited(who, request,
                state == InvitationState.ACCEPTED ? "joint.accepted" : "joint.declined", invitation.authority(), words);
    }

    private ReceivedInvitation received(Invitation it) {
        return new ReceivedInvitation(new BoxRow(it.id(), it.fromQueue(), it.authority(), it.state(), it.invitedAt()),
                Optional.of(it)
                    .filter((one) -> one.state().readable())
                    .map((one) -> new Content(one.shared(), one.ground(), one.groundWords(), one.consentOn(),
                            one.answer(), one.answeredAt())),
                this.functions.of(List.of(it.invitedBy())).getOrDefault(it.invitedBy(), ""), this.rows.caseNow(it),
                it.version());
    }
}
