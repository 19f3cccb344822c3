package fi.newcomer.jointassessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import fi.newcomer.appointment.Appointment;
import fi.newcomer.appointment.MeetingsAhead;
import fi.newcomer.casework.StepDialog;
import fi.newcomer.database.OnceMore;
import fi.newcomer.hours.HoursFormat;
import fi.newcomer.jointassessment.InvitationRefused;
import fi.newcomer.jointassessment.JointInvitations;
import fi.newcomer.jointassessment.Minimum;
import fi.newcomer.jointassessment.NewInvitation;
import fi.newcomer.jointassessment.Shared;
import fi.newcomer.municipality.Authority;
import fi.newcomer.page.Tags;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.Ground;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.DayField;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Asks whom to invite to a case, what they may know, and why they may know it. */
class InviteDialog {

    private final StaffWords words;

    private final InvitationWords invitationWords;

    private final JointInvitations invitations;

    private final MeetingsAhead ahead;

    private final CurrentStaff currentStaff;

    private final Runnable changed;

    private final Select<Authority> authority = new Select<>();

    private final CheckboxGroup<Shared> fields = new CheckboxGroup<>();

    private final TextArea meeting = new TextArea();

    private final TextArea sentence = new TextArea();

    private final RadioButtonGroup<Ground> ground = new RadioButtonGroup<>();

    private final DayField consentOn;

    private final TextArea groundWords = new TextArea();

    private RequestCase request;

    InviteDialog(StaffWords words, InvitationWords invitationWords, JointInvitations invitations,
            MeetingsAhead ahead, CurrentStaff currentStaff, RequestCase request, Runnable changed) {
        this.words = words;
        this.invitationWords = invitationWords;
        this.invitations = invitations;
        this.ahead = ahead;
        this.currentStaff = currentStaff;
        this.request = request;
        this.changed = changed;
        this.consentOn = new DayField(words, "staff.invitation.consent-day");
    }

    void open() {
        authority();
        fields();
        ground();
        new StepDialog(this.words, this.invitationWords::refusal, this.words.text("staff.invitation.invite.title"),
                this.words.text("staff.invitation.invite.send"), this::invite)
            .with(this.authority, this.fields, this.meeting, this.sentence, this.ground, this.consentOn, this.groundWords)
            .open();
    }

    private void authority() {
        Set<String> joining = Set.copyOf(this.request.rule().mayJoin());
        this.authority.setLabel(this.words.text("staff.invitation.authority"));
        this.authority.setItems(this.invitations.invitable(this.request));
        this.authority.setItemLabelGenerator((it) -> joining.contains(it.slug())
                ? this.words.text("staff.invitation.authority.by-rule", Map.of("name", this.words.text(it.name())))
                : this.words.text(it.name()));
        this.authority.addValueChangeListener((change) -> this.authority.setHelperText(
                change.getValue() == null || this.invitations.read(change.getValue().slug()) ? ""
                        : this.words.text("staff.invitation.authority.unread")));
        this.authority.setWidthFull();
    }

    private void fields() {
        this.fields.setLabel(this.words.text("staff.invitation.fields"));
        this.fields.setHelperText(this.words.text("staff.invitation.fields.hint"));
        this.fields.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        // Not its phone number, where it has none.
        Map<String, String> all = Minimum.of(this.request, EnumSet.allOf(Shared.class));
        this.fields.setItems(Arrays.stream(Shared.values())
            .filter((it) -> it.written() || all.containsKey(it.field()))
            .toList());
        show();
        this.fields.setValue(Shared.usual());
        written(this.meeting, Shared.MEETING);
        this.ahead.of(this.request.summary().id())
            .stream()
            .findFirst()
            .ifPresent((next) -> this.meeting.setValue(said(next)));
        written(this.sentence, Shared.SENTENCE);
    }

    /** The next meeting, to be corrected where the other authority should read something else. */
    private String said(Appointment next) {
        return this.words.day(next.day()) + " " + HoursFormat.times(next.from(), next.to(), this.words.language()) + ", "
                + next.place();
    }

    /** Shows the values of the case as it was read last, so that what is ticked is what was seen. */
    private void show() {
        Map<String, String> all = Minimum.of(this.request, EnumSet.allOf(Shared.class));
        this.fields.setRenderer(new ComponentRenderer<Component, Shared>((it) -> {
            Component line = Tags.tag("span", this.invitationWords.label(it));
            this.invitationWords.value(it, all)
                .ifPresent((value) -> line.getElement().appendChild(new Text(": ").getElement(), value.getElement()));
            return line;
        }));
    }

    private void written(TextArea words, Shared field) {
        words.setLabel(this.words.text("staff.invitation." + field.field()));
        words.setHelperText(this.words.text("staff.invitation." + field.field() + ".hint"));
        words.setMaxLength(CaseFile.LONGEST);
        words.setVisible(false);
        this.fields.addValueChangeListener((change) -> words.setVisible(change.getValue().contains(field)));
    }

    private void ground() {
        this.ground.setLabel(this.words.text("staff.invitation.ground"));
        this.ground.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        this.ground.setItems(Ground.values());
        this.ground.setItemLabelGenerator((it) -> this.words.text("staff.invitation.ground." + it));
        this.groundWords.setMaxLength(CaseFile.LONGEST);
        this.consentOn.setVisible(false);
        this.groundWords.setVisible(false);
        this.ground.addValueChangeListener((change) -> {
            boolean law = change.getValue() == Ground.LAW;
            this.consentOn.setVisible(!law);
            this.groundWords.setVisible(true);
            this.groundWords.setLabel(this.words.text(law ? "staff.invitation.section" : "staff.invitation.consent-how"));
        });
    }

    private void invite() {
        Set<Shared> ticked = this.fields.getValue();
        Authority invited = this.authority.getValue();
        try {
            OnceMore.afterDeadlock(() -> this.invitations.invite(this.currentStaff.get(), this.request.summary().id(),
                    new NewInvitation(invited == null ? null : invited.slug(), ticked, Minimum.of(this.request, ticked),
                            this.meeting.getValue(), this.sentence.getValue(), this.ground.getValue(),
                            this.groundWords.getValue(), this.consentOn.getValue())));
        }
        catch (InvitationRefused refused) {
            if (refused.reason() == InvitationRefused.Reason.CORRECTED_MEANWHILE) {
                this.request = this.invitations.current(this.currentStaff.get(), this.request.summary().id());
                show();
            }
            throw refused;
        }
        Notices.done(this.words.text("staff.invitation.invited"));
        this.changed.run();
    }
}
