package fi.newcomer.request.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import fi.newcomer.request.form.Answers;
import fi.newcomer.request.form.Field;
import fi.newcomer.request.form.Mistake;
import fi.newcomer.request.form.Question;
import fi.newcomer.request.form.Questions;
import fi.newcomer.request.form.Receivers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes the page of a question. */
@Component
class FormPages {

    private final Texts texts;

    private final Languages languages;

    private final Receivers receivers;

    private final ReceiverWords receiverWords;

    private final FieldInputs inputs;

    private final FieldWords words;

    private final Summary summary;

    FormPages(Texts texts, Languages languages, Receivers receivers, ReceiverWords receiverWords, FieldInputs inputs,
            FieldWords words, Summary summary) {
        this.texts = texts;
        this.languages = languages;
        this.receivers = receivers;
        this.receiverWords = receiverWords;
        this.inputs = inputs;
        this.words = words;
        this.summary = summary;
    }

    Speech speech(Language language, Answers answers) {
        Optional<Language> helper = answers.get("helperLanguage")
            .filter((code) -> answers.is("filledBy", "helper"))
            .flatMap(this.languages::find)
            .filter((it) -> !it.equals(language));
        return new Speech(this.texts, language, helper);
    }

    /**
     * The page of a question.
     * @param hints answers that a page which led here knew, to be posted with the first question
     * @param change whether the reader came from the check
     */
    PublicPage page(Question question, Answers answers, Map<String, String> hints, boolean change, Language language,
            Municipality place) {
        Speech speech = speech(language, answers);
        List<Mistake> mistakes = question.shownMistakes(answers);
        String title = title(question, speech, place);
        PublicPage page = FormFrame.page(speech, place, question.step(), title)
            .asking(FormFrame.FORM)
            .withErrors(!mistakes.isEmpty());
        if (!mistakes.isEmpty()) {
            page.with(FormFrame.errors(speech, mistakes));
        }
        page.with(way(question, answers, change, speech, place));
        HtmlContainer form = FormFrame.form(speech, place, question.step());
        if (change) {
            form.add(FormTags.hidden("return", Questions.CHECK));
        }
        hints.forEach((name, value) -> form.add(FormTags.hidden(name, value)));
        content(form, question, answers, mistakes, title, speech, place);
        return page.with(form, FormFrame.readers(speech, this.receivers.readers(place.slug(), answers)));
    }

    private void content(HtmlContainer form, Question question, Answers answers, List<Mistake> mistakes, String title,
            Speech speech, Municipality place) {
        boolean goesOn = true;
        boolean alone = question.fields().size() == 1;
        switch (question.step()) {
            case Questions.RECEIVER -> {
                form.add(Tags.tag("h1", title));
                goesOn = this.receiverWords.add(form, answers, speech, place);
                alone = false;
            }
            case Questions.CHECK -> {
                form.add(Tags.tag("h1", title), this.summary.toCheck(answers, speech, place));
                this.receiverWords.add(form, answers, speech, place);
                form.add(speech.paragraph("request.check.send"), FormTags.trap(speech.say("request.trap")));
            }
            case Questions.CALL_ME -> {
                form.add(Tags.tag("h1", title), speech.paragraph("request.call-me.lead"));
                goesOn = this.receiverWords.add(form, answers, speech, place);
            }
            default -> {
                if (!alone) {
                    form.add(Tags.tag("h1", title));
                    speech.beside("p", "request.step." + question.step(), Map.of()).ifPresent(form::add);
                }
            }
        }
        if (goesOn) {
            for (Field field : question.fields()) {
                if (field.asked().test(answers)) {
                    form.add(this.inputs.shown(field, answers,
                            mistakes.stream().filter((it) -> it.field().equals(field.name())).findFirst(), alone,
                            speech, place));
                }
            }
        }
        if (answers.is(Questions.MUNICIPALITY, Questions.NOT_LISTED) && question.step().equals(Questions.MUNICIPALITY)) {
            form.add(Tags.styled("div", "today", speech.paragraph("request.municipality.not-listed.next")));
        }
        form.add(FormFrame.actions(speech, !goesOn ? ""
                : question.step().equals(Questions.CHECK) ? "request.send" : "request.continue"));
    }

    private String title(Question question, Speech speech, Municipality place) {
        String own = "request.step." + question.step();
        return question.fields().size() == 1 && !speech.has(own)
                ? this.words.label(question.fields().getFirst(), speech, place) : speech.say(own);
    }

    /** The way back, and how far the reader has come. */
    private static HtmlContainer way(Question question, Answers answers, boolean change, Speech speech,
            Municipality place) {
        List<Question> asked = Questions.asked(answers);
        int at = asked.indexOf(question);
        String before = change ? Questions.CHECK : at > 0 ? asked.get(at - 1).step() : "";
        HtmlContainer back = FormFrame.back(speech, FormFrame.address(speech.language(), place.slug(), before));
        if (at >= 0 && asked.size() > 2) {
            back.addClassName("soft");
            back.add(new Text(" · " + speech.say("request.progress", Map.of("at", at + 1, "of", asked.size()))));
        }
        return back;
    }
}
