package fi.newcomer.request.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Tags;
import fi.newcomer.request.form.Answers;
import fi.newcomer.request.form.Field;
import fi.newcomer.request.form.Question;
import fi.newcomer.request.form.Questions;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The answers as a list to read. */
@Component
class Summary {

    private final FieldWords words;

    Summary(FieldWords words) {
        this.words = words;
    }

    /** Every question that applies, with its answer and the way to change it. */
    HtmlContainer toCheck(Answers answers, Speech speech, Municipality place) {
        HtmlContainer list = Tags.styled("dl", "answers");
        for (Question question : Questions.asked(answers)) {
            for (Field field : question.fields()) {
                if (field.asked().test(answers)) {
                    HtmlContainer row = row(field, answers, speech, place);
                    row.add(Tags.tag("dd", change(question, field, speech, place)));
                    list.add(row);
                }
            }
        }
        return list;
    }

    /** The answers alone. */
    HtmlContainer toRead(Answers answers, Speech speech, Municipality place) {
        HtmlContainer list = Tags.styled("dl", "answers");
        Questions.all()
            .filter((field) -> answers.has(field.name()))
            .forEach((field) -> list.add(row(field, answers, speech, place)));
        return list;
    }

    private HtmlContainer row(Field field, Answers answers, Speech speech, Municipality place) {
        HtmlContainer term = Tags.tag("dt", this.words.label(field, speech, place));
        this.words.labelBeside(field, speech, place).ifPresent((it) -> term.add(asSpan(it)));
        HtmlContainer answer = Tags.tag("dd", answers.get(field.name())
            .map((value) -> this.words.answer(field, value, speech, place))
            .orElseGet(() -> new Text(speech.say("request.not-answered"))));
        return Tags.tag("div", term, answer);
    }

    private static HtmlContainer asSpan(HtmlContainer paragraph) {
        HtmlContainer span = Tags.styled("small", "soft", new Text(paragraph.getText()));
        span.getElement()
            .setAttribute("lang", paragraph.getElement().getAttribute("lang"))
            .setAttribute("dir", paragraph.getElement().getAttribute("dir"));
        return Tags.tag("span", Tags.tag("br"), span);
    }

    private Anchor change(Question question, Field field, Speech speech, Municipality place) {
        Anchor link = Tags.link(FormFrame.address(speech.language(), place.slug(), question.step()) + "?"
                + FormFrame.CHANGE, speech.say("request.change"));
        link.getElement()
            .setAttribute("aria-label", speech.say("request.change-what",
                    Map.of("question", this.words.label(field, speech, place))));
        return link;
    }
}
