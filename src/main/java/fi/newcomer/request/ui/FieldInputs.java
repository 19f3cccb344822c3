package fi.newcomer.request.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipalities;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.Tags;
import fi.newcomer.request.form.Answers;
import fi.newcomer.request.form.Field;
import fi.newcomer.request.form.Mistake;
import fi.newcomer.request.form.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fields as a reader sees them: label, hint, error, and what was typed so far. */
@Component
class FieldInputs {

    private final Languages languages;

    private final Municipalities municipalities;

    private final FieldWords words;

    FieldInputs(Languages languages, Municipalities municipalities, FieldWords words) {
        this.languages = languages;
        this.municipalities = municipalities;
        this.words = words;
    }

    /**
     * A field with everything around it.
     * @param alone whether it is the page's only one, so that its label is the page's heading
     */
    HtmlContainer shown(Field field, Answers answers, Optional<Mistake> mistake, boolean alone, Speech speech,
            Municipality place) {
        return switch (field.kind()) {
            case CHOICE, MUNICIPALITY -> choices(field, answers, mistake, alone, speech, place);
            default -> line(field, answers, mistake, alone, speech, place);
        };
    }

    private HtmlContainer choices(Field field, Answers answers, Optional<Mistake> mistake, boolean alone, Speech speech,
            Municipality place) {
        String label = this.words.label(field, speech, place);
        HtmlContainer legend = alone ? Tags.tag("legend", Tags.tag("h1", label)) : Tags.tag("legend", label);
        if (!alone) {
            legend.addClassName("label");
        }
        HtmlContainer fieldset = Tags.tag("fieldset", legend);
        around(fieldset, field, mistake, speech, place);
        boolean several = field.kind() == Field.Kind.MUNICIPALITY || field.options().size() > 1;
        if (several) {
            fieldset.getElement().setAttribute("role", "radiogroup");
            mistake.ifPresent((it) -> fieldset.getElement().setAttribute("aria-invalid", "true"));
        }
        describe(fieldset, field, mistake, speech);
        boolean first = true;
        for (String option : options(field, place)) {
            HtmlContainer input = input(several ? "radio" : "checkbox", field.name());
            // The error's link leads to the first choice.
            input.setId(first ? field.name() : field.name() + "-" + option);
            input.getElement().setAttribute("value", option);
            if (answers.is(field.name(), option)) {
                input.getElement().setAttribute("checked", "");
            }
            HtmlContainer words = Tags.tag("span", this.words.option(field, option, speech, place));
            this.words.optionBeside(field, option, speech, place).ifPresent(words::add);
            fieldset.add(Tags.styled("label", "choice", input, words));
            first = false;
        }
        return alone ? fieldset : Tags.styled("div", "field", fieldset);
    }

    private HtmlContainer line(Field field, Answers answers, Optional<Mistake> mistake, boolean alone, Speech speech,
            Municipality place) {
        HtmlContainer label = Tags.tag("label", this.words.label(field, speech, place));
        label.getElement().setAttribute("for", field.name());
        HtmlContainer block = Tags.styled("div", "field",
                alone ? Tags.styled("div", "question", Tags.tag("h1", label)) : label);
        around(block, field, mistake, speech, place);
        HtmlContainer input = switch (field.kind()) {
            case TEXT -> area(answers.get(field.name()).orElse(""));
            case LANGUAGE -> languages(answers, speech);
            default -> line(field, answers);
        };
        input.setId(field.name());
        input.getElement().setAttribute("name", field.name());
        mistake.ifPresent((it) -> input.getElement().setAttribute("aria-invalid", "true"));
        describe(input, field, mistake, speech);
        block.add(input);
        return block;
    }

