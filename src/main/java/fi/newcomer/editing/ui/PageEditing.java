package fi.newcomer.editing.ui;

import com.vaadin.flow.component.html.Div;
import fi.newcomer.drafting.DraftingRefused;
import fi.newcomer.drafting.KeptDraft;
import fi.newcomer.drafting.TextChange;
import fi.newcomer.language.Language;
import fi.newcomer.language.SentenceChanges;
import fi.newcomer.staff.Notices;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.Draft;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.TextProposal;
import fi.newcomer.text.UnitPage;
import fi.newcomer.text.WrongText;
import fi.newcomer.text.WrongText.Mistake;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units of a page in one language, each beside its source, and the page itself as readers will get it. */
class PageEditing extends Div implements UnitHappenings, PublishBar.Drafted {

    private final EditorParts parts;

    private final String key;

    private final Language language;

    private final PageSurroundings surroundings;

    private final Runnable gone;

    private final List<UnitEditor> editors = new ArrayList<>();

    private final PreviewSide preview;

    private final PublishBar bar;

    /** @param gone told when the page is no more */
    PageEditing(EditorParts parts, String key, Language language, Language source, Map<Language, UnitPage> texts,
            Optional<Language> other, Runnable gone) {
        this.parts = parts;
        this.key = key;
        this.language = language;
        this.surroundings = new PageSurroundings(parts, key, language, source, texts);
        this.gone = gone;
        addClassName("staff-edit");
        this.preview = new PreviewSide(parts.words(), this);
        this.bar = new PublishBar(parts.words(), parts.draftingWords(), parts.drafts(), key, language, other, this);
        Div units = new Div(this.bar);
        units.addClassName("staff-units");
        List<ChangeOfMeaning> changes = parts.desk().changes(key, language);
        for (PageUnit unit : this.surroundings.units()) {
            UnitEditor editor = new UnitEditor(parts.words(), parts.textWords(), language, unit, changes, this);
            this.surroundings.put(editor, this);
            this.editors.add(editor);
            units.add(editor);
        }
        restore();
        add(units, this.preview);
        this.preview.begin(parts.desk().preview(this.surroundings.page()));
        if (!drafts().isEmpty()) {
            draw();
        }
        this.bar.count();
    }

    /** Shows another source beside the texts. */
    void source(Language chosen) {
        this.surroundings.from(chosen);
        this.editors.forEach((editor) -> this.surroundings.put(editor, this));
    }

    /** Puts the cursor into the text of a unit, if the page has it. */
    void enter(String unit) {
        editor(unit).ifPresent((editor) -> editor.field().focus());
    }

    private void restore() {
        List<KeptDraft> own = this.parts.drafts().own(this.key, this.language);
        this.surroundings.typed(own.stream().map((it) -> it.draft().text()).toList());
        own.forEach((draft) -> {
            this.bar.kept(draft.draft().unit());
            editor(draft.draft().unit()).ifPresent((editor) -> {
                editor.restore(draft);
                this.surroundings.put(editor, this);
            });
        });
        colleagues();
    }

    private void colleagues() {
        List<KeptDraft> others = this.parts.drafts().others(this.key, this.language);
        this.editors.forEach((editor) -> editor
            .colleagues(others.stream().filter((it) -> it.draft().unit().equals(editor.unit().id())).toList()));
    }

    private Optional<UnitEditor> editor(String unit) {
        return this.editors.stream().filter((it) -> it.unit().id().equals(unit)).findFirst();
    }

    @Override
    public void selected(UnitEditor editor) {
        this.editors.forEach((each) -> each.open(each == editor));
        help(editor);
        colleagues();
        this.preview.page().point(editor.unit().id());
    }

    private void help(UnitEditor editor) {
        this.parts.help().show(editor.help(), this.surroundings.source(editor.unit()), editor.field().getValue(), this.language);
    }

    /** The page follows what is typed; while a text can't stand in it, the page stays as it was. */
    @Override
    public void drafted(UnitEditor editor) {
        editor.open(true);
        this.bar.follow(editor.unit().id(), editor.draft());
        help(editor);
        editor.refuse(Optional.empty());
        draw();
    }

    private void draw() {
        this.preview.draw(this.parts.desk(), this.key, this.language, this.editors);
    }

    @Override
    public List<Draft> drafts() {
        return this.editors.stream().flatMap((each) -> each.draft().stream()).toList();
    }

    @Override
    public void gone() {
        this.surroundings.reload();
        this.editors.stream().filter((each) -> each.draft().isPresent()).toList().forEach(this::show);
        draw();
    }

