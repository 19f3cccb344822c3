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
import fi.newcomer.language.Language;
import fi.newcomer.language.SentenceChanges;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.ChangeOfMeaning;
import fi.newcomer.text.Draft;
import fi.newcomer.text.PageUnit;
import fi.newcomer.text.TextProposal;
import fi.newcomer.text.WrongText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One unit of a page in one language: its text, its state, and what a change does to its meaning. */
class UnitEditor extends Section {

    private final StaffWords words;

    private final TextWords textWords;

    private final Language language;

    private final List<ChangeOfMeaning> changes;

    private final Span state = new Span();

    private final FactTextField text;

    private final Div proposal = new Div();

    private final Div controls = new Div();

    private final RadioButtonGroup<ChangeOfMeaning> change = new RadioButtonGroup<>();

    private final Checkbox checked = new Checkbox();

    private final Paragraph refusal = new Paragraph();

    /** What stands there now, where somebody else changed it. */
    private final Paragraph newer = new Paragraph();

    private final Div standing = new Div();

    private PageUnit unit;

    /** Whether the fields are being filled by the portal, not by a person. */
    private boolean filling;

    /**
     * An editor that tells what happens in it.
     * @param original the Swedish unit, where this one is in another language
     * @param changes what this person's change may do to the meaning
     */
    UnitEditor(StaffWords words, TextWords textWords, Language language, PageUnit unit, Optional<PageUnit> original,
            List<ChangeOfMeaning> changes, Happenings happenings) {
        this.words = words;
        this.textWords = textWords;
        this.language = language;
        this.changes = changes;
        this.unit = unit;
        String kind = words.text("staff.text.kind." + unit.kind());
        Span name = new Span(kind);
        this.state.addClassName("staff-small");
        Div head = new Div(name, this.state);
        head.addClassName("staff-unit-head");
        add(head);
        original.ifPresent((it) -> add(original(it)));
        this.text = new FactTextField(kind + ", " + textWords.language(language), language);
        this.text.whenEntered(() -> happenings.selected(this));
        this.text.addValueChangeListener((typed) -> drafted(happenings));
        this.refusal.addClassName("staff-refusal");
        this.refusal.getElement().setAttribute("role", "alert");
        this.newer.addClassName("staff-original");
        add(this.text, this.refusal, this.newer, this.proposal, this.standing, this.controls);
        addClassName("staff-unit");
        controls(happenings);
        show(unit);
        open(false);
    }

    private static Paragraph original(PageUnit unit) {
        Paragraph original = new Paragraph(unit.text());
        original.addClassName("staff-original");
        original.getElement()
            .setAttribute("lang", unit.language().code())
            .setAttribute("dir", unit.language().direction());
        return original;
    }

    private void controls(Happenings happenings) {
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
        Div steps = new Div(publish, undo);
        steps.addClassName("staff-steps");
        this.controls.add(this.change, this.checked, steps);
    }

    private void drafted(Happenings happenings) {
        if (!this.filling) {
            happenings.drafted(this);
        }
    }

    /** Shows a unit as it is stored. */
    void show(PageUnit stored) {
        this.filling = true;
        this.unit = stored;
        boolean missing = !stored.language().equals(this.language);
        this.state.setText(this.textWords.state(stored, this.language));
        this.text.setValue(missing ? "" : stored.text());
        List<ChangeOfMeaning> possible = this.changes.stream()
            .filter((it) -> it == ChangeOfMeaning.CATCH_UP ? stored.outdated() || missing : !missing)
            .toList();
        this.change.setItems(possible);
        this.change.setValue(stored.outdated() || missing ? ChangeOfMeaning.CATCH_UP : ChangeOfMeaning.SAME);
        this.checked.setValue(false);
        this.filling = false;
        this.newer.setVisible(false);
        refuse(Optional.empty());
    }

    /** Shows what the file says instead, as long as nobody has decided about it. */
    void propose(Optional<TextProposal> waiting, Happenings happenings) {
        this.proposal.removeAll();
        waiting.ifPresent((it) -> this.proposal.add(box(it, happenings)));
    }

    private Component box(TextProposal it, Happenings happenings) {
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
    void stands(Optional<String> inherited, boolean copied, Happenings happenings) {
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
    }

    /** What was changed, if anything. */
    Optional<Draft> draft() {
        String typed = this.text.getValue().strip();
        boolean missing = !this.unit.language().equals(this.language);
        boolean same = typed.equals(missing ? "" : this.unit.text());
        if (same && (missing || !this.checked.getValue())) {
            return Optional.empty();
        }
        return Optional.of(new Draft(this.unit.id(), typed, this.change.getValue(), this.checked.getValue(),
                missing ? null : this.unit.text()));
    }

    /** Somebody else changed the unit: shows what is stored now beside what this person has typed. */
    void changedMeanwhile(PageUnit stored, WrongText sentence) {
        Optional<Draft> mine = draft().filter((draft) -> !draft.text().equals(draft.shown()));
        show(stored);
        mine.ifPresent((draft) -> {
            this.filling = true;
            this.text.setValue(draft.text());
            if (this.change.getListDataView().contains(draft.change())) {
                this.change.setValue(draft.change());
            }
            this.filling = false;
            this.newer.setVisible(true);
            this.newer.setText(stored.text());
            this.newer.getElement()
                .setAttribute("lang", stored.language().code())
                .setAttribute("dir", stored.language().direction());
        });
        refuse(Optional.of(sentence));
    }

    /** Says why the draft can't stand in the page, or that it can. */
    void refuse(Optional<WrongText> mistake) {
        this.text.setInvalid(mistake.isPresent());
        this.refusal.setText(mistake.map((it) -> this.words.text("staff.text.mistake." + it.mistake())).orElse(""));
    }

    boolean isRefused() {
        return this.text.isInvalid();
    }

    PageUnit unit() {
        return this.unit;
    }

    /** What happens in an editor. */
    interface Happenings {

        void selected(UnitEditor editor);

        void drafted(UnitEditor editor);

        void published(UnitEditor editor);

        /** Somebody took what the file says, or refused it. */
        void decided(UnitEditor editor, TextProposal shown, boolean taken);

        /** The sentences in which the file differs from the text that is shown. */
        List<SentenceChanges.Change> sentences(UnitEditor editor, TextProposal shown);

        /** Somebody took some sentences of what the file says, by their numbers from 0. */
        void decided(UnitEditor editor, TextProposal shown, Set<Integer> accepted);

        /** Somebody gave up the page's own text for the one below. */
        void dropped(UnitEditor editor);

    }
}
