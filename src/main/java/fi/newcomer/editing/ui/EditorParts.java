package fi.newcomer.editing.ui;

import fi.newcomer.drafting.DraftingWords;
import fi.newcomer.editing.DraftDesk;
import fi.newcomer.editing.FactChoices;
import fi.newcomer.editing.Proposals;
import fi.newcomer.editing.TextDesk;
import fi.newcomer.language.Languages;
import fi.newcomer.staff.StaffWords;
import fi.newcomer.text.TextRevisions;
import org.springframework.stereotype.Component;

/** What the editing of a page needs of the portal. */
@Component
record EditorParts(StaffWords words, TextWords textWords, TextDesk desk, Proposals proposals, DraftDesk drafts,
        DraftingWords draftingWords, FactChoices facts, WritingHelp help, TextRevisions revisions,
        Languages languages) {
}
