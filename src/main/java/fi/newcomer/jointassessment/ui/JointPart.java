package fi.newcomer.jointassessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.appointment.MeetingsAhead;
import fi.newcomer.casework.CasePart;
import fi.newcomer.casework.StepDialog;
import fi.newcomer.database.OnceMore;
import fi.newcomer.jointassessment.Invitation;
import fi.newcomer.jointassessment.InvitationState;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.page.Tags;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The other authorities in a case: who is invited, what they may know, what they said. */
@org.springframework.stereotype.Component
class JointPart implements CasePart {

    private final StaffWords words;

    private final InvitationWords invitationWords;

    private final JointInvitations invitations;

    private final MeetingsAhead ahead;

    private final CurrentStaff currentStaff;

    JointPart(StaffWords words, InvitationWords invitationWords, JointInvitations invitations,
            MeetingsAhead ahead, CurrentStaff currentStaff) {
        this.words = words;
        this.invitationWords = invitationWords;
        this.invitations = invitations;
        this.ahead = ahead;
        this.currentStaff = currentStaff;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String title() {
        return "staff.invitation.part";
    }

    @Override
    public Optional<Component> of(RequestCase request, Runnable changed) {
        boolean open = request.summary().state() != RequestState.CLOSED;
        List<Invitation> all = all(request);
        if (all.isEmpty() && !open) {
            return Optional.empty();
        }
        Div part = new Div();
        part.addClassName("staff-invitations");
        all.forEach((it) -> part.add(box(it, changed)));
        if (open) {
            part.add(new Button(this.words.text("staff.invitation.invite"), (click) -> new InviteDialog(this.words,
                    this.invitationWords, this.invitations, this.ahead, this.currentStaff, request, changed).open()));
        }
        return Optional.of(part);
    }

    private List<Invitation> all(RequestCase request) {
        try {
            return this.invitations.of(this.currentStaff.get(), request.summary().id());
        }
        catch (NoSuchCase gone) {
            return List.of();
        }
    }

    private Component box(Invitation it, Runnable changed) {
        String name = this.invitationWords.authority(it.authority());
        Div box = new Div(new H4(name), new Paragraph(this.words.text("staff.invitation.sent",
                Map.of("day", this.words.time(it.invitedAt()), "reference", it.reference()))), state(it));
        box.addClassName("staff-publication");
        it.answer().ifPresent((answer) -> box.add(this.invitationWords.block(answer)));
        Details shared = new Details(this.words.text("staff.invitation.shared"), this.invitationWords.list(it.shared()),
                this.invitationWords.ground(it.ground(), it.groundWords(), it.consentOn()));
        box.add(shared);
        if (it.state().readable()) {
            Button withdraw = new Button(this.words.text("staff.invitation.withdraw"), (click) -> withdraw(it, name, changed));
            withdraw.setAriaLabel(this.words.text("staff.invitation.withdraw") + ": " + name);
            box.add(withdraw);
        }
        return box;
    }

    private Component state(Invitation it) {
        String ended = it.ended().map((why) -> this.words.text("staff.invitation.ended." + why)).orElse("");
        String answered = it.answeredAt()
            .map((at) -> this.words.text("staff.invitation.answered", Map.of("time", this.words.time(at))))
            .orElse("");
        Component state = Tags.tag("strong", this.invitationWords.state(it.state()));
        return new Paragraph(state, new com.vaadin.flow.component.Text(
                (" " + (it.state() == InvitationState.WITHDRAWN ? ended : answered)).stripTrailing()));
    }

    private void withdraw(Invitation it, String name, Runnable changed) {
        new StepDialog(this.words, this.invitationWords::refusal,
                this.words.text("staff.invitation.withdraw.title", Map.of("name", name)),
                this.words.text("staff.invitation.withdraw.do"), () -> OnceMore.afterDeadlock(
                        () -> this.invitations.withdraw(this.currentStaff.get(), it.id(), it.version())))
            .with(new Paragraph(this.words.text("staff.invitation.withdraw.text")))
            .whenRefused(changed)
            .whenTaken(() -> {
                Notices.done(this.words.text("staff.invitation.withdrawn"));
                changed.run();
            })
            .open();
    }
}
