package fi.newcomer.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.board.PageStates;
import fi.newcomer.board.PageStates.State;
import fi.newcomer.editing.Proposals;
import fi.newcomer.editing.TextDesk;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.StaffWords;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages that this person may change, those of one programme at a time, each with the state of its languages. */
@Route("texts")
@Menu(title = "staff.menu.texts", order = 20)
@RolesAllowed({ "EDITOR", "TRANSLATOR" })
class TextsView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private static final String OF = "of";

    /** Pages that are read at once: those of a programme. */
    private static final int TOGETHER = 8;

    private final StaffWords words;

    private final TextWords textWords;

    private final TextDesk desk;

    private final Proposals proposals;

    private final PageStates states;

    private final Languages languages;

    TextsView(StaffWords words, TextWords textWords, TextDesk desk, Proposals proposals, PageStates states,
            Languages languages) {
        this.words = words;
        this.textWords = textWords;
        this.desk = desk;
        this.proposals = proposals;
        this.states = states;
        this.languages = languages;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new H1(this.words.text("staff.texts.title")), new Paragraph(this.words.text("staff.texts.text")),
                FileProposals.facts(this.words, this.proposals), FileProposals.entries(this.words, this.proposals));
        Map<String, List<String>> groups = new LinkedHashMap<>();
        this.desk.pages().forEach((page) -> groups.computeIfAbsent(scope(page), (it) -> new ArrayList<>()).add(page));
        if (groups.isEmpty()) {
            return;
        }
        String chosen = event.getLocation()
            .getQueryParameters()
            .getSingleParameter(OF)
            .filter(groups::containsKey)
            .orElseGet(() -> groups.keySet().iterator().next());
        if (groups.size() > 1) {
            add(choice(groups, chosen));
        }
        add(new H2(this.textWords.group(groups.get(chosen).getFirst())), new Pages(groups.get(chosen)));
    }

    /** What pages have in common: everything before the last part of their keys. */
    private static String scope(String page) {
        return page.substring(0, page.lastIndexOf('/'));
    }

    private Select<String> choice(Map<String, List<String>> groups, String chosen) {
        Select<String> select = new Select<>();
        select.setLabel(this.words.text("staff.texts.of"));
        select.setItems(groups.keySet());
        select.setItemLabelGenerator((scope) -> this.textWords.group(groups.get(scope).getFirst()));
        select.setValue(chosen);
        select.addClassName("staff-wide");
        select.addValueChangeListener((change) -> select.getUI()
            .ifPresent((ui) -> ui.navigate(TextsView.class, QueryParameters.of(OF, change.getValue()))));
        return select;
    }

    private Component page(String page, State state) {
        String title = state.titles().getOrDefault(this.words.language().code(), page);
        UnorderedList list = new UnorderedList();
        this.languages.all()
            .forEach((language) -> list.add(new ListItem(language(page, title, language,
                    this.textWords.state(state, language)))));
        Section section = new Section(new H3(title));
        this.textWords.wholePage(state).ifPresent((text) -> section.add(new Paragraph(text)));
        section.add(list);
        section.addClassName("staff-texts");
        return section;
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

    /** The pages of one group, some at a time. */
    private final class Pages extends Div {

        private final List<String> keys;

        private final Button more = new Button();

        private int shown;

        Pages(List<String> keys) {
            this.keys = keys;
            setWidthFull();
            this.more.setText(TextsView.this.words.text("staff.texts.more"));
            this.more.addClickListener((click) -> load());
            add(this.more);
            load();
        }

        private void load() {
            List<String> some = this.keys.subList(this.shown, Math.min(this.shown + TOGETHER, this.keys.size()));
            TextsView.this.states.of(some)
                .forEach((key, state) -> addComponentAtIndex(getComponentCount() - 1, page(key, state)));
            this.shown += some.size();
            this.more.setVisible(this.shown < this.keys.size());
        }
    }
}
