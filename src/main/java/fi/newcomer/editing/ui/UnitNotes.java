package fi.newcomer.editing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fi.newcomer.drafting.KeptDraft;
import fi.newcomer.editing.PastedText;
import fi.newcomer.language.Language;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.PageUnit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the portal says to a text that is being written: what a paste lost, that a draft is back, who else writes it. */
class UnitNotes extends Div {

    private final StaffWords words;

    private final Language language;

    private final Paragraph note = new Paragraph();

    /** What stands there now, where somebody else changed it. */
    private final Paragraph newer = new Paragraph();

    private final Div colleagues = new Div();

    UnitNotes(StaffWords words, Language language) {
        this.words = words;
        this.language = language;
        this.note.addClassName("staff-small");
        this.note.getElement().setAttribute("role", "status");
        this.newer.addClassName("staff-original");
        add(this.note, this.newer, this.colleagues);
        clear();
    }

    /** Says nothing more of what the person did. */
    void clear() {
        this.note.setText("");
        this.newer.setVisible(false);
    }

    /** Says what the cleaning of a paste took away. */
    void pasted(PastedText pasted) {
        this.note.setText(pasted.cleaned()
            .stream()
            .sorted()
            .map((it) -> this.words.text("staff.text.paste." + it))
            .collect(Collectors.joining(" ")));
    }

    /** Says that a paste was too long. */
    void pasteRefused() {
        this.note.setText(this.words.text("staff.text.paste.too-long", Map.of("count", PastedText.LIMIT)));
    }

    /** Says that what was typed earlier is back. */
    void restored(Instant savedAt) {
        this.note.setText(this.words.text("staff.text.draft.back", Map.of("time", this.words.time(savedAt))));
    }

    /** Shows what is stored now. */
    void newer(PageUnit stored) {
        this.newer.setVisible(true);
        this.newer.setText(stored.text());
        in(this.newer, stored.language());
    }

    /** Shows what colleagues are typing in the same text. */
    void colleagues(List<KeptDraft> drafts) {
        this.colleagues.removeAll();
        for (KeptDraft draft : drafts) {
            Paragraph theirs = new Paragraph(draft.draft().text());
            theirs.addClassName("staff-original");
            in(theirs, this.language);
            this.colleagues.add(new Paragraph(this.words.text("staff.text.colleague",
                    Map.of("who", draft.function(), "time", this.words.time(draft.savedAt())))), theirs);
        }
        this.colleagues.setClassName("staff-proposal", !drafts.isEmpty());
    }

    private static void in(Paragraph paragraph, Language language) {
        paragraph.getElement().setAttribute("lang", language.code()).setAttribute("dir", language.direction());
    }
}
