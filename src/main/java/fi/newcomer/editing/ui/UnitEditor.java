package fi.newcomer.editing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fi.newcomer.drafting.KeptDraft;
import fi.newcomer.editing.ui.FactTextField.Step;
import fi.newcomer.language.Language;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.Draft;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.TextProposal;
import fi.newcomer.text.WrongText.Mistake;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One unit of a page in one language beside its source: its text, its state, and what a change does to its meaning. */
class UnitEditor extends Section {

    private final StaffWords words;

    private final TextWords textWords;

    private final Language language;

    private final List<ChangeOfMeaning> changes;

    private final Span state = new Span();

    private final FactTextField text;

    private final Div pair = new Div();

    private final Div writing = new Div();

    private final Div help = new Div();

    private final Div proposal = new Div();

    private final Div controls = new Div();

    private final RadioButtonGroup<ChangeOfMeaning> change = new RadioButtonGroup<>();

    private final Checkbox checked = new Checkbox();

    private final Paragraph refusal = new Paragraph();

    private final UnitNotes notes;

    private final Div standing = new Div();

    private final Button confirm;

    private PageUnit unit;

    /** The text that this person's draft began from; null where there was none. */
    private @Nullable String base;

    /** Whether the fields are being filled by the portal, not by a person. */
    private boolean filling;

    /**
     * An editor that tells what happens in it.
     * @param changes what this person's change may do to the meaning
     */
    UnitEditor(StaffWords words, TextWords textWords, Language language, PageUnit unit, List<ChangeOfMeaning> changes,
            UnitHappenings happenings) {
        this.words = words;
        this.textWords = textWords;
        this.language = language;
        this.changes = changes;
        this.unit = unit;
        String kind = words.text("staff.text.kind." + unit.kind());
        this.state.addClassName("staff-small");
        Div head = new Div(new Span(kind), this.state);
        head.addClassName("staff-unit-head");
        this.text = new FactTextField(kind + ", " + textWords.language(language), language);
        this.text.whenEntered(() -> happenings.selected(this));
        this.text.addValueChangeListener((typed) -> drafted(happenings));
        this.text.whenAsked(Step.PUBLISH, () -> happenings.published(this));
        this.text.whenAsked(Step.NEXT, () -> happenings.left(this, 1));
        this.text.whenAsked(Step.PREVIOUS, () -> happenings.left(this, -1));
        this.text.whenAsked(Step.FACT, () -> happenings.factAsked(this));
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.refusal.setId("refusal-" + unit.id());
        this.text.describedBy("refusal-" + unit.id());
        this.notes = new UnitNotes(words, language);
        this.text.whenPasted(this.notes::pasted, this.notes::pasteRefused);
        this.confirm = new Button(words.text("staff.text.confirm"), (click) -> happenings.confirmed(this));
        this.writing.add(this.text, this.refusal, this.notes, this.help, this.proposal, this.standing, this.controls);
        this.pair.add(this.writing);
        this.pair.addClassName("staff-pair");
        add(head, this.pair);
        addClassName("staff-unit");
        controls(happenings);
        show(unit);
        open(false);
    }

    private void controls(UnitHappenings happenings) {
        this.change.setLabel(this.words.text("staff.text.change"));
        this.change.setItemLabelGenerator((it) -> this.words.text("staff.text.change." + it));
        this.change.addValueChangeListener((chosen) -> drafted(happenings));
        this.checked.setLabel(this.words.text("staff.text.check"));
        this.checked.addValueChangeListener((chosen) -> drafted(happenings));
        Button publish = new Button(this.words.text("staff.text.publish"), (click) -> happenings.published(this));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button undo = new Button(this.words.text("staff.text.undo"), (click) -> {
            show(this.unit);
            happenings.drafted(this);
        });
        Button fact = new Button(this.words.text("staff.text.fact.insert"), (click) -> happenings.factAsked(this));
        fact.setVisible(!this.unit.kind().inFront());
        Button versions = new Button(this.words.text("staff.revisions.title"),
                (click) -> happenings.versionsAsked(this));
        Div steps = new Div(publish, undo, fact, this.confirm, versions);
        steps.addClassName("staff-steps");
        this.controls.add(this.change, this.checked, steps);
    }

    private void drafted(UnitHappenings happenings) {
        if (!this.filling) {
            goOnFromNow();
            happenings.drafted(this);
        }
    }

    /** This person has seen what stands there now, and says this instead. */
    void goOnFromNow() {
        this.base = missing() ? null : this.unit.text();
    }

    /** Shows what stands beside the text, in place of what stood there; the text itself is not touched while it is written. */
    void beside(UnitSource source) {
        this.pair.getChildren().filter(UnitSource.class::isInstance).toList().forEach(Component::removeFromParent);
        if (source.getComponentCount() > 0) {
            this.pair.addComponentAsFirst(source);
        }
    }

