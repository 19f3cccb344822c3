package fi.newcomer.checking.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.checking.CheckRequest;
import fi.newcomer.checking.CheckUnit;
import fi.newcomer.checking.Checks;
import fi.newcomer.language.Days;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.FormTags;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.PublicPages;
import fi.newcomer.page.Tags;
import fi.newcomer.programme.PageGroups;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.Readers;
import fi.newcomer.text.Surroundings;
import fi.newcomer.text.UnitComponents;
import fi.newcomer.wording.Term;
import fi.newcomer.wording.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the pages behind a checker's link. */
@org.springframework.stereotype.Component
class CheckWords {

    private static final String FORM = "check";

    private final Texts texts;

    private final Checks checks;

    private final Terms terms;

    private final UnitComponents components;

    private final Readers readers;

    private final PublicPages pages;

    CheckWords(Texts texts, Checks checks, Terms terms, UnitComponents components, Readers readers, PublicPages pages) {
        this.texts = texts;
        this.checks = checks;
        this.terms = terms;
        this.components = components;
        this.readers = readers;
        this.pages = pages;
    }

    /** The texts to check, with what was typed and what could not be saved of it. */
    PublicPage page(CheckRequest check, String token, List<CheckUnit> units, CheckForm form, boolean saved,
            Language reader) {
        PublicPage page = PublicPage.in(reader, "/check/" + token, say("check.title", reader))
            .working(FORM)
            .withErrors(!form.mistakes().isEmpty())
            .with(Tags.tag("h1", say("check.title", reader)));
        if (!form.mistakes().isEmpty()) {
            page.with(errors(units, form, reader));
        }
        else if (saved) {
            page.with(status(say("check.saved", reader)));
        }
        HtmlContainer title = Tags.tag("p", Tags.tag("strong", say("check.text", reader) + " "));
        title.add(in(check.language(), Tags.tag("bdi", this.checks.title(check))));
        page.with(title, line("check.function", Tags.typed(check.function()), reader), text("check.intro", reader),
                text("check.published", reader), text("check.notation", reader),
                line("check.until", new Text(Days.day(StaffWords.dayOf(check.expiresAt()), reader)), reader));
        HtmlContainer all = Tags.tag("form");
        all.setId(FORM);
        all.getElement().setAttribute("method", "post").setAttribute("action", "/" + reader + "/check/" + token);
        for (int i = 0; i < units.size(); i++) {
            all.add(unit(check, units.get(i), i + 1, units.size(), form, reader));
        }
        all.add(Tags.styled("div", "actions", button("save", "button", reader), button("finish", "button quiet", reader)));
        return page.with(all);
    }

    /** Nothing is left to do, and the link is closed. */
    PublicPage done(Language reader) {
        return plain("check.done", reader).with(
                Tags.tag("p", Tags.link("/" + reader, say("error.to-start", reader))));
    }

    /** Something went wrong; what was typed stands in the browser. */
    PublicPage trouble(String key, Language reader) {
        return plain(key, reader);
    }

    private PublicPage plain(String key, Language reader) {
        String title = say(key + ".title", reader);
        return PublicPage.in(reader, "", title)
            .notIndexed()
            .with(Tags.tag("h1", title), text(key + ".text", reader));
    }

    private HtmlContainer unit(CheckRequest check, CheckUnit unit, int number, int count, CheckForm form, Language reader) {
        String id = unit.own().id();
        String mistake = form.mistakes().get(id);
        HtmlContainer set = Tags.styled("fieldset", "field", Tags.styled("legend", "label",
                new Text(this.texts.text(reader, "check.unit", Map.of("number", number, "count", count)))));
        set.setId("unit-" + id);
        unit.source().ifPresent((source) -> set.add(shown(source, reader, check)));
        if (!unit.missing()) {
            set.add(shown(unit.own(), reader, check));
        }
        state(unit).ifPresent((key) -> set.add(Tags.styled("p", "soft", new Text(say(key, reader)))));
        terms(unit, check.language()).ifPresent((words) -> set.add(line("check.terms",
                in(check.language(), Tags.tag("bdi", words)), reader)));
        if (mistake != null) {
            HtmlContainer error = Tags.styled("p", "error-text", new Text(say(mistake, reader)));
            error.setId("error-" + id);
            set.add(error);
        }
        if (!unit.missing()) {
            set.add(choice(unit, CheckForm.RIGHT, form, reader));
        }
        set.add(choice(unit, CheckForm.CORRECT, form, reader), choice(unit, CheckForm.SKIP, form, reader),
                field(check, unit, mistake, form, reader),
                FormTags.hidden(CheckForm.SHOWN + id, CheckForm.mark(unit.text())));
        return set;
    }

