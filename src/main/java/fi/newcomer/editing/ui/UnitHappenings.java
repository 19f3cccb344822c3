package fi.newcomer.editing.ui;

import fi.newcomer.language.SentenceChanges;
import fi.newcomer.text.TextProposal;
import java.util.List;
import java.util.Set;

/** What happens in the editor of a unit. */
interface UnitHappenings {

    void selected(UnitEditor editor);

    void drafted(UnitEditor editor);

    void published(UnitEditor editor);

    /** Somebody found the text still right. */
    void confirmed(UnitEditor editor);

    /** Somebody goes on to another text. @param steps 1 for the next one, -1 for the one before */
    void left(UnitEditor editor, int steps);

    /** Somebody wants to put a fact where the cursor is. */
    void factAsked(UnitEditor editor);

    void versionsAsked(UnitEditor editor);

    /** Somebody took what the file says, or refused it. */
    void decided(UnitEditor editor, TextProposal shown, boolean taken);

    /** The sentences in which the file differs from the text that is shown. */
    List<SentenceChanges.Change> sentences(UnitEditor editor, TextProposal shown);

    /** Somebody took some sentences of what the file says, by their numbers from 0. */
    void decided(UnitEditor editor, TextProposal shown, Set<Integer> accepted);

    /** Somebody gave up the page's own text for the one below. */
    void dropped(UnitEditor editor);

}
