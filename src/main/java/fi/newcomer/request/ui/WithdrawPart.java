package fi.newcomer.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.PostedForm;
import fi.newcomer.page.Tags;
import fi.newcomer.request.NoSuchCase;
import fi.newcomer.request.Outcome;
import fi.newcomer.request.OwnPage;
import fi.newcomer.request.OwnRequest;
import fi.newcomer.request.OwnRequest.Withdrawal;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.StatusPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The newcomer withdraws, after being asked once and told what becomes of what is stored. */
@org.springframework.stereotype.Component
class WithdrawPart implements StatusPart {

    private static final String ASK = "withdraw";

    private static final String YES = "withdraw-yes";

    /** The field that says whether the newcomer was told that it would be deleted. */
    private static final String TOLD = "told";

    private static final String DELETED = "deleted";

    private final OwnRequest own;

    private final PlainPages plain;

    WithdrawPart(OwnRequest own, PlainPages plain) {
        this.own = own;
        this.plain = plain;
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public List<Component> of(RequestCase request, OwnPage page) {
        Speech speech = this.plain.speech(page.language());
        if (request.summary().state() == RequestState.CLOSED) {
            return request.outcome().filter((it) -> it == Outcome.WITHDRAWN).isPresent()
                    ? List.of(speech.paragraph("request.withdraw.stopped"), speech.paragraph("request.withdraw.kept")) : List.of();
        }
        HtmlContainer ask = page.button(ASK, speech.say("request.withdraw.button"));
        ask.removeClassName("button");
        ask.addClassName("plain");
        return List.of(Tags.tag("h2", speech.say("request.withdraw.title")), speech.paragraph("request.withdraw.text"),
                page.form(ask));
    }

    @Override
    public Optional<Pressed> pressed(String go, PostedForm form, RequestCase request, OwnPage page) {
        if (!go.equals(ASK) && !go.equals(YES)) {
            return Optional.empty();
        }
        Speech speech = this.plain.speech(page.language());
        if (request.summary().state() == RequestState.CLOSED) {
            return Optional.of(new Pressed.Said(List.of(speech.paragraph("request.own.closed")), true));
        }
        return Optional.of(go.equals(YES) ? withdraw(form.says(TOLD, DELETED), request, page, speech)
                : asked(OwnRequest.untouched(request), false, page, speech));
    }

    private Pressed withdraw(boolean toldDeleted, RequestCase request, OwnPage page, Speech speech) {
        Withdrawal withdrawn;
        try {
            withdrawn = this.own.withdraw(request.summary().id(), toldDeleted);
        }
        catch (NoSuchCase gone) {
            withdrawn = Withdrawal.DELETED;
        }
        return switch (withdrawn) {
            case DELETED -> new Pressed.Gone(speech.say("request.withdraw.deleted"),
                    List.of(speech.paragraph("request.withdraw.deleted.text"),
                            Tags.tag("p", Tags.button("/" + page.language() + "/" + page.place().slug(),
                                    speech.say("error.to-start")))));
            case CLOSED -> new Pressed.Said(List.of(speech.paragraph("request.withdraw.done")), false);
            case BEGUN_MEANWHILE -> asked(false, true, page, speech);
        };
    }

    private static Pressed.Asked asked(boolean deletes, boolean meanwhile, OwnPage page, Speech speech) {
        List<Component> content = new ArrayList<>();
        if (meanwhile) {
            content.add(FormTags.alert(speech.paragraph("request.withdraw.begun")));
        }
        content.add(Tags.tag("h1", speech.say("request.withdraw.title")));
        content.add(speech.paragraph(deletes ? "request.withdraw.deletes" : "request.withdraw.stops"));
        HtmlContainer form = page.asking(ASK);
        if (deletes) {
            form.add(FormTags.hidden(TOLD, DELETED));
        }
        form.add(Tags.styled("div", "actions", page.button(YES, speech.say("request.withdraw.yes")),
                CorrectPart.back(page, speech)));
        content.add(form);
        return new Pressed.Asked(speech.say("request.withdraw.title"), content, meanwhile);
    }
}
