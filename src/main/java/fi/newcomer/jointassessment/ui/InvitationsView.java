package fi.newcomer.jointassessment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.casework.StepDialog;
import fi.newcomer.database.OnceMore;
import fi.newcomer.jointassessment.BoxRow;
import fi.newcomer.jointassessment.Invitation.CaseNow;
import fi.newcomer.jointassessment.InvitationBox;
import fi.newcomer.jointassessment.InvitationState;
import fi.newcomer.jointassessment.ReceivedInvitation;
import fi.newcomer.page.Tags;
import fi.newcomer.request.CaseFile;
import fi.newcomer.request.GuessingPaused;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The invitations that came to the person's authorities; one of them with what was shared, and the answer. */
@Route("invitations")
@Menu(title = "staff.menu.invitations", order = 13)
@RolesAllowed("CASEWORKER")
class InvitationsView extends VerticalLayout implements HasUrlParameter<String>, HasDynamicTitle {

    private final StaffWords words;

    private final InvitationWords invitationWords;

    private final InvitationBox box;

    private final CurrentStaff currentStaff;

    private String title = "";

    InvitationsView(StaffWords words, InvitationWords invitationWords, InvitationBox box, CurrentStaff currentStaff) {
        this.words = words;
        this.invitationWords = invitationWords;
        this.box = box;
        this.currentStaff = currentStaff;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        removeAll();
        if (id == null) {
            showAll();
        }
        else {
            show(id);
        }
    }

    private void showAll() {
        this.title = this.words.text("staff.invitation.title");
        List<BoxRow> rows = this.box.of(this.currentStaff.get());
        add(new H1(this.title), new Paragraph(this.words.text("staff.invitation.text")));
        section("staff.invitation.waiting", "staff.invitation.waiting.none",
                rows.stream().filter((it) -> it.state() == InvitationState.INVITED).toList());
        List<BoxRow> others = rows.stream().filter((it) -> it.state() != InvitationState.INVITED).toList();
        if (!others.isEmpty()) {
            section("staff.invitation.others", "", others);
        }
    }

    private void section(String heading, String none, List<BoxRow> rows) {
        UnorderedList list = new UnorderedList();
        list.addClassName("staff-courses");
        rows.forEach((row) -> list.add(new ListItem(line(row))));
        add(new H2(this.words.text(heading)), rows.isEmpty() ? new Paragraph(this.words.text(none)) : list);
    }

    private Component line(BoxRow row) {
        RouterLink link = new RouterLink(this.invitationWords.authority(row.fromQueue()) + ", "
                + this.words.day(StaffWords.dayOf(row.invitedAt())), InvitationsView.class, row.id().toString());
        Div about = new Div(this.invitationWords.state(row.state()) + " · "
                + this.words.text("staff.invitation.reference", Map.of("reference", row.reference())) + " · "
                + this.words.text("staff.invitation.for", Map.of("name", this.invitationWords.authority(row.authority()))));
        about.addClassName("staff-small");
        return new Div(link, about);
    }

    private void show(String id) {
        add(new RouterLink(this.words.text("staff.invitation.back"), InvitationsView.class));
        try {
            id(id).flatMap((it) -> this.box.open(this.currentStaff.get(), it))
                .ifPresentOrElse((it) -> show(it, id), this::showMissing);
        }
        catch (GuessingPaused paused) {
            showMissing();
            add(new Paragraph(this.invitationWords.refusal(paused)));
        }
    }

    private void showMissing() {
        this.title = this.words.text("staff.invitation.missing");
        add(new H1(this.title), new Paragraph(this.words.text("staff.invitation-refused.none")));
    }

    private void show(ReceivedInvitation it, String id) {
        BoxRow row = it.row();
        this.title = this.words.text("staff.invitation.of", Map.of("name", this.invitationWords.authority(row.fromQueue())));
        add(new H1(this.title),
                new Paragraph(this.words.text("staff.invitation.reference", Map.of("reference", row.reference())) + " · "
                        + this.words.time(row.invitedAt()) + " · " + it.invitedBy()),
                new Paragraph(Tags.tag("strong", this.invitationWords.state(row.state()))));
        it.content().ifPresentOrElse((content) -> add(content(it, content)), () -> add(
                new Paragraph(this.words.text("staff.invitation.over." + row.state()))));
        if (row.state() == InvitationState.INVITED) {
            add(answers(it, id));
        }
    }

    private Component content(ReceivedInvitation it, ReceivedInvitation.Content content) {
        Section section = new Section();
        section.addClassName("staff-facts");
        if (it.caseNow() != CaseNow.OPEN) {
            Div over = new Div(this.words.text("staff.invitation.case." + it.caseNow()));
            over.addClassName("staff-note");
            section.add(over);
        }
        section.add(new H2(this.words.text("staff.invitation.shared")), this.invitationWords.list(content.shared()),
                this.invitationWords.ground(content.ground(), content.groundWords(), content.consentOn()),
                new Paragraph(this.words.text("staff.invitation.only-this")));
        content.answer().ifPresent((answer) -> section.add(new H2(this.words.text("staff.invitation.answer")),
                this.invitationWords.block(answer)));
        return section;
    }

    private Component answers(ReceivedInvitation it, String id) {
        Button accept = new Button(this.words.text("staff.invitation.accept"), (click) -> ask("accept", it, id,
                (words) -> this.box.accept(this.currentStaff.get(), it.row().id(), it.version(), words)));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button decline = new Button(this.words.text("staff.invitation.decline"), (click) -> ask("decline", it, id,
                (words) -> this.box.decline(this.currentStaff.get(), it.row().id(), it.version(), words)));
        Div steps = new Div(accept, decline);
        steps.addClassName("staff-steps");
        return steps;
    }

    private void ask(String which, ReceivedInvitation it, String id, Consumer<String> answer) {
        TextArea typed = new TextArea(this.words.text("staff.invitation." + which + ".words"));
        typed.setHelperText(this.words.text("staff.invitation." + which + ".hint"));
        typed.setMaxLength(CaseFile.LONGEST);
        new StepDialog(this.words, this.invitationWords::refusal, this.words.text("staff.invitation." + which + ".title"),
                this.words.text("staff.invitation." + which + ".do"),
                () -> OnceMore.afterDeadlock(() -> answer.accept(typed.getValue())))
            .with(typed)
            // Also when a colleague was faster: behind the dialog stands what is true now.
            .whenRefused(() -> showAgain(id))
            .whenTaken(() -> {
                Notices.done(this.words.text("staff.invitation.answer-sent"));
                showAgain(id);
            })
            .open();
    }

    private void showAgain(String id) {
        removeAll();
        show(id);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        }
        catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return this.title;
    }
}