    @Override
    public void published(UnitEditor editor) {
        editor.goOnFromNow();
        Optional<Draft> draft = editor.draft();
        if (draft.isEmpty()) {
            Notices.problem(this.parts.words().text("staff.text.unchanged"));
            return;
        }
        try {
            this.parts.drafts().publish(this.key, List.of(new TextChange(this.language, draft.get())));
        }
        catch (DraftingRefused refused) {
            PublishBar.mistake(refused).ifPresentOrElse((it) -> refused(editor, it), () -> this.bar.problem(refused));
            return;
        }
        done(editor, "staff.text.published");
    }

    private void done(UnitEditor editor, String sentence) {
        refresh(editor);
        Notices.done(this.parts.words().text(sentence));
        draw();
    }

    /** What is typed stays; where it is not the reason, what somebody else wrote meanwhile is shown beside it. */
    private void refused(UnitEditor editor, Mistake mistake) {
        this.surroundings.reload();
        this.surroundings.stored(editor.unit()).filter((it) -> mistake == Mistake.CHANGED).ifPresentOrElse((now) -> {
            editor.changedMeanwhile(now, mistake);
            this.surroundings.put(editor, this);
        }, () -> editor.refuse(Optional.of(mistake)));
    }

    @Override
    public void confirmed(UnitEditor editor) {
        PageUnit unit = editor.unit();
        try {
            this.parts.desk().confirm(this.key, unit.id(), this.language, unit.text());
        }
        catch (WrongText wrong) {
            refused(editor, wrong.mistake());
            return;
        }
        done(editor, "staff.text.confirmed");
    }

    @Override
    public void left(UnitEditor editor, int steps) {
        int to = this.editors.indexOf(editor) + steps;
        if (to >= 0 && to < this.editors.size()) {
            this.editors.get(to).field().focus();
        }
    }

    @Override
    public void factAsked(UnitEditor editor) {
        if (!editor.unit().kind().inFront()) {
            new FactDialog(this.parts.words(), this.parts.facts().all(this.key, this.language),
                    (choice) -> {
                        this.surroundings.typed(List.of("{{" + choice.token() + "}}"));
                        editor.field().insert(choice.token(), choice.shown());
                    })
                .open();
        }
    }

    @Override
    public void versionsAsked(UnitEditor editor) {
        versions(editor.unit().id());
    }

    /** Shows the versions of a unit, to go on from one of them. */
    void versions(String unit) {
        new RevisionsDialog(this.parts.words(), this.parts.revisions(), this.key, unit, this.language,
                (text) -> editor(unit).ifPresent((editor) -> editor.goOn(text)))
            .open();
    }

    @Override
    public void decided(UnitEditor editor, TextProposal shown, boolean taken) {
        decided(editor, taken ? "staff.proposal.taken" : "staff.proposal.kept",
                taken ? () -> this.parts.proposals().take(shown) : () -> this.parts.proposals().keep(shown));
    }

    @Override
    public List<SentenceChanges.Change> sentences(UnitEditor editor, TextProposal shown) {
        return this.parts.proposals().sentences(shown, editor.unit().text());
    }

    @Override
    public void decided(UnitEditor editor, TextProposal shown, Set<Integer> accepted) {
        String ours = editor.unit().text();
        this.parts.proposals().composed(shown, ours, accepted).ifPresentOrElse((text) -> {
            editor.goOn(text);
            Notices.done(this.parts.words().text("staff.proposal.chosen.draft"));
        }, () -> decided(editor, "staff.proposal.chosen.done",
                () -> this.parts.proposals().take(shown, ours, accepted)));
    }

    private void decided(UnitEditor editor, String sentence, Runnable decision) {
        try {
            decision.run();
        }
        catch (DraftingRefused refused) {
            this.bar.problem(refused);
            return;
        }
        catch (WrongText wrong) {
            refused(editor, wrong.mistake());
            return;
        }
        if (this.parts.desk().texts(this.key).isEmpty()) {
            Notices.done(this.parts.words().text(sentence));
            this.gone.run();
            return;
        }
        done(editor, sentence);
    }

    @Override
    public void dropped(UnitEditor editor) {
        decided(editor, "staff.text.dropped", () -> this.parts.desk().drop(this.key, editor.unit().id()));
    }

    /** Shows a unit as it is stored now; one that is gone takes its editor with it. */
    private void refresh(UnitEditor editor) {
        this.surroundings.reload();
        show(editor);
    }

    private void show(UnitEditor editor) {
        this.surroundings.stored(editor.unit()).ifPresentOrElse((stored) -> {
            editor.show(stored);
            this.surroundings.put(editor, this);
        }, () -> {
            this.editors.remove(editor);
            editor.removeFromParent();
        });
        this.bar.count();
    }
}
