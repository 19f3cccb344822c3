package fi.newcomer.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.course.CourseWords;
import fi.newcomer.language.Language;
import fi.newcomer.language.LocalizedText;
import fi.newcomer.language.Texts;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses among courses: languages by one touch, and all choices by a form that is a plain address. */
@org.springframework.stereotype.Component
class CourseForm {

    private final Texts texts;

    CourseForm(Texts texts) {
        this.texts = texts;
    }

    void add(PublicPage page, CourseChoices choices, CourseFilter filter, String address, Language language) {
        page.with(Tags.tag("p", say(language, "course.filter.language")), languages(filter, address, language),
                Tags.tag("details", Tags.tag("summary", say(language, "course.filter")),
                        form(choices, filter, address, language)));
    }

    /** What is chosen, in the words of the form. */
    Component chosen(CourseChoices choices, CourseFilter filter, Language language) {
        List<Component> words = new ArrayList<>();
        filter.type().ifPresent((it) -> words.add(new Text(say(language, "course.type." + CourseWords.written(it)))));
        filter.language().ifPresent((it) -> words.add(new Text(CourseWords.language(it, language))));
        filter.place().map(choices.places()::get).ifPresent((it) -> words.add(Tags.spoken(it, language)));
        filter.mode().ifPresent((it) -> words.add(new Text(say(language, "course.mode." + CourseWords.written(it)))));
        HtmlContainer all = Tags.tag("strong");
        words.forEach((word) -> all.add(new Text(all.getComponentCount() > 0 ? language.comma() : ""), word));
        return all;
    }

    /** The reader's own language and those that one learns here, keeping what else is chosen. */
    private HtmlContainer languages(CourseFilter filter, String address, Language language) {
        HtmlContainer list = Tags.styled("ul", "chips");
        List.of(language.code(), "sv", "fi").stream().distinct().forEach((code) -> {
            String name = CourseWords.language(code, language);
            if (filter.language().filter(code::equals).isPresent()) {
                HtmlContainer chosen = Tags.tag("b", name);
                list.add(Tags.tag("li", chosen));
            }
            else {
                list.add(Tags.tag("li", link(address + filter.inLanguage(code).query(), name)));
            }
        });
        return list;
    }

    private static Anchor link(String address, String name) {
        Anchor link = Tags.link(address, name);
        link.getElement().setAttribute("rel", "nofollow");
        return link;
    }

    private HtmlContainer form(CourseChoices choices, CourseFilter filter, String address, Language language) {
        Map<String, String> types = new LinkedHashMap<>();
        choices.types().forEach((type) -> types.put(CourseWords.written(type),
                say(language, "course.type." + CourseWords.written(type))));
        Map<String, String> languages = new LinkedHashMap<>();
        choices.languages(language).forEach((code) -> languages.put(code, CourseWords.language(code, language)));
        Map<String, String> modes = new LinkedHashMap<>();
        choices.modes().forEach((mode) -> modes.put(CourseWords.written(mode),
                say(language, "course.mode." + CourseWords.written(mode))));
        filter.type().map(CourseWords::written).ifPresent((it) -> types.putIfAbsent(it, say(language, "course.type." + it)));
        filter.mode().map(CourseWords::written).ifPresent((it) -> modes.putIfAbsent(it, say(language, "course.mode." + it)));
        HtmlContainer form = Tags.tag("form", select("type", types, filter.type().map(CourseWords::written), language),
                select("language", languages, filter.language(), language), places(choices.places(), filter.place(), language),
                select("mode", modes, filter.mode().map(CourseWords::written), language),
                Tags.styled("p", "actions", Tags.styled("button", "button", new Text(say(language, "course.filter.show")))));
        form.getElement().setAttribute("method", "get").setAttribute("action", address);
        return form;
    }

    private HtmlContainer places(Map<String, LocalizedText> places, Optional<String> chosen, Language language) {
        HtmlContainer select = emptySelect("place", language);
        places.forEach((slug, name) -> {
            HtmlContainer option = option(slug, name.in(language).text(), chosen);
            if (!name.in(language).language().equals(language.code())) {
                option.getElement().setAttribute("lang", name.in(language).language());
            }
            select.add(option);
        });
        return field("place", select, language);
    }

    private HtmlContainer select(String name, Map<String, String> options, Optional<String> chosen, Language language) {
        HtmlContainer select = emptySelect(name, language);
        options.forEach((value, words) -> select.add(option(value, words, chosen)));
        return field(name, select, language);
    }

    private HtmlContainer emptySelect(String name, Language language) {
        HtmlContainer select = Tags.tag("select", option("", say(language, "course.filter.any"), Optional.empty()));
        select.getElement().setAttribute("name", name).setAttribute("id", name);
        return select;
    }

    private HtmlContainer field(String name, HtmlContainer select, Language language) {
        HtmlContainer label = Tags.tag("label", say(language, "course.filter." + name));
        label.getElement().setAttribute("for", name);
        return Tags.styled("div", "field", label, select);
    }

    private static HtmlContainer option(String value, String words, Optional<String> chosen) {
        HtmlContainer option = Tags.tag("option", words);
        option.getElement().setAttribute("value", value);
        if (chosen.filter(value::equals).isPresent()) {
            option.getElement().setAttribute("selected", "");
        }
        return option;
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}
