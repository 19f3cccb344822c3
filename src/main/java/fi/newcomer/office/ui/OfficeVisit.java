package fi.newcomer.office.ui;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import fi.newcomer.fact.FactTokens;
import fi.newcomer.language.Language;
import fi.newcomer.language.Texts;
import fi.newcomer.office.Office;
import fi.newcomer.office.Office.Contact;
import fi.newcomer.office.Office.Help;
import fi.newcomer.office.Office.Speaking;
import fi.newcomer.office.Office.State;
import fi.newcomer.office.Office.Visitors;
import fi.newcomer.office.OfficeSummary;
import fi.newcomer.page.PublicPage;
import fi.newcomer.page.Reading;
import fi.newcomer.page.Tags;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What one must know before going to an office: whether to book, who may come, in which language, whom to ask. */
@Component
class OfficeVisit {

    private final OfficeSummary summary;

    private final FactTokens facts;

    private final Texts texts;

    OfficeVisit(OfficeSummary summary, FactTokens facts, Texts texts) {
        this.summary = summary;
        this.facts = facts;
        this.texts = texts;
    }

    void add(PublicPage page, Office office, String home, Language language, Reading reading) {
        how(page, office, language);
        if (office.coming().visitors() != Visitors.NOT_GIVEN || office.help() == Help.NOT_GIVEN) {
            page.with(heading(language, "office.visitors"), Tags.tag("p",
                    say(language, "office.visitors." + OfficeSummary.written(office.coming().visitors()))));
        }
        // Where nothing is decided, a missing language tells the reader nothing.
        if (office.state() != State.UNDECIDED) {
            languages(page, office.speaking(), language);
        }
        contact(page, office.contact(), language, reading);
        page.with(Tags.tag("p", Tags.link(home + "/who-helps", say(language, "office.who-to-ask"))));
    }

    private void how(PublicPage page, Office office, Language language) {
        page.with(heading(language, "office.how"));
        if (office.coming().ways().isEmpty()) {
            page.with(Tags.tag("p", say(language, "office.how.not-given")));
        }
        office.coming().ways().forEach((way) -> page.with(Tags.tag("p", this.summary.way(way, language) + ".")));
        if (!office.coming().otherwise().isEmpty()) {
            List<String> ways = office.coming().otherwise().stream()
                .map((way) -> say(language, "office.otherwise." + OfficeSummary.written(way)))
                .toList();
            page.with(Tags.tag("p", this.texts.text(language, "office.otherwise",
                    Map.of("ways", list(ways, ListFormatter.Type.OR, language))) + "."));
        }
    }

    private void languages(PublicPage page, Speaking speaking, Language language) {
        page.with(heading(language, "office.languages"));
        if (!speaking.languages().isEmpty()) {
            List<String> names = speaking.languages().stream()
                .map((code) -> ULocale.forLanguageTag(code).getDisplayLanguage(language.locale()))
                .toList();
            page.with(Tags.tag("p", this.texts.text(language, "office.languages.these",
                    Map.of("languages", list(names, ListFormatter.Type.AND, language))) + "."));
        }
        if (speaking.own()) {
            page.with(Tags.tag("p", say(language, "office.languages.own")));
        }
        if (speaking.languages().isEmpty() && !speaking.own()) {
            page.with(Tags.tag("p", say(language, "office.languages.not-given")));
        }
        if (speaking.interpreter()) {
            page.with(Tags.tag("p", say(language, "office.interpreter")));
        }
    }

    private void contact(PublicPage page, Contact contact, Language language, Reading reading) {
        page.with(heading(language, "office.contact"));
        if (contact.of() != null) {
            page.with(Tags.tag("p", Tags.tag("strong", Tags.spoken(contact.of(), language))));
        }
        if (contact.phone() != null) {
            page.with(Tags.tag("p", call(contact.phone(), language, reading)));
        }
        fact(page, "email", contact.email(), "office.email", language, reading);
        fact(page, "link", contact.website(), "office.website", language, reading);
        if (contact.phone() == null && contact.email() == null) {
            page.with(Tags.tag("p", say(language, "office.contact-not-given")));
        }
    }

    /** The number as a button: pressing it calls. */
    private com.vaadin.flow.component.Component call(String phone, Language language, Reading reading) {
        com.vaadin.flow.component.Component number = this.facts.component("phone", phone, language, null, reading);
        if (number instanceof Anchor link) {
            link.addClassName("button");
            link.addComponentAsFirst(new Text(say(language, "office.call") + "\u00a0"));
        }
        return number;
    }

    private void fact(PublicPage page, String kind, @Nullable String id, String label, Language language,
            Reading reading) {
        if (id != null) {
            page.with(Tags.tag("p", new Text(say(language, label) + " "),
                    this.facts.component(kind, id, language, null, reading)));
        }
    }

    private HtmlContainer heading(Language language, String key) {
        return Tags.tag("h2", say(language, key));
    }

    private String say(Language language, String key) {
        return this.texts.text(language, key);
    }

    private static String list(List<String> words, ListFormatter.Type type, Language language) {
        return ListFormatter.getInstance(language.locale(), type, ListFormatter.Width.WIDE).format(words);
    }
}
