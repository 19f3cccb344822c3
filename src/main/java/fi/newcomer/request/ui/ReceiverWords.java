package fi.newcomer.request.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Tags;
import fi.newcomer.queue.Queue;
import fi.newcomer.request.form.Answers;
import fi.newcomer.request.form.Receivers;
import fi.newcomer.responsibility.Destination;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says who receives the request, or whom to contact instead. */
@Component
class ReceiverWords {

    private final Receivers receivers;

    private final Authorities authorities;

    private final OfficeWords offices;

    ReceiverWords(Receivers receivers, Authorities authorities, OfficeWords offices) {
        this.receivers = receivers;
        this.offices = offices;
        this.authorities = authorities;
    }

    /**
     * Adds the words.
     * @return whether there is a way on: false where nobody takes the request
     */
    boolean add(HtmlContainer content, Answers answers, Speech speech, Municipality place) {
        Receivers.Receiving receiving = this.receivers.of(place.slug(), answers);
        switch (receiving.destination()) {
            case Destination.Staffed staffed -> {
                named(content, "request.receiver.staffed", staffed.authority(), speech);
                if (receiving.rule().responsible() == null) {
                    content.add(speech.paragraph("request.receiver.to-be-decided"));
                }
                List<Authority> joining = receiving.rule().mayJoin().stream().map(this.authorities::get).toList();
                if (!joining.isEmpty()) {
                    HtmlContainer sentence = Tags.tag("p", new Text(speech.say("request.receiver.may-join") + " "));
                    FormFrame.names(sentence, speech, joining);
                    content.add(sentence);
                }
                privacy(content, staffed.queue(), speech);
            }
            case Destination.Referral referral -> {
                named(content, "request.receiver.referral", referral.authority(), speech);
                content.add(this.offices.toAsk(speech, place));
                referral.forwarding().ifPresent((queue) -> {
                    named(content, "request.receiver.forwarding", this.authorities.get(queue.slug()), speech);
                    privacy(content, queue, speech);
                });
            }
            case Destination.Closed closed -> {
                named(content, "request.receiver.closed", closed.authority(), speech);
                content.add(this.offices.toAsk(speech, place));
            }
        }
        return receiving.destination().receiving().isPresent();
    }

    private static void named(HtmlContainer content, String key, Authority authority, Speech speech) {
        content.add(speech.paragraph(key),
                Tags.styled("p", "lead", Tags.tag("strong", Tags.spoken(authority.name(), speech.language()))));
    }

    private static void privacy(HtmlContainer content, Queue queue, Speech speech) {
        queue.privacyText()
            .ifPresent((text) -> content.add(Tags.styled("div", "note", Tags.tag("p", Tags.spoken(text, speech.language())))));
    }
}