    private Optional<String> state(CheckUnit unit) {
        if (unit.missing()) {
            return Optional.of("check.missing");
        }
        if (unit.own().outdated()) {
            return Optional.of("check.outdated");
        }
        return unit.said().map((said) -> "check.said." + said);
    }

    /** A text with its facts in it, as readers get it. */
    private HtmlContainer shown(PageUnit unit, Language reader, CheckRequest check) {
        String plain = this.components.plain(unit,
                new Surroundings(unit.language(), municipality(check.page()), this.pages.unkept()));
        HtmlContainer name = Tags.tag("p", Tags.tag("strong", in(unit.language(), Tags.tag("bdi", unit.language().endonym()))));
        return Tags.tag("div", name, in(unit.language(), Tags.tag("p", plain)));
    }

    private HtmlContainer field(CheckRequest check, CheckUnit unit, @Nullable String mistake, CheckForm form, Language reader) {
        String id = unit.own().id();
        HtmlContainer label = Tags.tag("label", say("check.field", reader));
        label.getElement().setAttribute("for", CheckForm.TEXT + id);
        HtmlContainer area = new HtmlContainer("textarea");
        area.setId(CheckForm.TEXT + id);
        area.getElement()
            .setAttribute("name", CheckForm.TEXT + id)
            .setAttribute("rows", "6")
            .setAttribute("lang", check.language().code())
            .setAttribute("dir", check.language().direction())
            .setProperty("value", form.text(unit));
        if (mistake != null) {
            area.getElement().setAttribute("aria-invalid", "true").setAttribute("aria-describedby", "error-" + id);
        }
        HtmlContainer details = Tags.tag("details", Tags.tag("summary", say("check.open", reader)), label, area);
        if (form.typed(unit) || mistake != null) {
            details.getElement().setAttribute("open", "");
        }
        return details;
    }

    private HtmlContainer choice(CheckUnit unit, String answer, CheckForm form, Language reader) {
        HtmlContainer input = new HtmlContainer("input");
        input.getElement()
            .setAttribute("type", "radio")
            .setAttribute("name", CheckForm.ANSWER + unit.own().id())
            .setAttribute("value", answer);
        if (form.chosen(unit, answer)) {
            input.getElement().setAttribute("checked", "");
        }
        return Tags.styled("label", "choice", input, Tags.tag("span", say("check." + answer, reader)));
    }

    private HtmlContainer errors(List<CheckUnit> units, CheckForm form, Language reader) {
        HtmlContainer list = Tags.tag("ul");
        for (int i = 0; i < units.size(); i++) {
            String mistake = form.mistakes().get(units.get(i).own().id());
            if (mistake != null) {
                list.add(Tags.tag("li", Tags.link("#unit-" + units.get(i).own().id(),
                        this.texts.text(reader, "check.unit", Map.of("number", i + 1, "count", units.size())) + ": "
                                + say(mistake, reader))));
            }
        }
        return FormTags.alert(Tags.tag("h2", say("check.errors", reader)), list);
    }

    private static HtmlContainer status(String sentence) {
        HtmlContainer status = Tags.styled("p", "note", Tags.tag("strong", sentence));
        status.getElement().setAttribute("role", "status");
        return status;
    }

    /** The official words of the language that is checked for what the source names. */
    private Optional<String> terms(CheckUnit unit, Language language) {
        List<String> words = unit.source()
            .map((source) -> this.terms.in(source.text(), source.language()))
            .orElse(List.of())
            .stream()
            .flatMap((Term term) -> term.in(language).stream())
            .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(language.comma(), words));
    }

    /** The first municipality whose readers get the page, for what its facts say there. */
    private @Nullable Municipality municipality(String page) {
        List<Municipality> all = this.readers.of(PageGroups.folder(page));
        return all.isEmpty() ? null : all.getFirst();
    }

    private HtmlContainer button(String go, String style, Language reader) {
        HtmlContainer button = Tags.styled("button", style, new Text(say("check." + go, reader)));
        button.getElement().setAttribute("name", "go").setAttribute("value", go);
        return button;
    }

    private HtmlContainer line(String key, Component value, Language reader) {
        return Tags.styled("p", "soft", new Text(say(key, reader) + " "), value);
    }

    private static <T extends Component> T in(Language language, T component) {
        component.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
        return component;
    }

    private HtmlContainer text(String key, Language reader) {
        return Tags.tag("p", say(key, reader));
    }

    private String say(String key, Language reader) {
        return this.texts.text(reader, key);
    }
}
