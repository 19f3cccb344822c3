package fi.newcomer.responsibility.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.municipality.Authorities;
import fi.newcomer.municipality.Authority;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import fi.newcomer.queue.Queues;
import fi.newcomer.responsibility.Destination;
import fi.newcomer.responsibility.Destinations;
import fi.newcomer.responsibility.Jobseeker;
import fi.newcomer.responsibility.Reasons;
import fi.newcomer.responsibility.Responsibilities;
import fi.newcomer.responsibility.Responsibility;
import fi.newcomer.responsibility.Responsibility.State;
import fi.newcomer.responsibility.Topic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page that says who is responsible, where a request goes, and where that stands. */
@org.springframework.stereotype.Component
class WhoHelpsAnswer {

    private final Texts texts;

    private final Responsibilities responsibilities;

    private final Destinations destinations;

    private final Reasons reasons;

    private final Authorities authorities;

    WhoHelpsAnswer(Texts texts, Responsibilities responsibilities, Destinations destinations, Reasons reasons,
            Authorities authorities) {
        this.texts = texts;
        this.responsibilities = responsibilities;
        this.destinations = destinations;
        this.reasons = reasons;
        this.authorities = authorities;
    }

    PublicPage page(Language language, Municipality municipality, Topic topic, Jobseeker jobseeker,
            Reading reading) {
        Responsibility rule = this.responsibilities.today(reading, municipality.slug(), topic, jobseeker);
        reading.reads(Queues.stamp(rule.receives()));
        reading.reads(Queues.stamp(municipality.contact()));
        String title = this.texts.text(language, "who.title");
        PublicPage page = PublicPage
            .in(language, WhoHelpsPages.path(municipality, Optional.of(topic), Optional.of(jobseeker)), title)
            .at(municipality.place())
            .with(Tags.tag("h1", title), answers(language, municipality, topic, jobseeker));
        responsible(page, language, rule);
        receives(page, language, municipality, rule);
        if (!rule.mayJoin().isEmpty()) {
            HtmlContainer list = Tags.tag("ul");
            rule.mayJoin().forEach((slug) -> list.add(Tags.tag("li", name(slug, language))));
            page.with(Tags.tag("h2", this.texts.text(language, "who.may-join")), list);
        }
        return page;
    }

    /** What was answered, so that a page reached by a link says what it speaks of. */
    private HtmlContainer answers(Language language, Municipality municipality, Topic topic, Jobseeker jobseeker) {
        return Tags.tag("div",
                Tags.tag("p", Tags.soft(this.texts.text(language, "topic.question")), new Text(" "),
                        new Text(this.texts.text(language, "topic." + topic.value()))),
                Tags.tag("p", Tags.soft(this.texts.text(language, "jobseeker.question")), new Text(" "),
                        new Text(this.texts.text(language, "jobseeker." + jobseeker.value()))),
                Tags.tag("p", Tags.link("/" + language + "/" + municipality.slug() + "/who-helps",
                        this.texts.text(language, "who.change"))));
    }

    private void responsible(PublicPage page, Language language, Responsibility rule) {
        page.with(Tags.tag("h2", this.texts.text(language, "who.responsible")));
        if (rule.responsible() != null) {
            page.with(Tags.styled("p", "lead", Tags.tag("strong", name(rule.responsible(), language))));
        }
        else {
            page.with(Tags.styled("p", "lead", new Text(this.texts.text(language,
                    rule.state() == State.UNDECIDED ? "who.undecided" : "who.found-out"))));
        }
        List<String> sentences = this.reasons.sentences(rule, language);
        page.with(marked(sentences.getFirst(), rule, language));
        sentences.stream().skip(1).forEach((sentence) -> {
            HtmlContainer note = marked(sentence, rule, language);
            note.addClassName("note");
            page.with(note);
        });
        rule.source().ifPresent((source) -> page.with(source(language, source)));
    }

    private void receives(PublicPage page, Language language, Municipality municipality, Responsibility rule) {
        Destination destination = this.destinations.of(rule);
        page.with(Tags.tag("h2", this.texts.text(language, "who.receives")), Tags.styled("p", "lead",
                Tags.tag("strong", Tags.spoken(destination.authority().name(), language))));
        switch (destination) {
            case Destination.Staffed staffed -> page.with(Tags.tag("p", this.texts.text(language, "promise.days",
                    Map.of("days", staffed.queue().promiseDays()))));
            case Destination.Referral referral -> {
                page.with(Tags.tag("p", this.texts.text(language, "who.referral")));
                referral.forwarding().ifPresent((queue) -> page.with(Tags.tag("p",
                        new Text(this.texts.text(language, "who.forward") + " "), name(queue.slug(), language))));
            }
            case Destination.Closed closed -> page.with(Tags.tag("p", this.texts.text(language, "who.closed")));
        }
        if (destination.receiving().isPresent()) {
            page.with(Tags.tag("p",
                    Tags.button("/" + language + "/" + municipality.slug() + "/request?topic=" + rule.topic().value()
                            + "&jobseeker=" + rule.jobseeker().value(), this.texts.text(language, "who.ask"))));
        }
    }

    private HtmlContainer source(Language language, Responsibility.Source source) {
        HtmlContainer title = Tags.tag("cite", Tags.foreign(source.document(), "sv", language));
        return Tags.styled("p", "soft", new Text(this.texts.text(language, "who.source") + " "), title,
                new Text(" · "), Tags.foreign(source.section(), "sv", language));
    }

    private Component name(String slug, Language language) {
        return Tags.spoken(this.authorities.get(slug).name(), language);
    }

    /** A sentence whose authority is marked with the language of its name. */
    private HtmlContainer marked(String sentence, Responsibility rule, Language language) {
        for (String slug : List.of(rule.authority(), rule.receives())) {
            Authority authority = this.authorities.get(slug);
            String name = authority.name().in(language).text();
            int at = sentence.indexOf(name);
            if (at >= 0) {
                return Tags.tag("p", new Text(sentence.substring(0, at)), Tags.spoken(authority.name(), language),
                        new Text(sentence.substring(at + name.length())));
            }
        }
        return Tags.tag("p", sentence);
    }
}
