package fi.newcomer.editing;

import fi.newcomer.drafting.KeptDraft;
import fi.newcomer.drafting.Options;
import fi.newcomer.drafting.Publishing;
import fi.newcomer.drafting.TextChange;
import fi.newcomer.drafting.TextDrafts;
import fi.newcomer.language.Language;
import fi.newcomer.staff.CurrentStaff;
import fi.newcomer.text.Draft;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * What the person who is signed in has typed and not published, and the ways to publish it. What is refused is a
 * {@link fi.newcomer.drafting.DraftingRefused}; what this person may not do, an {@link AccessDeniedException}.
 */
@Service
public class DraftDesk {

    private final CurrentStaff currentStaff;

    private final TextDrafts drafts;

    private final Publishing publishing;

    private final Clock clock;

    DraftDesk(CurrentStaff currentStaff, TextDrafts drafts, Publishing publishing, Clock clock) {
        this.currentStaff = currentStaff;
        this.drafts = drafts;
        this.publishing = publishing;
        this.clock = clock;
    }

    /** Keeps what is typed, also what could not stand in a page. @return when */
    public Instant keep(String page, Language language, Draft draft) {
        this.drafts.keep(this.currentStaff.get(), page, language, draft);
        return this.clock.instant();
    }

    /** Forgets what was typed in a unit. */
    public void forget(String page, Language language, String unit) {
        this.drafts.forget(this.currentStaff.get(), page, language, unit);
    }

    /** This person's drafts of a page. */
    public List<KeptDraft> own(String page, Language language) {
        return this.drafts.of(this.currentStaff.get(), page, language);
    }

    /** What colleagues are typing in the texts that this page shows. */
    public List<KeptDraft> others(String page, Language language) {
        return this.drafts.others(this.currentStaff.get(), page, language);
    }

    /** The ways in which this person's drafts of a page can go out. */
    public Options options(String page, Language language) {
        return this.publishing.options(this.currentStaff.get(), page, language);
    }

    /** Publishes texts together, now. */
    public void publish(String page, List<TextChange> changes) {
        this.publishing.publish(this.currentStaff.get(), page, changes);
    }

    /** Publishes texts together, at a time. */
    public void schedule(String page, List<TextChange> changes, Instant at) {
        this.publishing.schedule(this.currentStaff.get(), page, changes, at);
    }

    /** Asks a second person to publish texts. @param word to that person; may be empty */
    public void ask(String page, List<TextChange> changes, String word) {
        this.publishing.requestSecondPerson(this.currentStaff.get(), page, changes, Optional.empty(), word);
    }

    /** Suggests texts to those whose shared page it is. @param word to them; may be empty */
    public void suggest(String page, List<TextChange> changes, String word) {
        this.publishing.suggest(this.currentStaff.get(), page, changes, word);
    }
}
