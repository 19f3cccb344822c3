package fi.newcomer.editing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fi.newcomer.editing.Proposals;
import fi.newcomer.editing.TextDesk;
import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.language.SentenceChanges;
import fi.newcomer.staff.Notices;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.Draft;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.TextProposal;
import fi.newcomer.text.UnitPage;
import fi.newcomer.text.WrongText;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A page in one language: its units on one side, on the other the page itself as readers will get it. */
@Route("texts/:page*")
@RolesAllowed({ "EDITOR", "TRANSLATOR" })
class TextView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle, UnitEditor.Happenings {

    private static final String PAGE = "page";

    private final StaffWords words;

    private final TextWords textWords;

    private final TextDesk desk;

    private final Proposals proposals;

    private final Languages languages;

    private final List<UnitEditor> editors = new ArrayList<>();

    private String key = "";

    private Language language;

    private String title = "";

    private PagePreview preview;

    TextView(StaffWords words, TextWords textWords, TextDesk desk, Proposals proposals,
            Languages languages) {
        this.words = words;
        this.textWords = textWords;
        this.desk = desk;
        this.proposals = proposals;
        this.languages = languages;
        this.language = languages.first();
        this.preview = new PagePreview(words.text("staff.text.preview"));
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
        Language chosen = this.languages.find(address.isEmpty() ? "" : address.getLast())
            .filter((it) -> this.desk.exists(this.key) && this.desk.may(this.key, it))
            .orElseThrow(NotFoundException::new);
        this.language = chosen;
        Map<Language, UnitPage> texts = this.desk.texts(this.key);
        if (texts.isEmpty()) {
            throw new NotFoundException();
        }
        show(texts);
    }

    private void show(Map<Language, UnitPage> texts) {
        removeAll();
        this.editors.clear();
        this.preview = new PagePreview(this.words.text("staff.text.preview"));
        this.title = this.textWords.title(texts) + ", " + this.textWords.language(this.language) + " – "
                + this.textWords.group(this.key);
        Div units = new Div();
        units.addClassName("staff-units");
        UnitPage own = texts.get(this.language);
        Set<String> copies = this.desk.copies(this.key);
        List<PageUnit> swedish = texts.get(this.languages.first()).units();
        for (PageUnit unit : own.units()) {
            Optional<PageUnit> original = swedish.stream()
                .filter((it) -> it.id().equals(unit.id()) && !this.language.equals(this.languages.first()))
                .findFirst();
            UnitEditor editor = new UnitEditor(this.words, this.textWords, this.language, unit, original,
                    this.desk.changes(this.key, this.language), this);
            editor.propose(proposal(unit.id()), this);
            stands(editor, copies);
            this.editors.add(editor);
            units.add(editor);
        }
        Div side = new Div(this.preview);
        side.addClassName("staff-preview-side");
        Div both = new Div(units, side);
        both.addClassName("staff-edit");
        add(new RouterLink(this.words.text("staff.text.back"), TextsView.class), new H1(this.title),
                new Paragraph(this.words.text("staff.text.text")), both);
        this.preview.show(this.desk.preview(this.key, this.language, List.of()));
    }

    @Override
    public void selected(UnitEditor editor) {
        this.editors.forEach((each) -> each.open(each == editor));
        this.preview.point(editor.unit().id());
    }

    /** The page follows what is typed; while a text can't stand in it, the page stays as it was. */
    @Override
    public void drafted(UnitEditor editor) {
        editor.open(true);
        if (fits(editor)) {
            draw();
        }
    }

    private boolean fits(UnitEditor editor) {
        Optional<WrongText> mistake = Optional.empty();
        try {
            this.desk.preview(this.key, this.language, editor.draft().stream().toList());
        }
        catch (WrongText wrong) {
            mistake = Optional.of(wrong);
        }
        editor.refuse(mistake);
        return mistake.isEmpty();
    }