    /** Under the label: the helper's words, the hint, the error. */
    private void around(HtmlContainer block, Field field, Optional<Mistake> mistake, Speech speech,
            Municipality place) {
        this.words.labelBeside(field, speech, place).ifPresent(block::add);
        if (speech.has(FieldWords.hintKey(field))) {
            HtmlContainer hint = Tags.styled("p", "soft", new Text(speech.say(FieldWords.hintKey(field))));
            hint.setId(field.name() + "-hint");
            block.add(hint);
        }
        mistake.ifPresent((it) -> {
            HtmlContainer error = Tags.styled("p", "error-text", new Text(speech.say(it.key(), it.arguments())));
            error.setId(field.name() + "-error");
            block.add(error);
        });
    }

    private static void describe(HtmlContainer element, Field field, Optional<Mistake> mistake, Speech speech) {
        List<String> by = new ArrayList<>();
        if (speech.has(FieldWords.hintKey(field))) {
            by.add(field.name() + "-hint");
        }
        mistake.ifPresent((it) -> by.add(field.name() + "-error"));
        if (!by.isEmpty()) {
            element.getElement().setAttribute("aria-describedby", String.join(" ", by));
        }
    }

    private static HtmlContainer line(Field field, Answers answers) {
        boolean phone = field.kind() == Field.Kind.PHONE;
        HtmlContainer input = input(phone ? "tel" : "text", field.name());
        input.getElement()
            .setAttribute("value", answers.get(field.name()).orElse(""))
            .setAttribute("dir", phone || field.kind() == Field.Kind.EMAIL ? "ltr" : "auto");
        if (field.kind() == Field.Kind.EMAIL) {
            input.getElement().setAttribute("inputmode", "email");
        }
        // On the newcomer's own phone the browser may help; a helper's browser would fill in the helper.
        Map<String, String> purposes = Map.of("name", "name", "phone", "tel", "email", "email");
        input.getElement().setAttribute("autocomplete", answers.is("filledBy", "helper") ? "off"
                : purposes.getOrDefault(field.name(), "off"));
        return input;
    }

    private static HtmlContainer area(String text) {
        HtmlContainer area = new HtmlContainer("textarea");
        area.getElement().setAttribute("rows", "6").setAttribute("dir", "auto").setProperty("value", text);
        return area;
    }

    private HtmlContainer languages(Answers answers, Speech speech) {
        HtmlContainer select = new HtmlContainer("select");
        HtmlContainer nothing = Tags.tag("option", speech.say("request.choose"));
        nothing.getElement().setAttribute("value", "");
        select.add(nothing);
        List<String> codes = new ArrayList<>(this.languages.all().stream().map(Language::code).toList());
        codes.addAll(ContactLanguages.common());
        answers.get("contactLanguage")
            .filter((code) -> !codes.contains(code) && !code.equals(ContactLanguages.OTHER)
                    && ContactLanguages.known(code))
            .ifPresent(codes::add);
        for (String code : codes) {
            HtmlContainer option = option(code, this.words.language(code), answers);
            option.getElement().setAttribute("lang", code);
            select.add(option);
        }
        select.add(option(ContactLanguages.OTHER, speech.say("request.contactLanguage.other"), answers));
        return select;
    }

    private static HtmlContainer option(String value, String text, Answers answers) {
        HtmlContainer option = Tags.tag("option", text);
        option.getElement().setAttribute("value", value);
        if (answers.is("contactLanguage", value)) {
            option.getElement().setAttribute("selected", "");
        }
        return option;
    }

    private List<String> options(Field field, Municipality place) {
        if (field.kind() != Field.Kind.MUNICIPALITY) {
            return field.options();
        }
        List<String> slugs = new ArrayList<>(this.municipalities.all()
            .stream()
            .filter((it) -> it.listed() && !it.equals(place))
            .map(Municipality::slug)
            .toList());
        slugs.add(Questions.NOT_LISTED);
        return slugs;
    }

    private static HtmlContainer input(String type, String name) {
        HtmlContainer input = new HtmlContainer("input");
        input.getElement().setAttribute("type", type).setAttribute("name", name);
        return input;
    }
}
