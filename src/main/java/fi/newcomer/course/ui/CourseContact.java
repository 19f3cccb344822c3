package fi.newcomer.course.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.course.Course;
import fi.newcomer.course.Course.Contact;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import org.jspecify.annotations.Nullable;

/** How one signs up for a course, and whom one can ask. */
@org.springframework.stereotype.Component
class CourseContact {

    private final FactTokens facts;

    private final Texts texts;

    CourseContact(FactTokens facts, Texts texts) {
        this.facts = facts;
        this.texts = texts;
    }

    void add(PublicPage page, Course course, Language language, Reading reading) {
        Contact contact = course.contact();
        page.with(Tags.tag("h2", say(language, "course.sign-up")),
                course.signUp() == null ? Tags.tag("p", say(language, "course.sign-up-not-given"))
                        : Tags.tag("p", Tags.spoken(course.signUp(), language)));
        if (contact.phone() == null && contact.email() == null && contact.website() == null) {
            page.with(Tags.tag("p", say(language, "course.contact-not-given")));
            return;
        }
        if (contact.of() != null) {
            page.with(Tags.tag("p", Tags.tag("strong", Tags.spoken(contact.of(), language))));
        }
        fact(page, "phone", contact.phone(), "course.call", language, reading);
        fact(page, "email", contact.email(), "course.write", language, reading);
        fact(page, "link", contact.website(), "course.website", language, reading);
    }

    private void fact(PublicPage page, String kind, @Nullable String id, String label, Language language,
            Reading reading) {
        if (id == null) {
            return;
        }
        Component shown = this.facts.component(kind, id, language, null, reading);
        if (shown instanceof Anchor link) {
            link.addClassNames("button", "quiet");
            link.addComponentAsFirst(Tags.tag("span", say(language, label) + "\u00a0"));
            page.with(Tags.tag("p", link));
        }
        else {
            page.with(Tags.tag("p", new Text(say(language, label) + " "), shown));
        }
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }
}