    private void draw() {
        List<Draft> drafts = this.editors.stream()
            .filter((each) -> !each.isRefused())
            .flatMap((each) -> each.draft().stream())
            .toList();
        try {
            this.preview.show(this.desk.preview(this.key, this.language, drafts));
        }
        catch (WrongText gone) {
            // Something for which there is a draft is gone meanwhile: its editor says so, the page stays as it was.
            this.editors.stream().filter((each) -> each.draft().isPresent()).forEach(this::fits);
        }
    }

    @Override
    public void published(UnitEditor editor) {
        Optional<Draft> draft = editor.draft();
        if (draft.isEmpty()) {
            Notices.problem(this.words.text("staff.text.unchanged"));
            return;
        }
        try {
            this.desk.publish(this.key, this.language, draft.get());
        }
        catch (WrongText wrong) {
            refused(editor, wrong);
            return;
        }
        refresh(editor);
        Notices.done(this.words.text("staff.text.published"));
        draw();
    }

    /** What is typed stays; where it is not the reason, what somebody else wrote meanwhile is shown beside it. */
    private void refused(UnitEditor editor, WrongText wrong) {
        Optional<PageUnit> stored = stored(editor).filter((it) -> wrong.mistake() == WrongText.Mistake.CHANGED);
        stored.ifPresentOrElse((now) -> {
            editor.changedMeanwhile(now, wrong);
            editor.propose(proposal(now.id()), this);
            stands(editor, this.desk.copies(this.key));
        }, () -> editor.refuse(Optional.of(wrong)));
    }

    @Override
    public void decided(UnitEditor editor, TextProposal shown, boolean taken) {
        try {
            if (taken) {
                this.proposals.take(shown);
            }
            else {
                this.proposals.keep(shown);
            }
        }
        catch (WrongText wrong) {
            refused(editor, wrong);
            return;
        }
        Notices.done(this.words.text(taken ? "staff.proposal.taken" : "staff.proposal.kept"));
        if (this.desk.texts(this.key).isEmpty()) {
            getUI().ifPresent((ui) -> ui.navigate(TextsView.class));
            return;
        }
        refresh(editor);
        draw();
    }

    @Override
    public List<SentenceChanges.Change> sentences(UnitEditor editor, TextProposal shown) {
        return this.proposals.sentences(shown, editor.unit().text());
    }

    @Override
    public void decided(UnitEditor editor, TextProposal shown, Set<Integer> accepted) {
        try {
            this.proposals.take(shown, editor.unit().text(), accepted);
        }
        catch (WrongText wrong) {
            refused(editor, wrong);
            return;
        }
        Notices.done(this.words.text("staff.proposal.chosen.done"));
        refresh(editor);
        draw();
    }

    @Override
    public void dropped(UnitEditor editor) {
        this.desk.drop(this.key, editor.unit().id());
        Notices.done(this.words.text("staff.text.dropped"));
        refresh(editor);
        draw();
    }

    /** Shows a unit as it is stored now; one that is gone takes its editor with it. */
    private void refresh(UnitEditor editor) {
        String id = editor.unit().id();
        stored(editor).ifPresentOrElse((stored) -> {
            editor.show(stored);
            editor.propose(proposal(id), this);
            stands(editor, this.desk.copies(this.key));
        }, () -> {
            this.editors.remove(editor);
            editor.removeFromParent();
        });
    }

    private void stands(UnitEditor editor, Set<String> copies) {
        editor.stands(this.textWords.inherited(this.key, editor.unit(), this.desk.mayEdit(this.key)),
                copies.contains(editor.unit().id()), this);
    }

    private Optional<PageUnit> stored(UnitEditor editor) {
        return Optional.ofNullable(this.desk.texts(this.key).get(this.language))
            .stream()
            .flatMap((page) -> page.units().stream())
            .filter((it) -> it.id().equals(editor.unit().id()))
            .findFirst();
    }

    private Optional<TextProposal> proposal(String unit) {
        return this.proposals.texts(this.key)
            .stream()
            .filter((it) -> it.unit().equals(unit) && it.language().equals(this.language.code()))
            .findFirst();
    }

    @Override
    public String getPageTitle() {
        return this.title;
    }
}
