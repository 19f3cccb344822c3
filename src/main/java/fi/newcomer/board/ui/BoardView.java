package fi.newcomer.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.board.Board;
import fi.newcomer.board.BoardRow;
import fi.newcomer.board.MuchRead;
import fi.newcomer.board.TaskKind;
import fi.newcomer.language.Languages;
import fi.newcomer.municipality.Municipality;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.ChangedTexts;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What there is to do about a municipality's texts: most read first, then all by kind and language. */
@Route("board")
@Menu(title = "staff.menu.board", order = 15)
@RolesAllowed({ "EDITOR", "TRANSLATOR" })
class BoardView extends VerticalLayout implements HasUrlParameter<String>, BeforeEnterObserver, HasDynamicTitle {

    private static final String KIND = "kind";

    private static final String LANGUAGE = "language";

    private final StaffWords words;

    private final BoardWords boardWords;

    private final Board board;

    private final Languages languages;

    private final ChangedTexts changes;

    private @Nullable String slug;

    private String title = "";

    BoardView(StaffWords words, BoardWords boardWords, Board board, Languages languages, ChangedTexts changes) {
        this.words = words;
        this.boardWords = boardWords;
        this.board = board;
        this.languages = languages;
        this.changes = changes;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String municipality) {
        this.slug = municipality;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Municipality> mine = this.board.municipalities();
        if (this.slug == null && !mine.isEmpty()) {
            event.forwardTo(BoardView.class, mine.getFirst().slug());
            return;
        }
        Municipality municipality = mine.stream()
            .filter((it) -> it.slug().equals(this.slug))
            .findFirst()
            .orElseThrow(NotFoundException::new);
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<TaskKind> kind = query.getSingleParameter(KIND)
            .flatMap((code) -> Arrays.stream(TaskKind.values()).filter((it) -> it.code().equals(code)).findFirst());
        Optional<String> language = query.getSingleParameter(LANGUAGE)
            .map((code) -> code.equals("all") ? "" : code)
            .filter(this.board.columns(municipality)::contains);
        show(municipality, mine, kind, language);
    }

    private void show(Municipality municipality, List<Municipality> mine, Optional<TaskKind> kind,
            Optional<String> language) {
        removeAll();
        this.title = this.words.text("staff.board.title", Map.of("name", this.words.text(municipality.name())));
        add(new H1(this.title));
        if (mine.size() > 1) {
            add(others(municipality, mine));
        }
        add(muchRead(this.board.muchRead(municipality)),
                new TaskMatrix(this.words, this.boardWords, this.board.columns(municipality),
                        this.board.counts(municipality),
                        (ofKind, in, text, name) -> way(municipality, ofKind, in, text, name)),
                new TaskList(municipality, kind, language));
    }

    private Nav others(Municipality shown, List<Municipality> mine) {
        Nav nav = new Nav();
        nav.setAriaLabel(this.words.text("staff.board.municipalities"));
        nav.addClassName("staff-filters");
        mine.forEach((municipality) -> {
            RouterLink link = new RouterLink(this.words.text(municipality.name()), BoardView.class, municipality.slug());
            if (municipality.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        });
        return nav;
    }

    private Component way(Municipality municipality, Optional<TaskKind> kind, Optional<String> language, String text,
            String name) {
        RouterLink link = new RouterLink(text, BoardView.class, municipality.slug());
        Map<String, String> query = new HashMap<>();
        kind.ifPresent((it) -> query.put(KIND, it.code()));
        language.ifPresent((it) -> query.put(LANGUAGE, it.isEmpty() ? "all" : it));
        link.setQueryParameters(QueryParameters.simple(query));
        link.getElement().setAttribute("aria-label", name);
        return link;
    }

    private Section muchRead(List<MuchRead> pages) {
        Section section = new Section(new H2(this.words.text("staff.board.much-read")));
        if (pages.isEmpty()) {
            section.add(new Paragraph(this.words.text("staff.board.much-read.none")));
            return section;
        }
        OrderedList list = new OrderedList();
        list.addClassName("staff-courses");
        for (MuchRead page : pages) {
            TaskItem item = new TaskItem(this.words, this.boardWords, this.languages, this.changes, page.first());
            Span about = new Span(this.words.text("staff.board.much-read.about",
                    Map.of("count", page.visits(), "tasks", this.boardWords.tasks(page.tasks()))));
            about.addClassName("staff-small");
            item.addComponentAtIndex(0, about);
            list.add(item);
        }
        section.add(list);
        return section;
    }

    @Override
    public String getPageTitle() {
        return this.title;
    }

    /** The tasks themselves, twenty at a time. */
    private final class TaskList extends Section {

        private final Municipality municipality;

        private final Optional<TaskKind> kind;

        private final Optional<String> language;

        private final UnorderedList list = new UnorderedList();

        private final Button more = new Button();

        private Optional<BoardRow.After> last = Optional.empty();

        TaskList(Municipality municipality, Optional<TaskKind> kind, Optional<String> language) {
            this.municipality = municipality;
            this.kind = kind;
            this.language = language;
            StaffWords say = BoardView.this.words;
            BoardWords name = BoardView.this.boardWords;
            String of = kind.map(name::kind).orElseGet(() -> say.text("staff.board.all-kinds")) + ", "
                    + language.map(name::language).orElseGet(() -> say.text("staff.board.all-languages"));
            add(new H2(say.text("staff.board.list", Map.of("which", of))));
            if (kind.isPresent() || language.isPresent()) {
                RouterLink all = new RouterLink(say.text("staff.board.show-all"), BoardView.class, municipality.slug());
                all.addClassName("staff-step");
                add(all);
            }
            this.list.addClassName("staff-courses");
            this.more.setText(say.text("staff.board.more"));
            this.more.addClickListener((click) -> load());
            add(this.list, this.more);
            load();
            if (this.list.getComponentCount() == 0) {
                add(new Paragraph(say.text("staff.board.none")));
            }
        }

        private void load() {
            List<BoardRow> rows = BoardView.this.board.list(this.municipality, this.kind, this.language, this.last);
            rows.forEach((row) -> {
                ListItem item = new TaskItem(BoardView.this.words, BoardView.this.boardWords, BoardView.this.languages,
                        BoardView.this.changes, row);
                this.list.add(item);
            });
            if (!rows.isEmpty()) {
                this.last = Optional.of(rows.getLast().after());
            }
            this.more.setVisible(rows.size() == Board.PAGE);
        }
    }
}
