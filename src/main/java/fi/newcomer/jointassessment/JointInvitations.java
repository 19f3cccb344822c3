package fi.newcomer.jointassessment;

import fi.newcomer.hours.Helsinki;
import fi.newcomer.jointassessment.InvitationRefused.Reason;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.CaseRefused;
import fi.newcomer.request.Ground;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffMembers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those do with invitations who handle the case: invite another authority, see its answer, take an invitation back.
 * Each step throws {@link fi.newcomer.request.NoSuchCase} for whoever does not handle the queue of the case.
 */
@Service
public class JointInvitations {

    private final InvitationRows rows;

    private final InvitationNotice notice;

    private final CaseFile cases;

    private final Authorities authorities;

    private final StaffMembers staff;

    private final Clock clock;

    JointInvitations(InvitationRows rows, InvitationNotice notice, CaseFile cases, Authorities authorities,
            StaffMembers staff, Clock clock) {
        this.rows = rows;
        this.notice = notice;
        this.cases = cases;
        this.authorities = authorities;
        this.staff = staff;
        this.clock = clock;
    }

    /** Who can be invited to a case: first those that may join by the rule that routed it, never the queue's own. */
    public List<Authority> invitable(RequestCase request) {
        List<Authority> joining = request.rule().mayJoin().stream().flatMap((it) -> this.authorities.find(it).stream()).toList();
        return Stream.concat(joining.stream(), this.authorities.all().stream())
            .distinct()
            .filter((it) -> !it.slug().equals(request.summary().queue()))
            .toList();
    }

    /** Whether anybody with an active account reads the box of an authority. */
    public boolean read(String authority) {
        return !this.staff.handling(authority).isEmpty();
    }

    /** The invitations to a case, oldest first. */
    @Transactional(readOnly = true)
    public List<Invitation> of(StaffMember who, UUID request) {
        this.cases.enter(who, request);
        return this.rows.of(request);
    }

    /** The case as it is now, for an invitation that was refused. */
    @Transactional(readOnly = true)
    public RequestCase current(StaffMember who, UUID request) {
        return this.cases.of(who, request);
    }

    /**
     * Invites an authority: a copy of what was ticked is kept for it, and its mailbox hears that an invitation waits.
     * @throws InvitationRefused when something is missing, or the authority is invited already
     * @throws CaseRefused when the case is closed or joined with another, or more was written than fits
     */
    @Transactional
    public void invite(StaffMember who, UUID request, NewInvitation wanted) {
        this.rows.hold(request);
        RequestCase found = this.cases.of(who, request);
        CaseFile.open(found);
        Ground ground = check(found, wanted);
        Map<String, String> shared = Minimum.of(found, wanted.fields());
        if (!shared.equals(wanted.seen())) {
            throw new InvitationRefused(Reason.CORRECTED_MEANWHILE);
        }
        write(Shared.MEETING, wanted.meeting(), wanted, shared);
        write(Shared.SENTENCE, wanted.sentence(), wanted, shared);
        if (shared.isEmpty()) {
            throw new InvitationRefused(Reason.NOTHING_SHARED);
        }
        Authority invited = this.authorities.find(wanted.authority()).orElseThrow();
        try {
            this.rows.add(new Invitation(UUID.randomUUID(), request, found.summary().queue(), invited.slug(), ground,
                    wanted.groundWords().strip(),
                    Optional.ofNullable(ground == Ground.CONSENT ? wanted.consentOn() : null), shared,
                    InvitationState.INVITED, Optional.empty(), Optional.empty(), who.username(), this.clock.instant(),
                    Optional.empty(), Optional.empty(), 1));
        }
        catch (DuplicateKeyException e) {
            throw new InvitationRefused(Reason.ALREADY_INVITED);
        }
        this.cases.add(who, request, "joint.invited", invited.slug(), "");
        this.notice.of(invited);
    }

    /**
     * Takes an invitation back, also one that was accepted: the invited authority reads nothing of it any more.
     * @throws InvitationRefused when it ended meanwhile
     */
    @Transactional
    public void withdraw(StaffMember who, UUID id, long version) {
        Invitation invitation = this.cases.entering(who, id, () -> this.rows.find(id)
            .filter((it) -> this.cases.find(it.request()).filter((one) -> who.handles(one.summary().queue())).isPresent()))
            .orElseThrow(() -> new InvitationRefused(Reason.NONE));
        UUID request = this.rows.hold(invitation);
        if (!this.rows.withdraw(id, version)) {
            throw new InvitationRefused(Reason.ANSWERED_MEANWHILE);
        }
        this.cases.add(who, request, "joint.withdrawn", invitation.authority(), "");
    }

    private Ground check(RequestCase request, NewInvitation wanted) {
        String authority = this.authorities.find(wanted.authority())
            .map(Authority::slug)
            .orElseThrow(() -> new InvitationRefused(Reason.AUTHORITY_MISSING));
        if (authority.equals(request.summary().queue())) {
            throw new InvitationRefused(Reason.OWN_AUTHORITY);
        }
        Ground ground = wanted.ground();
        if (ground == null) {
            throw new CaseRefused(CaseRefused.Reason.GROUND_MISSING);
        }
        boolean said = CaseFile.fitting(wanted.groundWords()).isPresent();
        if (ground == Ground.LAW && !said) {
            throw new InvitationRefused(Reason.SECTION_MISSING);
        }
        LocalDate today = LocalDate.now(this.clock.withZone(Helsinki.ZONE));
        if (ground == Ground.CONSENT && (!said || wanted.consentOn() == null || wanted.consentOn().isAfter(today))) {
            throw new InvitationRefused(Reason.CONSENT_MISSING);
        }
        return ground;
    }

    private static void write(Shared field, String words, NewInvitation wanted, Map<String, String> shared) {
        if (wanted.fields().contains(field)) {
            shared.put(field.field(),
                    CaseFile.fitting(words).orElseThrow(() -> new InvitationRefused(Reason.WORDS_MISSING)));
        }
    }
}