    /** Shows a unit as it is stored. */
    void show(PageUnit stored) {
        this.filling = true;
        this.unit = stored;
        goOnFromNow();
        boolean missing = missing();
        this.state.setText(this.textWords.state(stored, this.language));
        this.text.setValue(missing ? "" : stored.text());
        List<ChangeOfMeaning> possible = this.changes.stream()
            .filter((it) -> it == ChangeOfMeaning.CATCH_UP ? stored.outdated() || missing : !missing)
            .toList();
        this.change.setItems(possible);
        this.change.setValue(stored.outdated() || missing ? ChangeOfMeaning.CATCH_UP : ChangeOfMeaning.SAME);
        this.checked.setValue(false);
        this.confirm.setVisible(!missing && (stored.outdated() || stored.check().isEmpty()));
        this.filling = false;
        this.notes.clear();
        refuse(Optional.empty());
    }

    private boolean missing() {
        return !this.unit.language().equals(this.language);
    }

    /** Shows what the file says instead, as long as nobody has decided about it. */
    void propose(Optional<TextProposal> waiting, UnitHappenings happenings) {
        this.proposal.removeAll();
        waiting.ifPresent((it) -> this.proposal.add(box(it, happenings)));
    }

    private Component box(TextProposal it, UnitHappenings happenings) {
        Runnable take = () -> happenings.decided(this, it, true);
        Runnable keep = () -> happenings.decided(this, it, false);
        return it.text().isEmpty() ? new ProposalBox(this.words, this.words.text("staff.proposal.gone"), "", take, keep)
                : new SentenceBox(this.words, this.language, happenings.sentences(this, it), take, keep,
                        (accepted) -> happenings.decided(this, it, accepted));
    }

    /**
     * Says where the text stands if it is not the page's own, and offers to give up a copy.
     * @param inherited for whom a change changes a text that stands on a page below
     * @param copied whether the page's own text is a copy of one below
     */
    void stands(Optional<String> inherited, boolean copied, UnitHappenings happenings) {
        this.standing.removeAll();
        inherited.or(() -> copied ? Optional.of(this.words.text("staff.text.copied")) : Optional.empty())
            .ifPresent((sentence) -> {
                Paragraph paragraph = new Paragraph(sentence);
                paragraph.addClassName("staff-small");
                this.standing.add(paragraph);
            });
        if (copied) {
            Button drop = new Button(this.words.text("staff.text.drop"), (click) -> happenings.dropped(this));
            drop.addThemeVariants(ButtonVariant.LUMO_SMALL);
            this.standing.add(drop);
        }
    }

    /** Shows or hides what goes with a change; where something is drafted it stays. */
    void open(boolean open) {
        this.controls.setVisible(open || draft().isPresent());
        this.help.setVisible(this.controls.isVisible());
    }

    /** What was changed, if anything. */
    Optional<Draft> draft() {
        String typed = this.text.getValue().strip();
        boolean missing = missing();
        boolean same = typed.equals(missing ? "" : this.unit.text());
        if (same && (missing || !this.checked.getValue())) {
            return Optional.empty();
        }
        return Optional.of(new Draft(this.unit.id(), typed, this.change.getValue(), this.checked.getValue(),
                this.base));
    }

    /** Puts back what this person typed earlier; as long as nobody goes on from it, it replaces no newer text. */
    void restore(KeptDraft kept) {
        boolean older = kept.older(missing() ? null : this.unit.text());
        type(kept.draft());
        if (draft().isEmpty()) {
            return;
        }
        this.notes.restored(kept.savedAt());
        if (older) {
            this.notes.newer(this.unit);
            refuse(Optional.of(Mistake.CHANGED));
        }
        open(true);
    }

    private void type(Draft draft) {
        this.filling = true;
        this.text.setValue(draft.text());
        if (this.change.getListDataView().contains(draft.change())) {
            this.change.setValue(draft.change());
        }
        this.checked.setValue(draft.checked());
        this.base = draft.shown();
        this.filling = false;
    }

    /** Goes on from an earlier version. */
    void goOn(String earlier) {
        this.text.setValue(earlier);
    }

    /** Somebody else changed the unit: shows what is stored now beside what this person has typed. */
    void changedMeanwhile(PageUnit stored, Mistake mistake) {
        Optional<Draft> mine = draft().filter((draft) -> !draft.text().equals(draft.shown()));
        show(stored);
        mine.ifPresent((draft) -> {
            type(new Draft(draft.unit(), draft.text(), draft.change(), false, draft.shown()));
            this.notes.newer(stored);
        });
        refuse(Optional.of(mistake));
    }

    /** Shows what colleagues are typing in the same text. */
    void colleagues(List<KeptDraft> drafts) {
        this.notes.colleagues(drafts);
    }

    /** Says why the draft can't stand in the page, or that it can. */
    void refuse(Optional<Mistake> mistake) {
        this.text.setInvalid(mistake.isPresent());
        this.refusal.setText(mistake.map((it) -> this.words.text("staff.text.mistake." + it)).orElse(""));
    }

    boolean isRefused() {
        return this.text.isInvalid();
    }

    FactTextField field() {
        return this.text;
    }

    /** Where the help with writing stands. */
    Div help() {
        return this.help;
    }

    PageUnit unit() {
        return this.unit;
    }
}
