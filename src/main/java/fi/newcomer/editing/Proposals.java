package fi.newcomer.editing;

import fi.newcomer.fact.FactProposal;
import fi.newcomer.fact.FactProposals;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.TextProposal;
import fi.newcomer.text.TextProposals;
import fi.newcomer.text.WrongText;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/** What the content files say where staff edited a text or fact, as far as the person who is signed in decides about it. */
@Service
public class Proposals {

    private final CurrentStaff currentStaff;

    private final EditingRights rights;

    private final TextProposals texts;

    private final FactProposals facts;

    Proposals(CurrentStaff currentStaff, EditingRights rights, TextProposals texts, FactProposals facts) {
        this.currentStaff = currentStaff;
        this.rights = rights;
        this.texts = texts;
        this.facts = facts;
    }

    /** Those that wait on all pages that this person edits. */
    public List<TextProposal> texts() {
        return mine(this.texts.all());
    }

    /** Those that wait on a page, in all languages. */
    public List<TextProposal> texts(String page) {
        return mine(this.texts.of(page));
    }

    private List<TextProposal> mine(List<TextProposal> proposals) {
        return proposals.stream()
            .filter((proposal) -> this.rights.mayEdit(this.currentStaff.get(), proposal.page()))
            .toList();
    }

    /**
     * Takes what the file says.
     * @param shown as this person saw it
     * @throws WrongText if another one waits now
     * @throws AccessDeniedException if this person may not do it
     */
    public void take(TextProposal shown) {
        this.texts.take(this.currentStaff.get(), shown);
    }

    /**
     * Keeps the text as staff wrote it.
     * @param shown as this person saw it
     * @throws WrongText if another one waits now
     * @throws AccessDeniedException if this person may not do it
     */
    public void keep(TextProposal shown) {
        this.texts.keep(this.currentStaff.get(), shown);
    }

    /** Those about facts. */
    public List<FactProposal> facts() {
        return this.facts.all(this.currentStaff.get());
    }

    /** Takes a fact as the files have it. @throws AccessDeniedException if this person may not do it */
    public void takeFact(String id) {
        this.facts.take(this.currentStaff.get(), id);
    }

    /** Keeps a fact as staff edited it. @throws AccessDeniedException if this person may not do it */
    public void keepFact(String id) {
        this.facts.keep(this.currentStaff.get(), id);
    }
}
