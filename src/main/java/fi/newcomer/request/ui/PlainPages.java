package fi.newcomer.request.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.Pictogram;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import fi.newcomer.request.Codes;
import fi.newcomer.request.form.Answers;
import fi.newcomer.request.form.Questions;
import fi.newcomer.request.form.Receipt;
import fi.newcomer.request.form.Receivers;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pages of the form that ask nothing: the start, the receipt, and what is left when all is cleared. */
@Component
class PlainPages {

    private final Texts texts;

    private final Receivers receivers;

    private final Authorities authorities;

    private final OfficeWords offices;

    PlainPages(Texts texts, Receivers receivers, Authorities authorities, OfficeWords offices) {
        this.offices = offices;
        this.texts = texts;
        this.receivers = receivers;
        this.authorities = authorities;
    }

    /**
     * What happens, who will receive it, and the two ways to begin.
     * @param hints what the page that led here knew
     * @param gone whether earlier answers could not be found
     */
    PublicPage start(Language language, Municipality place, Map<String, String> hints, boolean gone) {
        Speech speech = speech(language);
        String query = Hints.query(hints);
        PublicPage page = PublicPage
            .in(language, "/" + place.slug() + "/request" + query, speech.say("request.start.title"))
            .at(place.place())
            .notIndexed()
            .tagline("request.tagline");
        if (gone) {
            page.with(FormTags.alert(Tags.tag("strong", speech.say("request.gone.title")),
                    speech.paragraph("request.gone.next")));
        }
        page.with(Tags.tag("h1", speech.say("request.start.title")));
        HtmlContainer way = Tags.styled("ol", "way");
        for (int i = 1; i <= 4; i++) {
            way.add(Tags.tag("li", speech.say("request.start.way-" + i)));
        }
        HtmlContainer readers = Tags.tag("ul");
        this.receivers.readers(place.slug(), Answers.of(hints))
            .forEach((authority) -> readers.add(Tags.tag("li", Tags.spoken(authority.name(), language))));
        HtmlContainer ways = Tags.styled("ul", "tasks",
                Tags.tag("li", task("go", Pictogram.ASK, language, place, Questions.FIRST + query, "request.start.long",
                        speech)),
                Tags.tag("li", task("", Pictogram.PHONE, language, place, Questions.CALL_ME, "request.start.short",
                        speech)));
        if (readers.getChildren().findAny().isEmpty()) {
            return page.with(speech.paragraph("request.receiver.closed"),
                    Tags.styled("p", "lead", Tags.tag("strong",
                            Tags.spoken(this.authorities.get(place.contact()).name(), language))),
                    this.offices.toAsk(speech, place));
        }
        return page.with(Tags.styled("p", "lead", new Text(speech.say("request.start.lead"))), way,
                Tags.tag("h2", speech.say("request.start.readers")),
                speech.paragraph("request.start.readers.text"), readers, speech.paragraph("request.start.decides"),
                Tags.tag("h2", speech.say("request.start.never")), speech.paragraph("request.start.never.text"),
                Tags.styled("div", "note",
                        Tags.tag("p", new Text(speech.say("request.start.emergency") + " "),
                                Tags.link("tel:112", Tags.leftToRight("112")))),
                ways);
    }

    PublicPage receipt(Receipt receipt, Language language, Municipality place) {
        Speech speech = speech(language);
        PublicPage page = FormFrame.page(speech, place, "receipt", speech.say("request.receipt.title"))
            .asking(FormFrame.FORM);
        page.with(Tags.tag("h1", speech.say("request.receipt.title")), speech.paragraph("request.receipt.received-by"),
                Tags.styled("p", "lead", Tags.tag("strong",
                        Tags.spoken(this.authorities.get(receipt.queue()).name(), language))));
        Optional.ofNullable(receipt.passesOnTo()).ifPresent((slug) -> {
            HtmlContainer sentence = Tags.tag("p", new Text(speech.say("request.receipt.passes-on") + " "));
            sentence.add(Tags.spoken(this.authorities.get(slug).name(), language));
            page.with(sentence);
        });
        page.with(Tags.styled("div", "code", Tags.tag("p", speech.say("request.receipt.code")),
                Tags.tag("strong", Tags.leftToRight(Codes.grouped(receipt.code()))),
                Tags.tag("p", speech.say("request.receipt.pin")),
                Tags.tag("strong", Tags.leftToRight(receipt.pin()))), speech.paragraph("request.receipt.keep"));
        page.with(Tags.tag("h2", speech.say("request.receipt.next")));
        Optional.ofNullable(receipt.promisedOn())
            .ifPresent((day) -> page
                .with(Tags.tag("p", speech.say("request.receipt.promised", Map.of("day", Days.of(day))))));
        page.with(speech.paragraph(receipt.visit() ? "request.receipt.visit" : "request.receipt.contacted"));
        if (receipt.visit()) {
            this.offices.places(speech, place).ifPresent(page::with);
        }
        page.with(this.offices.toAsk(speech, place), Tags.tag("h2", speech.say("request.receipt.nobody")),
                speech.paragraph("request.receipt.nobody.text"),
                Tags.tag("p", Tags.link("/" + language + "/" + place.slug() + "/status",
                        speech.say("request.receipt.to-status"))));
        return page.with(speech.paragraph("request.receipt.clear"),
                FormFrame.form(speech, place, "receipt", FormFrame.actions(speech, "")));
    }

    /** All is cleared; nothing tells what it was. */
    PublicPage cleared(Language language, Municipality place) {
        Speech speech = speech(language);
        return FormFrame.page(speech, place, "cleared", speech.say("request.cleared.title"))
            .with(Tags.tag("h1", speech.say("request.cleared.title")), speech.paragraph("request.cleared.text"),
                    Tags.tag("p", Tags.button("/" + language + "/" + place.slug(), speech.say("error.to-start"))));
    }

    Speech speech(Language language) {
        return new Speech(this.texts, language, Optional.empty());
    }

    private static HtmlContainer task(String classes, Pictogram pictogram, Language language, Municipality place,
            String step, String key, Speech speech) {
        HtmlContainer link = Tags.link(FormFrame.address(language, place.slug(), step), pictogram.drawing(),
                Tags.tag("span", Tags.tag("strong", speech.say(key)), Tags.tag("span", speech.say(key + ".text"))));
        if (!classes.isEmpty()) {
            link.addClassName(classes);
        }
        return link;
    }
}
