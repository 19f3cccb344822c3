package fi.newcomer.request.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.municipality.Authority;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import fi.newcomer.request.form.Mistake;
import java.util.List;
import java.util.Map;

/** What every page of the form shares: the form itself, its buttons, the summary of errors, who reads the answers. */
final class FormFrame {

    static final String FORM = "form";

    /** A parameter of addresses: the reader came from the check to change one answer. */
    static final String CHANGE = "change";

    private FormFrame() {
    }

    /** The address of a step. */
    static String address(Language language, String municipality, String step) {
        return "/" + language + "/" + municipality + "/request" + (step.isEmpty() ? "" : "/" + step);
    }

    static PublicPage page(Speech speech, Municipality place, String step, String title) {
        return PublicPage.in(speech.language(), "/" + place.slug() + "/request" + (step.isEmpty() ? "" : "/" + step), title)
            .at(place.place())
            .notIndexed()
            .tagline("request.tagline");
    }

    static HtmlContainer form(Speech speech, Municipality place, String step, Component... content) {
        HtmlContainer form = Tags.tag("form", content);
        form.setId(FORM);
        form.getElement()
            .setAttribute("method", "post")
            .setAttribute("action", address(speech.language(), place.slug(), step))
            .setAttribute("novalidate", "");
        return form;
    }

    /** The buttons under a form: the one that goes on, if there is a way on, and the one that clears. */
    static HtmlContainer actions(Speech speech, String goesOn) {
        HtmlContainer actions = Tags.styled("div", "actions");
        if (!goesOn.isEmpty()) {
            actions.add(Tags.styled("button", "button", new Text(speech.say(goesOn))));
        }
        HtmlContainer clear = Tags.styled("button", "plain", new Text(speech.say("request.clear")));
        clear.getElement().setAttribute("name", "go").setAttribute("value", "clear");
        actions.add(clear);
        return actions;
    }

    /** The errors of a page, each with the way to its field. */
    static HtmlContainer errors(Speech speech, List<Mistake> mistakes) {
        HtmlContainer list = Tags.tag("ul");
        for (Mistake mistake : mistakes) {
            list.add(Tags.tag("li", Tags.link("#" + mistake.field(), speech.say(mistake.key(), mistake.arguments()))));
        }
        return FormTags.alert(Tags.tag("strong", speech.say("request.errors", Map.of("count", mistakes.size()))), list);
    }

    /** Who reads the answers, said under every question. */
    static HtmlContainer readers(Speech speech, List<Authority> readers) {
        HtmlContainer sentence = Tags.tag("p", new Text(speech.say("request.readers") + " "));
        names(sentence, speech, readers);
        sentence.setVisible(!readers.isEmpty());
        HtmlContainer note = Tags.styled("div", "note", sentence);
        note.setVisible(!readers.isEmpty() || speech.helper().isPresent());
        if (speech.helper().isPresent()) {
            note.add(speech.paragraph("request.for-other"));
            speech.beside("p", "request.for-other", Map.of()).ifPresent(note::add);
        }
        return note;
    }

    static void names(HtmlContainer sentence, Speech speech, List<Authority> authorities) {
        for (int i = 0; i < authorities.size(); i++) {
            sentence.add(new Text(i == 0 ? "" : " · "), Tags.spoken(authorities.get(i).name(), speech.language()));
        }
    }

    static HtmlContainer back(Speech speech, String address) {
        return Tags.styled("p", "back", Tags.link(address, speech.say("request.back")));
    }
}
