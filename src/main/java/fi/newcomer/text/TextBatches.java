package fi.newcomer.text;

import fi.newcomer.language.Language;
import fi.newcomer.language.Languages;
import fi.newcomer.page.Stamps;
import fi.newcomer.staff.StaffMember;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Many texts changed at once, such as those of a file that came from a translator. */
@Service
public class TextBatches {

    private final TextEditing editing;

    private final EditingRights rights;

    private final Languages languages;

    private final Stamps stamps;

    private final TransactionTemplate transactions;

    TextBatches(TextEditing editing, EditingRights rights, Languages languages, Stamps stamps,
            TransactionTemplate transactions) {
        this.editing = editing;
        this.rights = rights;
        this.languages = languages;
        this.stamps = stamps;
        this.transactions = transactions;
    }

    /**
     * Changes what units of several pages say in a language as {@link TextEditing#edit} does, in one transaction: all of
     * them, or none.
     * @param drafts by the key of their page
     * @param first is done first, in the same transaction
     * @throws WrongText if one of them can't stand in its page, or somebody changed a text since the person saw it
     * @throws AccessDeniedException if this person may not do it
     */
    public void edit(StaffMember who, Language language, Map<String, List<Draft>> drafts, Runnable first) {
        ChangedThings changed = new ChangedThings(this.languages);
        this.transactions.executeWithoutResult((transaction) -> {
            first.run();
            drafts.forEach((page, some) -> some.forEach((draft) -> {
                if (!this.rights.may(who, page, language, draft.change())) {
                    throw new AccessDeniedException("May not edit " + page + " in " + language);
                }
                this.editing.store(who, page, language, draft, changed);
            }));
        });
        this.stamps.changed(changed.stamps());
    }
}
