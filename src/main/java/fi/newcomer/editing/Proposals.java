package fi.newcomer.editing;

import fi.newcomer.drafting.DraftingRefused;
import fi.newcomer.drafting.Options;
import fi.newcomer.drafting.Publishing;
import fi.newcomer.entry.Entries;
import fi.newcomer.fact.FactProposal;
import fi.newcomer.fact.FactProposals;
import fi.newcomer.language.Languages;
import fi.newcomer.language.SentenceChanges;
import fi.newcomer.staff.Audit;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.staff.StaffMember;
import fi.newcomer.text.EditingRights;
import fi.newcomer.text.ProposedSentences;
import fi.newcomer.text.TextProposal;
import fi.newcomer.text.TextProposals;
import fi.newcomer.text.WrongText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the content files say where staff edited a text, fact, office or course, as far as the person who is signed in decides about it. */
@Service
public class Proposals {

    private final CurrentStaff currentStaff;

    private final EditingRights rights;

    private final TextProposals texts;

    private final ProposedSentences sentences;

    private final Publishing publishing;

    private final Languages languages;

    private final FactProposals facts;

    private final Entries entries;

    private final Audit audit;

    private final TransactionTemplate transactions;

    Proposals(CurrentStaff currentStaff, EditingRights rights, TextProposals texts,
            ProposedSentences sentences, Publishing publishing, Languages languages, FactProposals facts, Entries entries,
            Audit audit, TransactionTemplate transactions) {
        this.currentStaff = currentStaff;
        this.rights = rights;
        this.texts = texts;
        this.sentences = sentences;
        this.publishing = publishing;
        this.languages = languages;
        this.facts = facts;
        this.entries = entries;
        this.audit = audit;
        this.transactions = transactions;
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
     * @throws DraftingRefused where a second person publishes: the sentences can go through the editor
     * @throws AccessDeniedException if this person may not do it
     */
    public void take(TextProposal shown) {
        this.publishing.atOnce(this.currentStaff.get(), shown.page());
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

    /** The sentences in which the file differs from our text; none where it no longer has the text. */
    public List<SentenceChanges.Change> sentences(TextProposal proposal, String ours) {
        return this.sentences.of(proposal, ours);
    }

    /**
     * Our text with some sentences of the file, to be typed on and published in the editor, where it may not go out at
     * once: a second person is needed, or Swedish and Finnish go out together. What such a text says nobody has read as a
     * whole.
     */
    public Optional<String> composed(TextProposal shown, String ours, Set<Integer> accepted) {
        Options options = this.publishing.options(this.currentStaff.get(), shown.page(),
                this.languages.get(shown.language()));
        return options.secondPerson() || !options.mayStand()
                ? Optional.of(this.sentences.composed(shown, ours, accepted)) : Optional.empty();
    }

    /**
     * Publishes our text with some sentences of the file, where {@link #composed} has none to go on with.
     * @param shown as this person saw it
     * @param ours the text that this person saw beside it
     * @param accepted the numbers of the differences, from 0, in which the file shall stand
     * @throws WrongText if text or proposal is another one by now, or the sentences can't stand in a page together
     * @throws AccessDeniedException if this person may not do it
     */
    public void take(TextProposal shown, String ours, Set<Integer> accepted) {
        if (composed(shown, ours, accepted).isPresent()) {
            throw new AccessDeniedException("Goes out through the editor: " + shown.page());
        }
        this.sentences.take(this.currentStaff.get(), shown, ours, accepted);
    }

    /** Those about facts. */
    public List<FactProposal> facts() {
        return this.facts.all(this.currentStaff.get());
    }

    /** Those about offices and courses. */
    public List<Entries.Proposal> entries() {
        return this.entries.proposals().stream().filter(this::may).toList();
    }

    /**
     * Takes an office or course as the file has it, or keeps it as staff have it.
     * @param shown as this person saw it
     * @return whether it was done; not where another proposal, or none, waits by now
     * @throws AccessDeniedException if this person may not do it
     */
    public boolean decide(Entries.Proposal shown, boolean take) {
        if (!may(shown)) {
            throw new AccessDeniedException("May not edit " + shown.file());
        }
        return Boolean.TRUE.equals(this.transactions.execute((transaction) -> {
            boolean done = this.entries.decide(shown, take, this.currentStaff.get().function());
            if (done) {
                this.audit.record(this.currentStaff.get(), take ? "entry.proposal-taken" : "entry.proposal-refused",
                        shown.file() + ":" + shown.key());
            }
            return done;
        }));
    }

    private boolean may(Entries.Proposal proposal) {
        return this.rights.mayEditEntry(this.currentStaff.get(), proposal.file(), proposal.key());
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
