package fi.newcomer.reply.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.hours.Helsinki;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.page.Tags;
import fi.newcomer.reply.ReceivedReplies;
import fi.newcomer.reply.SentReply;
import fi.newcomer.request.OwnPage;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.StatusPart;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;

/** The answers on the page that a newcomer opens with code and PIN. Opening it is reading them. */
@org.springframework.stereotype.Component
class OwnReplies implements StatusPart {

    private final ReceivedReplies replies;

    private final ReplyMarkup markup;

    private final Authorities authorities;

    private final Texts texts;

    OwnReplies(ReceivedReplies replies, ReplyMarkup markup, Authorities authorities, Texts texts) {
        this.replies = replies;
        this.markup = markup;
        this.authorities = authorities;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Component> of(RequestCase request, OwnPage page) {
        List<SentReply> read = this.replies.read(request.summary().id());
        if (read.isEmpty()) {
            return List.of();
        }
        HtmlContainer all = Tags.tag("section", Tags.tag("h2", this.texts.text(page.language(), "reply.title")));
        read.forEach((reply) -> all.add(one(reply, page.language())));
        return List.of(all);
    }

    /** With the day and the authority; who of its staff wrote it stands nowhere. */
    private Component one(SentReply reply, Language reader) {
        Date day = Date.from(reply.sentAt().atZone(Helsinki.ZONE).toLocalDate().atTime(12, 0).toInstant(ZoneOffset.UTC));
        HtmlContainer from = Tags.styled("p", "soft",
                new Text(this.texts.text(reader, "reply.from", Map.of("day", day)) + " "));
        from.add(this.authorities.find(reply.queue())
            .map((authority) -> Tags.spoken(authority.name(), reader))
            .orElseGet(() -> new Text("")));
        return Tags.styled("div", "note answer", from, this.markup.sent(reply));
    }
}
