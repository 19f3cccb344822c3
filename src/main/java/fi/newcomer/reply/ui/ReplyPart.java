package fi.newcomer.reply.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fi.newcomer.casework.CasePart;
import fi.newcomer.casework.Refusals;
import fi.newcomer.mail.OutboxLine;
import fi.newcomer.page.Tags;
import fi.newcomer.reply.NoticeWay;
import fi.newcomer.reply.OutboxDesk;
import fi.newcomer.reply.ReplyDesk;
import fi.newcomer.reply.SentReply;
import fi.newcomer.request.CaseRequests;
import fi.newcomer.request.RequestCase;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffFunctions;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.staff.StaffWarning;
import fi.newcomer.staff.StaffWords;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The answers to a newcomer in a case: what was sent, whether it was read, what did not arrive, and writing the next. */
@org.springframework.stereotype.Component
class ReplyPart implements CasePart {

    private final StaffWords words;

    private final ReplyDesk replies;

    private final OutboxDesk outbox;

    private final OutboxWords outboxWords;

    private final ReplyMarkup markup;

    private final StaffFunctions functions;

    private final CaseRequests requests;

    private final Refusals refusals;

    private final CurrentStaff currentStaff;

    ReplyPart(StaffWords words, ReplyDesk replies, OutboxDesk outbox, OutboxWords outboxWords, ReplyMarkup markup,
            StaffFunctions functions, CaseRequests requests, Refusals refusals, CurrentStaff currentStaff) {
        this.words = words;
        this.replies = replies;
        this.outbox = outbox;
        this.outboxWords = outboxWords;
        this.markup = markup;
        this.functions = functions;
        this.requests = requests;
        this.refusals = refusals;
        this.currentStaff = currentStaff;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "staff.reply.title";
    }

    @Override
    public Optional<Component> of(RequestCase request, Runnable changed) {
        StaffMember who = this.currentStaff.get();
        List<SentReply> sent = this.replies.of(who, request.summary().id());
        Div all = new Div();
        this.outbox.troubleOf(who, request.summary().id()).forEach((line) -> all.add(trouble(line)));
        // In a joined case the newcomer would not read it; the part about the same person leads to the one that counts.
        if (request.mergedInto().isEmpty()) {
            all.add(new Button(this.words.text("staff.reply.write"), (click) -> new ReplyDialog(this.words,
                    this.replies, this.markup, this.refusals, who, request, changed).open()));
        }
        sent.stream()
            .findFirst()
            .filter((last) -> last.readAt().isEmpty() && last.notice() == NoticeWay.SMS_BY_HAND)
            .filter((last) -> this.replies.way(request) == NoticeWay.SMS_BY_HAND)
            .ifPresent((last) -> all.add(byHand(who, request, changed)));
        Map<String, String> senders = this.functions.of(sent.stream().map(SentReply::sender).toList());
        sent.forEach((reply) -> all.add(line(reply, senders)));
        return all.getComponentCount() == 0 ? Optional.empty() : Optional.of(all);
    }

    private Component trouble(OutboxLine line) {
        return new StaffWarning(this.outboxWords.inCase(line));
    }

    private Component line(SentReply reply, Map<String, String> senders) {
        String read = reply.readAt()
            .map((at) -> this.words.text("staff.reply.read", Map.of("time", this.words.time(at))))
            .orElseGet(() -> this.words.text("staff.reply.unread"));
        Div below = new Div(this.markup.sent(reply));
        Div told = new Div(this.words.text("staff.reply.told." + reply.notice()));
        told.addClassName("staff-small");
        below.add(told);
        Details details = new Details(this.words.time(reply.sentAt()) + " · "
                + senders.getOrDefault(reply.sender(), reply.sender()) + " · " + read, below);
        details.setWidthFull();
        return details;
    }

    /** The text message that the caseworker sends with an own phone. */
    private Component byHand(StaffMember who, RequestCase request, Runnable changed) {
        String text = this.replies.text(request);
        TextArea ready = new TextArea(this.words.text("staff.reply.sms"));
        ready.setValue(text);
        ready.setReadOnly(true);
        ready.setWidthFull();
        String language = this.replies.language(request).code();
        ready.getElement()
            .setAttribute("lang", language)
            .setAttribute("dir", this.replies.language(request).direction());
        Component open = Tags.link("sms:" + request.phoneToDial().orElse("") + "?body="
                + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"),
                this.words.text("staff.reply.sms.open"));
        Button sent = new Button(this.words.text("staff.reply.sms.sent"), (click) -> tried(() -> {
            this.requests.attempt(who, request.summary().id(), "sms", false, "");
            return this.words.text("staff.reply.sms.logged");
        }, changed));
        sent.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div steps = new Div(open, sent);
        steps.addClassName("staff-steps");
        return new Div(new Paragraph(this.words.text("staff.reply.sms.text")), ready, steps);
    }

    private void tried(Supplier<String> step, Runnable changed) {
        try {
            Notices.done(step.get());
        }
        catch (RuntimeException refusal) {
            Notices.problem(this.refusals.sentence(refusal));
        }
        changed.run();
    }
}
