package fi.newcomer.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.editing.Proposals;
import fi.newcomer.editing.TextDesk;
import fi.newcomer.language.Language;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.TextProposal;
import fi.newcomer.text.UnitPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The pages that this person may change, each with the state of its languages. */
@Route("texts")
@Menu(title = "staff.menu.texts", order = 20)
@RolesAllowed({ "EDITOR", "TRANSLATOR" })
class TextsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffWords words;

    private final TextWords textWords;

    private final TextDesk desk;

    private final Proposals proposals;

    TextsView(StaffWords words, TextWords textWords, TextDesk desk, Proposals proposals) {
        this.words = words;
        this.textWords = textWords;
        this.desk = desk;
        this.proposals = proposals;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new H1(this.words.text("staff.texts.title")), new Paragraph(this.words.text("staff.texts.text")),
                new FactProposalList(this.words, this.proposals), new EntryProposalList(this.words, this.proposals));
        Map<String, List<TextProposal>> waiting = this.proposals.texts()
            .stream()
            .collect(Collectors.groupingBy(TextProposal::page));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        Map<String, Map<Language, UnitPage>> texts = this.desk.texts();
        texts.keySet()
            .forEach((page) -> groups.computeIfAbsent(this.textWords.group(page), (group) -> new ArrayList<>()).add(page));
        groups.forEach((group, pages) -> {
            add(new H2(group));
            pages.forEach((page) -> add(page(page, texts.get(page), waiting.getOrDefault(page, List.of()))));
        });
    }

    private Component page(String page, Map<Language, UnitPage> texts, List<TextProposal> waiting) {
        String title = this.textWords.title(texts);
        UnorderedList languages = new UnorderedList();
        texts.forEach((language, text) -> languages.add(new ListItem(language(page, title, language, state(text,
                waiting.stream().filter((it) -> it.language().equals(language.code())).count())))));
        Section section = new Section(new H3(title), languages);
        if (!waiting.isEmpty()) {
            section.addComponentAtIndex(1, new Paragraph(proposals(waiting.size())));
        }
        section.addClassName("staff-texts");
        return section;
    }

    private String state(UnitPage text, long waiting) {
        return this.textWords.state(text) + (waiting == 0 ? "" : ", " + proposals(waiting));
    }

    private String proposals(long count) {
        return this.words.text("staff.texts.proposals", Map.of("count", count));
    }

    /** A language of a page with its state: the way to it, where this person may change it. */
    private Component language(String page, String title, Language language, String stateText) {
        Span name = new Span(this.textWords.language(language));
        Span state = new Span(stateText);
        state.addClassName("staff-small");
        if (!this.desk.may(page, language)) {
            return new Span(name, state);
        }
        RouterLink link = TextView.link(page, language);
        link.add(name, state);
        link.getElement()
            .setAttribute("aria-label", title + ", " + name.getText() + ": " + state.getText());
        return link;
    }

    @Override
    public String getPageTitle() {
        return this.words.text("staff.texts.title");
    }
}
