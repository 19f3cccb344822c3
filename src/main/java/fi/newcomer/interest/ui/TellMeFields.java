package fi.newcomer.interest.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.interest.CourseKind;
import fi.newcomer.language.ContactLanguages;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.Texts;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The fields of the form as a reader sees them: label, hint, error, and what was typed so far. */
@Component
class TellMeFields {

    private final Texts texts;

    private final Languages languages;

    TellMeFields(Texts texts, Languages languages) {
        this.texts = texts;
        this.languages = languages;
    }

    List<com.vaadin.flow.component.Component> all(TellMe form, List<Mistake> mistakes, Language reader) {
        return List.of(kinds(form, mistakes, reader), courseLanguage(form, mistakes, reader),
                Tags.tag("h2", say("request.step.contact", reader)), Tags.tag("p", say("interest.contact", reader)),
                email(form, mistakes, reader), phone(form, mistakes, reader));
    }

    private HtmlContainer kinds(TellMe form, List<Mistake> mistakes, Language reader) {
        HtmlContainer legend = Tags.styled("legend", "label", new Text(say("interest.type", reader)));
        HtmlContainer fieldset = Tags.tag("fieldset", legend);
        fieldset.getElement().setAttribute("role", "radiogroup");
        around(fieldset, fieldset, TellMe.TYPE, "", mistakes, reader);
        boolean first = true;
        for (CourseKind kind : CourseKind.values()) {
            HtmlContainer input = input("radio", TellMe.TYPE);
            // The error's link leads to the first choice.
            input.setId(first ? TellMe.TYPE : TellMe.TYPE + "-" + kind.value());
            input.getElement().setAttribute("value", kind.value());
            if (form.kind().filter(kind::equals).isPresent()) {
                input.getElement().setAttribute("checked", "");
            }
            fieldset.add(Tags.styled("label", "choice", input,
                    Tags.tag("span", say("interest.type." + kind.value(), reader))));
            first = false;
        }
        return Tags.styled("div", "field", fieldset);
    }

    private HtmlContainer courseLanguage(TellMe form, List<Mistake> mistakes, Language reader) {
        HtmlContainer select = new HtmlContainer("select");
        select.getElement().setAttribute("name", TellMe.LANGUAGE);
        select.add(option("", say("request.choose", reader), false));
        Set<String> codes = new LinkedHashSet<>(this.languages.all().stream().map(Language::code).toList());
        codes.addAll(ContactLanguages.common());
        form.language().ifPresent(codes::add);
        for (String code : codes) {
            HtmlContainer option = option(code,
                    this.languages.find(code).map(Language::endonym).orElseGet(() -> ContactLanguages.endonym(code)),
                    form.language().filter(code::equals).isPresent());
            option.getElement().setAttribute("lang", code);
            select.add(option);
        }
        return field(select, TellMe.LANGUAGE, "interest.courseLanguage.hint", mistakes, reader);
    }

    private HtmlContainer email(TellMe form, List<Mistake> mistakes, Language reader) {
        HtmlContainer input = line("text", TellMe.EMAIL, form.email(), "email");
        input.getElement().setAttribute("inputmode", "email").setAttribute("spellcheck", "false");
        return field(input, TellMe.EMAIL, "interest.email.hint", mistakes, reader);
    }

    private HtmlContainer phone(TellMe form, List<Mistake> mistakes, Language reader) {
        return field(line("tel", TellMe.PHONE, form.phone(), "tel"), TellMe.PHONE, "interest.phone.hint", mistakes,
                reader);
    }

    private HtmlContainer field(HtmlContainer input, String name, String hint, List<Mistake> mistakes,
            Language reader) {
        input.setId(name);
        HtmlContainer label = Tags.tag("label", say("interest." + name, reader));
        label.getElement().setAttribute("for", name);
        HtmlContainer block = Tags.styled("div", "field", label);
        around(block, input, name, hint, mistakes, reader);
        block.add(input);
        return block;
    }

    /** Under the label: the hint and the error, and that they belong to the field. */
    private void around(HtmlContainer block, HtmlContainer described, String name, String hint, List<Mistake> mistakes,
            Language reader) {
        List<String> by = new ArrayList<>();
        if (!hint.isEmpty()) {
            HtmlContainer text = Tags.styled("p", "soft", new Text(say(hint, reader)));
            text.setId(name + "-hint");
            block.add(text);
            by.add(name + "-hint");
        }
        Optional<Mistake> mistake = mistakes.stream().filter((it) -> it.field().equals(name)).findFirst();
        mistake.ifPresent((it) -> {
            HtmlContainer text = Tags.styled("p", "error-text",
                    new Text(this.texts.text(reader, it.key(), it.arguments())));
            text.setId(name + "-error");
            block.add(text);
            by.add(name + "-error");
            described.getElement().setAttribute("aria-invalid", "true");
        });
        if (!by.isEmpty()) {
            described.getElement().setAttribute("aria-describedby", String.join(" ", by));
        }
    }

    private String say(String key, Language reader) {
        return this.texts.text(reader, key);
    }

    private static HtmlContainer line(String type, String name, String value, String purpose) {
        HtmlContainer input = input(type, name);
        input.getElement()
            .setAttribute("value", value)
            .setAttribute("dir", "ltr")
            .setAttribute("autocomplete", purpose);
        return input;
    }

    private static HtmlContainer option(String value, String text, boolean selected) {
        HtmlContainer option = Tags.tag("option", text);
        option.getElement().setAttribute("value", value);
        if (selected) {
            option.getElement().setAttribute("selected", "");
        }
        return option;
    }

    private static HtmlContainer input(String type, String name) {
        HtmlContainer input = new HtmlContainer("input");
        input.getElement().setAttribute("type", type).setAttribute("name", name);
        return input;
    }
}
