package fi.newcomer.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import fi.newcomer.request.OwnPage;
import fi.newcomer.request.RequestCase;
import fi.newcomer.request.RequestState;
import fi.newcomer.request.RequestStatus;
import fi.newcomer.request.StatusPart;
import fi.newcomer.request.form.Answers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes the status pages. */
@org.springframework.stereotype.Component
class StatusWords {

    private final PlainPages plain;

    private final Summary summary;

    private final Authorities authorities;

    private final Municipalities municipalities;

    StatusWords(PlainPages plain, Summary summary, Authorities authorities, Municipalities municipalities) {
        this.plain = plain;
        this.summary = summary;
        this.authorities = authorities;
        this.municipalities = municipalities;
    }

    PublicPage form(Language language, Municipality place) {
        return page(language, place).with(heading(language), fields("", "", language, place));
    }

    PublicPage codeMissing(Language language, Municipality place) {
        return failed("request.error.code.missing", "", language, place);
    }

    /** Unknown, deleted and opened with a wrong PIN all look like this. */
    PublicPage notFound(String code, Language language, Municipality place) {
        return failed("request.error.code.unknown", code, language, place);
    }

    PublicPage standing(RequestStatus.Standing standing, String code, Language language, Municipality place) {
        return page(language, place).with(heading(language))
            .with(state(standing, language))
            .with(speech(language).paragraph("request.status.pin-shows-more"), fields(code, "", language, place));
    }

    PublicPage opened(RequestCase request, RequestStatus.Standing standing, OwnPage own, StatusPart.Pressed.Said said,
            StatusParts.Shown parts) {
        Language language = own.language();
        Speech speech = speech(language);
        Map<String, String> all = new HashMap<>(request.choices());
        all.putAll(request.words());
        all.put("topic", request.summary().topic().value());
        all.put("jobseeker", request.summary().jobseeker().value());
        all.put("contactLanguage", request.summary().contactLanguage());
        HtmlContainer holder = Tags.tag("p", new Text(speech.say("request.status.holder") + " "));
        holder.add(Tags.tag("strong",
                Tags.spoken(this.authorities.get(request.summary().queue()).name(), language)));
        PublicPage page = page(language, own.place()).withErrors(said.error());
        if (!said.words().isEmpty()) {
            Component[] words = said.words().toArray(Component[]::new);
            page.with(said.error() ? FormTags.alert(words) : said(words));
        }
        return page.with(heading(language))
            .with(state(standing, language))
            .with(holder)
            .with(parts.above().toArray(Component[]::new))
            .with(Tags.tag("h2", speech.say("request.status.stored")),
                    speech.paragraph("request.status.stored.text"),
                    this.summary.toRead(Answers.of(all), speech,
                            this.municipalities.find(request.summary().municipality()).orElse(own.place())))
            .with(parts.below().toArray(Component[]::new))
            .with(form(speech, own.place(), FormTags.hidden("code", own.code()), FormTags.hidden("pin", own.pin()),
                    FormFrame.actions(speech, "")));
    }

    /** A page of a part, which asks something. */
    PublicPage asked(StatusPart.Pressed.Asked asked, OwnPage own) {
        PublicPage page = PublicPage.in(own.language(), "/" + own.place().slug() + "/status", asked.title())
            .at(own.place().place())
            .asking(FormFrame.FORM)
            .withErrors(asked.error());
        return page.with(asked.content().toArray(Component[]::new));
    }

    /** The request is there no more. */
    PublicPage gone(StatusPart.Pressed.Gone gone, Language language, Municipality place) {
        return PublicPage.in(language, "/" + place.slug() + "/status", gone.title())
            .at(place.place())
            .with(Tags.tag("h1", gone.title()))
            .with(gone.words().toArray(Component[]::new));
    }

    private static HtmlContainer said(Component... words) {
        HtmlContainer note = Tags.styled("div", "note", words);
        note.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1").setAttribute("autofocus", "");
        return note;
    }

    private PublicPage failed(String key, String code, Language language, Municipality place) {
        Speech speech = speech(language);
        return page(language, place).withErrors(true)
            .with(FormTags.alert(Tags.tag("strong", speech.say("request.errors", Map.of("count", 1))),
                    Tags.tag("ul", Tags.tag("li", Tags.link("#code", speech.say(key))))))
            .with(heading(language), fields(code, key, language, place));
    }

    private PublicPage page(Language language, Municipality place) {
        return PublicPage.in(language, "/" + place.slug() + "/status", speech(language).say("request.status.title"))
            .at(place.place())
            .asking(FormFrame.FORM);
    }

    private HtmlContainer heading(Language language) {
        return Tags.tag("h1", speech(language).say("request.status.title"));
    }

    private HtmlContainer state(RequestStatus.Standing standing, Language language) {
        Speech speech = speech(language);
        String key = "request.status." + standing.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
        HtmlContainer box = Tags.styled("div", "code", Tags.tag("p", Tags.tag("b", speech.say(key))),
                speech.paragraph(key + ".text"));
        if (standing.joined()) {
            box.add(speech.paragraph("request.status.joined"));
        }
        standing.promisedOn()
            .filter((day) -> standing.state() != RequestState.CLOSED)
            .ifPresent((day) -> box
                .add(Tags.tag("p", speech.say("request.receipt.promised", Map.of("day", Days.of(day))))));
        return box;
    }

    private HtmlContainer fields(String code, String error, Language language, Municipality place) {
        Speech speech = speech(language);
        return form(speech, place, field("code", code, "text", error, speech),
                field("pin", "", "numeric", "", speech), FormFrame.actions(speech, "request.status.show"));
    }

    private static HtmlContainer form(Speech speech, Municipality place, HtmlContainer... content) {
        HtmlContainer form = FormFrame.form(speech, place, "", content);
        form.getElement().setAttribute("action", "/" + speech.language() + "/" + place.slug() + "/status");
        return form;
    }

    private static HtmlContainer field(String name, String value, String mode, String error, Speech speech) {
        HtmlContainer label = Tags.tag("label", speech.say("request.status." + name));
        label.getElement().setAttribute("for", name);
        HtmlContainer hint = Tags.styled("p", "soft", new Text(speech.say("request.status." + name + ".hint")));
        hint.setId(name + "-hint");
        HtmlContainer block = Tags.styled("div", "field short", label, hint);
        HtmlContainer input = new HtmlContainer("input");
        input.setId(name);
        input.getElement()
            .setAttribute("type", "text")
            .setAttribute("name", name)
            .setAttribute("value", value.substring(0, value.offsetByCodePoints(0,
                    Math.min(50, value.codePointCount(0, value.length())))))
            .setAttribute("inputmode", mode)
            .setAttribute("autocomplete", "off")
            .setAttribute("autocapitalize", "characters")
            .setAttribute("spellcheck", "false")
            .setAttribute("dir", "ltr")
            .setAttribute("aria-describedby", name + "-hint" + (error.isEmpty() ? "" : " " + name + "-error"));
        if (!error.isEmpty()) {
            HtmlContainer text = Tags.styled("p", "error-text", new Text(speech.say(error)));
            text.setId(name + "-error");
            block.add(text);
            input.getElement().setAttribute("aria-invalid", "true");
        }
        block.add(input);
        return block;
    }

    private Speech speech(Language language) {
        return this.plain.speech(language);
    }
}
