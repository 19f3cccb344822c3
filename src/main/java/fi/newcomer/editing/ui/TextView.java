package fi.newcomer.editing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.language.Language;
import fi.newcomer.text.UnitPage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A page in one language: its texts beside their source, and the page itself as readers will get it. */
@Route("texts/:page*")
@RolesAllowed({ "EDITOR", "TRANSLATOR" })
class TextView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PAGE = "page";

    private final EditorParts parts;

    private String key = "";

    private Language language;

    private String title = "";

    TextView(EditorParts parts) {
        this.parts = parts;
        this.language = parts.languages().first();
    }

    /** The way to a page in a language; the caller gives it its words. */
    static RouterLink link(String page, Language language) {
        RouterLink link = new RouterLink();
        link.setRoute(TextView.class, new RouteParameters(PAGE, page + "/" + language));
        return link;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<String> address = event.getRouteParameters().getWildcard(PAGE);
        this.key = address.isEmpty() ? "" : String.join("/", address.subList(0, address.size() - 1));
        this.language = this.parts.languages()
            .find(address.isEmpty() ? "" : address.getLast())
            .filter((it) -> this.parts.desk().exists(this.key) && this.parts.desk().may(this.key, it))
            .orElseThrow(NotFoundException::new);
        List<Language> sources = this.parts.languages()
            .all()
            .stream()
            .filter((it) -> it.official() && !it.equals(this.language))
            .toList();
        Map<Language, UnitPage> texts = this.parts.desk().texts(this.key, List.of(this.language, sources.getFirst()));
        if (texts.isEmpty()) {
            throw new NotFoundException();
        }
        PageEditing editing = show(texts, sources);
        // Whoever comes from the board stands in the text that the task is about.
        event.getLocation().getQueryParameters().getSingleParameter("unit").ifPresent(editing::enter);
    }

    private PageEditing show(Map<Language, UnitPage> texts, List<Language> sources) {
        removeAll();
        this.title = this.parts.desk().title(this.key, this.parts.words().language()) + ", "
                + this.parts.textWords().language(this.language) + " – " + this.parts.textWords().group(this.key);
        // The one that says something new, so that it is seen first.
        Language source = sources.stream()
            .filter(texts.get(this.language).newer()::contains)
            .findFirst()
            .orElse(sources.getFirst());
        Optional<Language> other = this.language.official()
                ? sources.stream().filter((it) -> this.parts.desk().may(this.key, it)).findFirst() : Optional.empty();
        PageEditing editing = new PageEditing(this.parts, this.key, this.language, source, texts, other,
                () -> getUI().ifPresent((ui) -> ui.navigate(TextsView.class)));
        add(new RouterLink(this.parts.words().text("staff.text.back"), TextsView.class), new H1(this.title),
                new Paragraph(this.parts.words().text("staff.text.text")), above(sources, source, editing), editing);
        return editing;
    }

    private Div above(List<Language> sources, Language source, PageEditing editing) {
        Select<Language> chooser = new Select<>();
        chooser.setLabel(this.parts.words().text("staff.text.source"));
        chooser.setItems(sources);
        chooser.setItemLabelGenerator(this.parts.textWords()::language);
        chooser.setValue(source);
        chooser.addValueChangeListener((chosen) -> editing.source(chosen.getValue()));
        chooser.setVisible(sources.size() > 1);
        Button history = new Button(this.parts.words().text("staff.revisions.page.title"),
                (click) -> new PageRevisionsDialog(this.parts.words(), this.parts.revisions(), this.key, this.language,
                        editing::versions)
                    .open());
        Button ask = new Button(this.parts.words().text("staff.text.ask"),
                (click) -> getUI().ifPresent((ui) -> ui.navigate("checks",
                        QueryParameters.simple(Map.of("page", this.key, "language", this.language.code())))));
        ask.setVisible(this.parts.desk().mayEdit(this.key));
        UnorderedList keys = new UnorderedList();
        Stream.of("publish", "next", "fact", "undo")
            .forEach((it) -> keys.add(new ListItem(this.parts.words().text("staff.text.keys." + it))));
        Div above = new Div(chooser, history, ask, new Details(this.parts.words().text("staff.text.keys"), keys));
        above.addClassName("staff-filters");
        return above;
    }

    @Override
    public String getPageTitle() {
        return this.title;
    }
}
