package fi.newcomer.responsibility.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Tags;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Topic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The page that asks what the newcomer needs and whether the newcomer is registered as a jobseeker. */
@Component
class WhoHelpsQuestions {

    private static final String TOPIC = "topic";

    private static final String JOBSEEKER = "jobseeker";

    private final Texts texts;

    WhoHelpsQuestions(Texts texts) {
        this.texts = texts;
    }

    /**
     * The page with the questions that have no answer yet; a given answer goes along.
     * @param errors whether to say that each of them needs an answer
     */
    PublicPage page(Language language, Municipality municipality, Optional<Topic> topic,
            Optional<Jobseeker> jobseeker, boolean errors) {
        String title = this.texts.text(language, "who.title");
        PublicPage page = PublicPage
            .in(language, WhoHelpsPages.path(municipality, topic, jobseeker), title)
            .at(municipality.place())
            .withErrors(errors);
        if (errors) {
            page.with(summary(language, topic, jobseeker));
        }
        page.with(Tags.tag("h1", title));
        HtmlContainer form = Tags.tag("form");
        form.getElement()
            .setAttribute("method", "get")
            .setAttribute("action", "/" + language + "/" + municipality.slug() + "/who-helps");
        if (topic.isPresent()) {
            form.add(hidden(TOPIC, topic.get().value()));
            page.with(Tags.tag("p", this.texts.text(language, "topic." + topic.get().value())));
        }
        else {
            form.add(question(language, TOPIC, Arrays.stream(Topic.values()).map(Topic::value).toList(), errors));
        }
        if (jobseeker.isPresent()) {
            form.add(hidden(JOBSEEKER, jobseeker.get().value()));
        }
        else {
            form.add(question(language, JOBSEEKER, Arrays.stream(Jobseeker.values()).map(Jobseeker::value).toList(),
                    errors));
        }
        if (topic.isEmpty() && jobseeker.isEmpty()) {
            page.with(Tags.styled("p", "lead", new Text(this.texts.text(language, "who.lead"))));
        }
        HtmlContainer show = Tags.styled("button", "button", new Text(this.texts.text(language, "who.show")));
        show.getElement().setAttribute("name", "go").setAttribute("value", "");
        form.add(Tags.tag("p", show));
        return page.with(form);
    }

    private HtmlContainer summary(Language language, Optional<Topic> topic, Optional<Jobseeker> jobseeker) {
        HtmlContainer list = Tags.tag("ul");
        if (topic.isEmpty()) {
            list.add(Tags.tag("li", Tags.link("#" + TOPIC, this.texts.text(language, "who.error.topic"))));
        }
        if (jobseeker.isEmpty()) {
            list.add(Tags.tag("li", Tags.link("#" + JOBSEEKER, this.texts.text(language, "who.error.jobseeker"))));
        }
        HtmlContainer summary = Tags.styled("div", "error",
                Tags.tag("strong", this.texts.text(language, "who.error.title")), list);
        summary.getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        return summary;
    }

    private HtmlContainer question(Language language, String name, List<String> values, boolean error) {
        HtmlContainer fieldset = Tags.tag("fieldset",
                Tags.tag("legend", this.texts.text(language, name + ".question")));
        String described = "";
        if (name.equals(JOBSEEKER)) {
            HtmlContainer help = Tags.styled("p", "soft", new Text(this.texts.text(language, "jobseeker.help")));
            help.setId(name + "-help");
            fieldset.add(help);
            described = name + "-help";
        }
        if (error) {
            HtmlContainer message = Tags.styled("p", "error-text",
                    new Text(this.texts.text(language, "who.error." + name)));
            message.setId(name + "-error");
            fieldset.add(message);
            described = (described + " " + name + "-error").strip();
        }
        if (!described.isEmpty()) {
            fieldset.getElement().setAttribute("aria-describedby", described);
        }
        for (String value : values) {
            HtmlContainer radio = input("radio", name, value);
            if (value.equals(values.getFirst())) {
                radio.setId(name);
            }
            fieldset.add(Tags.styled("label", "choice", radio,
                    Tags.tag("span", this.texts.text(language, name + "." + value))));
        }
        return fieldset;
    }

    private static HtmlContainer hidden(String name, String value) {
        return input("hidden", name, value);
    }

    private static HtmlContainer input(String type, String name, String value) {
        HtmlContainer input = new HtmlContainer("input");
        input.getElement().setAttribute("type", type).setAttribute("name", name).setAttribute("value", value);
        return input;
    }
}
